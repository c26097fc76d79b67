import { expect } from 'chai';
import fc from 'fast-check';
import { ElasticsearchError } from '../../server/errors/elasticsearch-error';
import type { LosslessObject, LosslessValue } from '../../server/json-text/lossless';
import { base64, CHANGES } from './processor-changes';
import { failure, processed } from './support';

/** Name, processor, source, error message. */
const FAILURES: readonly (readonly [string, LosslessObject, LosslessObject, string])[] = [
  ['remove', { remove: { field: 'a.b' } }, { a: {} }, 'field [b] not present as part of path [a.b]'],
  ['remove from nothing', { remove: { field: 'a.b' } }, {}, 'field [a] not present as part of path [a.b]'],
  [
    'remove from a value',
    { remove: { field: 'a.b' } },
    { a: 1 },
    'cannot remove [b] from object of type [java.lang.Integer] as part of path [a.b]',
  ],
  [
    'remove beyond a list',
    { remove: { field: 'l.3' } },
    { l: [1] },
    '[3] is out of bounds for array with length [1] as part of path [l.3]',
  ],
  ['rename', { rename: { field: 'a', target_field: 'b' } }, {}, "field [a] doesn't exist"],
  ['rename onto another', { rename: { field: 'a', target_field: 'b' } }, { a: 1, b: 2 }, 'field [b] already exists'],
  [
    'set into a value',
    { set: { field: 'a.b.c', value: 1 } },
    { a: { b: 1 } },
    'cannot set [c] with parent object of type [java.lang.Integer] as part of path [a.b.c]',
  ],
  [
    'set into null',
    { set: { field: 'a.b', value: 1 } },
    { a: null },
    'cannot set [b] with null parent as part of path [a.b]',
  ],
  [
    'set a list by name',
    { set: { field: 'a.b', value: 1 } },
    { a: [] },
    '[b] is not an integer, cannot be used as an index as part of path [a.b]',
  ],
  [
    'set _version',
    { set: { field: '_version', value: 'x' } },
    {},
    '_version [x] is wrong type, expected assignable to [java.lang.Number], not [java.lang.String]',
  ],
  ['lowercase nothing', { lowercase: { field: 'a' } }, {}, 'field [a] not present as part of path [a]'],
  ['lowercase null', { lowercase: { field: 'a' } }, { a: null }, 'field [a] is null, cannot process it.'],
  [
    'lowercase a number',
    { lowercase: { field: 'a' } },
    { a: 1 },
    'field [a] of type [java.lang.Integer] cannot be cast to [java.lang.String]',
  ],
  ['convert', { convert: { field: 'a', type: 'integer' } }, { a: 'x' }, 'unable to convert [x] to integer'],
  [
    'convert a boolean',
    { convert: { field: 'a', type: 'boolean' } },
    { a: 'x' },
    '[x] is not a boolean value, cannot convert to boolean',
  ],
  [
    'join',
    { join: { field: 'a', separator: '' } },
    { a: 'x' },
    'field [a] of type [java.lang.String] cannot be cast to [java.util.List]',
  ],
  ['split null', { split: { field: 'a', separator: ',' } }, { a: null }, 'field [a] is null, cannot split.'],
  ['date', { date: { field: 'a', formats: ['ISO8601'] } }, { a: 'x' }, 'unable to parse date [x]'],
  [
    'kv',
    { kv: { field: 'a', field_split: ' ', value_split: '=' } },
    { a: 'x' },
    'field [a] does not contain value_split [=]',
  ],
  [
    'foreach',
    { foreach: { field: 'a', processor: { drop: {} } } },
    { a: 1 },
    'field [a] is not a list or map, cannot loop over its elements',
  ],
  ['pipeline', { pipeline: { name: 'nope' } }, {}, 'Pipeline processor configured for non-existent pipeline [nope]'],
  ['fail', { fail: { message: 'no {{ a }}' } }, { a: 'way' }, 'no way'],
  ['attachment', { attachment: { field: 'a' } }, { a: null }, 'field [a] is null, cannot parse.'],
  ['attachment not in base64', { attachment: { field: 'a' } }, { a: 'a_b' }, 'Illegal base64 character 5f'],
  ['json', { json: { field: 'a', add_to_root: true } }, { a: '1' }, 'cannot add non-map fields to root of document'],
  [
    'bytes',
    { bytes: { field: 'a' } },
    { a: '8xyz' },
    'failed to parse setting [Ingest Field] with value [8xyz] as a size in bytes: unit is missing or unrecognized',
  ],
];

describe('processors', () => {
  for (const [name, processor, before, after] of CHANGES) {
    it(name, () => expect(processed([processor], before)).to.deep.equal(after));
  }

  for (const [name, processor, source, reason] of FAILURES) {
    it(`${name}: ${reason}`, () => {
      const error = failure(() => processed([processor], source));
      expect(error.reason).to.equal(reason);
      expect(error.status).to.equal(processor.fail ? 500 : 400);
    });
  }

  it('refuses kinds of attachments by name, even if failures are handled', () => {
    const processor = { attachment: { field: 'a', ignore_failure: true, on_failure: [{ drop: {} }] } };
    const error = failure(() => processed([processor], { a: base64('%PDF-1.7 …') }));
    expect([error.status, error.reason]).to.deep.equal([
      501,
      'es-connector-mock does not emulate attachments of the type [application/pdf]; a pipeline without the attachment processor does without their text',
    ]);
  });

  it('tells languages apart', () => {
    const language = (text: string) => {
      const result = processed([{ attachment: { field: 'a' } }], { a: base64(text) }) as LosslessObject;
      return (result.attachment as LosslessObject).language;
    };
    expect(language('This is an english text to test if the pipeline works')).to.equal('en');
    expect(language('Das ist ein Text, mit dem sich die Pipeline prüfen lässt, und nicht mehr')).to.equal('de');
  });

  it('interrupts regular expressions that would never end', () => {
    const processor = { gsub: { field: 'a', pattern: '(a+)+$', replacement: '' } };
    expect(failure(() => processed([processor], { a: `${'a'.repeat(60)}!` })).status).to.equal(429);
    expect(processed([processor], { a: 'baaa' })).to.deep.equal({ a: 'b' });
  }).timeout(10_000);

  it("does not treat JavaScript's special keys specially", () => {
    const source = JSON.parse('{"__proto__":{"x":1}}') as LosslessObject;
    const result = processed([{ set: { field: '__proto__.y', value: 2 } }], source) as LosslessObject;
    expect(JSON.stringify(result)).to.equal('{"__proto__":{"x":1,"y":2}}');
    expect(({} as { y?: number }).y).to.equal(undefined);
  });

  it('throws only ElasticsearchError, whatever the field contains @fuzz', () => {
    const value: fc.Arbitrary<LosslessValue> = fc.oneof(
      fc.jsonValue() as fc.Arbitrary<LosslessValue>,
      fc.string({ maxLength: 20 }),
    );
    const processors = CHANGES.map(([, processor]) => processor);
    fc.assert(
      fc.property(fc.constantFrom(...processors), value, (processor, field) => {
        try {
          processed([processor], { a: field, l: field, t: field, d: field, f: 'x', k: 'x', n: field });
        } catch (error) {
          expect(error).to.be.instanceOf(ElasticsearchError);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
