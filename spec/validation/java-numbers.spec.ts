import { expect } from 'chai';
import { ExactNumber } from '../../server/json/exact-number';
import { intOfText, longOfText, parseJavaDouble, toInt, toLong } from '../../server/validation/java-numbers';

const INTS: readonly (readonly [string, number | 'format' | 'range'])[] = [
  ['12', 12],
  ['2.7', 2],
  ['-2.7', -2],
  [' 12\t', 12],
  ['1e3', 1000],
  ['1.', 1],
  ['.5', 0],
  ['+7f', 7],
  ['7D', 7],
  ['0x1p3', 8],
  ['-0x.8p1', -1],
  ['NaN', 0],
  ['Infinity', 'range'],
  ['2147483647', 2147483647],
  ['2147483647.5', 'range'],
  ['2147483648', 'range'],
  ['-2147483648', -2147483648],
  ['', 'format'],
  ['.', 'format'],
  ['abc', 'format'],
  ['1_000', 'format'],
  ['0x10', 'format'],
  ['nan', 'format'],
];

const LONGS: readonly (readonly [string, bigint | 'format' | 'range'])[] = [
  ['12', 12n],
  ['+12', 12n],
  ['-2.9', -2n],
  ['1e3', 1000n],
  ['12e-1', 1n],
  ['1e-20', 0n],
  ['00000000000000000000000000000012', 12n],
  ['9223372036854775807', 9223372036854775807n],
  ['9223372036854775807.9', 9223372036854775807n],
  ['9223372036854775808', 'range'],
  ['-9223372036854775808', -9223372036854775808n],
  ['1e19', 'range'],
  ['1e20', 'range'],
  ['0e20', 'range'],
  ['1e99999999999', 'format'],
  ['', 'format'],
  [' 12', 'format'],
  ['12d', 'format'],
  ['NaN', 'format'],
  ['many', 'format'],
];

describe('numbers as Java reads them', () => {
  for (const [text, value] of INTS) {
    it(`reads ${JSON.stringify(text)} as int ${value}`, () => expect(intOfText(text)).to.equal(value));
  }

  for (const [text, value] of LONGS) {
    it(`reads ${JSON.stringify(text)} as long ${value}`, () => expect(longOfText(text)).to.equal(value));
  }

  it('reads long texts quickly', () => {
    const digits = '1'.repeat(2_000_000);
    expect(longOfText(digits)).to.equal('range');
    expect(parseJavaDouble(`${digits}x`)).to.equal(undefined);
    expect(parseJavaDouble(`${' '.repeat(2_000_000)}x`)).to.equal(undefined);
  });

  it('returns the number of a validated field', () => {
    expect([2.9, '-2.9', ' 1e1 ', 'NaN', -0.5].map(toInt)).to.eql([2, -2, 10, 0, 0]);
    expect([2.9, '-2.9', '1e1', -0.5, 1e15].map(toLong)).to.eql([2, -2, 10, 0, 1e15]);
    const long = toLong('9223372036854775807');
    expect(long).to.be.instanceOf(ExactNumber);
    expect((long as ExactNumber).text).to.equal('9223372036854775807');
    expect((toLong(new ExactNumber('1.0E17')) as ExactNumber).text).to.equal('100000000000000000');
    expect(toLong(1e300)).to.have.property('text', '9223372036854775807');
    expect(toLong(new ExactNumber('9.0E15'))).to.equal(9e15);
  });
});
