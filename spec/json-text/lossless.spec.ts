import { expect } from 'chai';
import * as fc from 'fast-check';
import { javaDouble } from '../../server/json/exact-number';
import { countKeys, scanJson } from '../../server/json/scan';
import { isObject } from '../../server/json/value';
import { ExactNumber, parseLossless, stringifyLossless } from '../../server/json-text/lossless';

/** A number as it is sent, and as Java writes it back. */
const NUMBERS: readonly (readonly [string, string])[] = [
  ['1', '1'],
  ['-0', '0'],
  ['1.5', '1.5'],
  ['1.0', '1.0'],
  ['1.50', '1.5'],
  ['1e3', '1000.0'],
  ['1E-3', '0.001'],
  ['0.0001', '1.0E-4'],
  ['12345678.5', '1.23456785E7'],
  ['1234567.5', '1234567.5'],
  ['-0.0', '-0.0'],
  ['1e400', '"Infinity"'],
  ['1.5e300', '1.5E300'],
  ['9223372036854775807', '9223372036854775807'],
  ['-9007199254740993', '-9007199254740993'],
  ['123456789012345678901234567890', '123456789012345678901234567890'],
];

describe('lossless JSON', () => {
  for (const [sent, written] of NUMBERS) {
    it(`writes ${sent} as ${written}`, () => {
      expect(stringifyLossless(parseLossless(`{"n":[${sent}]}`))).to.equal(`{"n":[${written}]}`);
    });
  }

  it('reports a number as unusual exactly if JavaScript would write it differently', () => {
    for (const [sent, written] of NUMBERS) {
      const unusual = JSON.stringify(JSON.parse(sent)) !== written || JSON.stringify(JSON.parse(sent)) !== sent;
      expect(scanJson(`[${sent}]`).unusualNumbers, sent).to.equal(unusual);
    }
  });

  it('returns numbers that act as numbers and are not objects', () => {
    const value = parseLossless('{"n":1.0}') as { n: ExactNumber };
    expect(value.n).to.be.instanceOf(ExactNumber);
    expect(Number(value.n) + 1).to.equal(2);
    expect(isObject(value.n)).to.equal(false);
  });

  it('escapes control characters with uppercase digits', () => {
    expect(stringifyLossless({ a: '\u001f' })).to.equal('{"a":"\\u001F"}');
  });

  it('keeps any double as Java writes it @fuzz', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        const written = javaDouble(number);
        expect(Object.is(Number(written), number)).to.equal(true);
        expect(stringifyLossless(parseLossless(`[${written}]`))).to.equal(`[${written}]`);
      }),
    );
  });
});

describe('scanJson', () => {
  it('counts the same keys and levels as in the parsed value @fuzz', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const value: unknown = JSON.parse(text);
        const scan = scanJson(text);
        expect(scan.keys).to.equal(countKeys(value));
        expect(scan.depth).to.equal(depthOf(value));
      }),
    );
  });

  it('skips the contents of strings', () => {
    expect(scanJson('{"a:{\\"[1.0":"\\\\","b":"\\\\\\":{1e9"}')).to.deep.include({
      keys: 2,
      depth: 1,
      unusualNumbers: false,
    });
  });
});

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}
