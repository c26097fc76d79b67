import { expect } from 'chai';
import fc from 'fast-check';
import { ElasticsearchError } from '../../server/errors/elasticsearch-error';
import { ExactNumber } from '../../server/json/exact-number';
import type { LosslessObject, LosslessValue } from '../../server/json-text/lossless';
import { failure, processed } from './support';

const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** Name, processor, source before, source after. */
const CHANGES: readonly (readonly [string, LosslessObject, LosslessObject, LosslessObject])[] = [
  ['set a value', { set: { field: 'a.b', value: [1, { c: null }] } }, {}, { a: { b: [1, { c: null }] } }],
  [
    'set a template',
    { set: { field: '{{f}}', value: 'x {{ a.b }} {{{q}}} {{q}}' } },
    { f: 'g', a: { b: 1 }, q: '"' },
    { f: 'g', a: { b: 1 }, q: '"', g: 'x 1 " \\"' },
  ],
  [
    'set templates inside',
    { set: { field: 'o', value: { '{{k}}': ['{{k}}'] } } },
    { k: 'z' },
    { k: 'z', o: { z: ['z'] } },
  ],
  [
    'set with media_type text/plain',
    { set: { field: 'o', value: '{{q}}', media_type: 'text/plain' } },
    { q: '"' },
    { q: '"', o: '"' },
  ],
  ['set copy_from', { set: { field: 'b', copy_from: 'a' } }, { a: { x: [1] } }, { a: { x: [1] }, b: { x: [1] } }],
  ['set copy_from nothing', { set: { field: 'b', copy_from: 'a', ignore_empty_value: true } }, { c: 1 }, { c: 1 }],
  ['set without override', { set: { field: 'a', value: 2, override: false } }, { a: 1 }, { a: 1 }],
  ['set without override over null', { set: { field: 'a', value: 2, override: false } }, { a: null }, { a: 2 }],
  ['set an empty template', { set: { field: 'a', value: '{{nope}}', ignore_empty_value: true } }, { a: 1 }, { a: 1 }],
  ['set a list element', { set: { field: 'l.1', value: 'x' } }, { l: [1, 2] }, { l: [1, 'x'] }],
  [
    'set metadata into a field',
    { set: { field: 'm', value: '{{_index}}/{{_id}}/{{_ingest.timestamp}}' } },
    {},
    { m: 'docs/1/2024-01-02T03:04:05.006Z' },
  ],
  ['set by _source path', { set: { field: '_source.a', value: '{{_source.b}}' } }, { b: 'x' }, { b: 'x', a: 'x' }],
  [
    'set keeps doubles',
    { set: { field: 'b', copy_from: 'a' } },
    { a: new ExactNumber('1.0') },
    { a: new ExactNumber('1.0'), b: new ExactNumber('1.0') },
  ],
  ['remove', { remove: { field: ['a', 'b.c'] } }, { a: 1, b: { c: 2, d: 3 } }, { b: { d: 3 } }],
  ['remove what is missing', { remove: { field: ['a', 'z', 'y.x'], ignore_missing: true } }, { a: 1, b: 1 }, { b: 1 }],
  ['remove a list element', { remove: { field: 'l.0' } }, { l: [1, 2] }, { l: [2] }],
  ['remove all but', { remove: { keep: ['a.b'] } }, { a: { b: 1, c: 2 }, d: 3 }, { a: { b: 1 } }],
  ['rename', { rename: { field: 'a', target_field: 'b.c' } }, { a: 1 }, { b: { c: 1 } }],
  ['rename with override', { rename: { field: 'a', target_field: 'b', override: true } }, { a: 1, b: 2 }, { b: 1 }],
  ['append', { append: { field: 't', value: ['b', 'c'] } }, { t: ['a'] }, { t: ['a', 'b', 'c'] }],
  ['append to one value', { append: { field: 't', value: 'b' } }, { t: 'a' }, { t: ['a', 'b'] }],
  ['append to nothing', { append: { field: 't.u', value: 'b' } }, {}, { t: { u: ['b'] } }],
  [
    'append without duplicates',
    { append: { field: 't', value: ['a', 'b', 'b'], allow_duplicates: false } },
    { t: ['a'] },
    { t: ['a', 'b'] },
  ],
  [
    'append a duplicate to one value',
    { append: { field: 't', value: 'a', allow_duplicates: false } },
    { t: 'a' },
    { t: 'a' },
  ],
  ['lowercase a list', { lowercase: { field: 'l' } }, { l: ['A', 'B'] }, { l: ['a', 'b'] }],
  ['uppercase into another field', { uppercase: { field: 'a', target_field: 'b' } }, { a: 'x' }, { a: 'x', b: 'X' }],
  ['trim', { trim: { field: 'a' } }, { a: ' \n x\t' }, { a: 'x' }],
  ['gsub', { gsub: { field: 'a', pattern: '(\\w)-(\\w)', replacement: '$2_$1' } }, { a: 'a-b c-d' }, { a: 'b_a d_c' }],
  ['gsub of white space', { gsub: { field: 'a', pattern: '\\s+', replacement: ' ' } }, { a: 'a \n\t b' }, { a: 'a b' }],
  [
    'gsub leaves no-break spaces',
    { gsub: { field: 'a', pattern: '\\s', replacement: '' } },
    { a: 'a\u00a0 b' },
    { a: 'a\u00a0b' },
  ],
  ['gsub with a dollar sign', { gsub: { field: 'a', pattern: 'x', replacement: '\\$1' } }, { a: 'x' }, { a: '$1' }],
  [
    'gsub with POSIX classes',
    { gsub: { field: 'a', pattern: '\\p{Punct}|\\Q.*\\E|[^\\p{Alpha}]', replacement: '' } },
    { a: 'a.b*1c' },
    { a: 'abc' },
  ],
  ['split', { split: { field: 'a', separator: ',' } }, { a: 'x,,y,,' }, { a: ['x', '', 'y'] }],
  [
    'split and keep the end',
    { split: { field: 'a', separator: ',', preserve_trailing: true } },
    { a: 'x,,' },
    { a: ['x', '', ''] },
  ],
  ['split with groups', { split: { field: 'a', separator: '(;)\\s*' } }, { a: 'x; y;z' }, { a: ['x', 'y', 'z'] }],
  ['join', { join: { field: 'a', separator: '-' } }, { a: [1, 'b', true, null] }, { a: '1-b-true-null' }],
  ['sort', { sort: { field: 'a' } }, { a: [3, 1, 2] }, { a: [1, 2, 3] }],
  [
    'sort backwards',
    { sort: { field: 'a', order: 'desc', target_field: 'b' } },
    { a: ['x', 'z', 'y'] },
    { a: ['x', 'z', 'y'], b: ['z', 'y', 'x'] },
  ],
  ['convert to integer', { convert: { field: 'a', type: 'integer' } }, { a: '42' }, { a: 42 }],
  [
    'convert a list',
    { convert: { field: 'a', type: 'long' } },
    { a: ['1', '9007199254740993'] },
    { a: [1, new ExactNumber('9007199254740993')] },
  ],
  ['convert to double', { convert: { field: 'a', type: 'double' } }, { a: '1' }, { a: new ExactNumber('1.0') }],
  ['convert to boolean', { convert: { field: 'a', type: 'boolean' } }, { a: 'TRUE' }, { a: true }],
  ['convert to string', { convert: { field: 'a', type: 'string' } }, { a: new ExactNumber('1.0') }, { a: '1.0' }],
  [
    'convert automatically',
    { convert: { field: 'a', type: 'auto' } },
    { a: ['1', 'false', '2.5', 'x'] },
    { a: [1, false, 2.5, 'x'] },
  ],
  ['convert hexadecimal', { convert: { field: 'a', type: 'integer' } }, { a: '0x10' }, { a: 16 }],
  [
    'json',
    { json: { field: 'a', target_field: 'b' } },
    { a: '{"x":[1,1.0]}' },
    { a: '{"x":[1,1.0]}', b: { x: [1, new ExactNumber('1.0')] } },
  ],
  ['json into the root', { json: { field: 'a', add_to_root: true } }, { a: '{"x":1}' }, { a: '{"x":1}', x: 1 }],
  [
    'json merged into the root',
    { json: { field: 'a', add_to_root: true, add_to_root_conflict_strategy: 'merge' } },
    { a: '{"o":{"x":1}}', o: { y: 2 } },
    { a: '{"o":{"x":1}}', o: { y: 2, x: 1 } },
  ],
  [
    'foreach',
    { foreach: { field: 'a', processor: { uppercase: { field: '_ingest._value' } } } },
    { a: ['x', 'y'] },
    { a: ['X', 'Y'] },
  ],
  [
    'foreach of objects',
    { foreach: { field: 'a', processor: { remove: { field: '_ingest._value.x' } } } },
    { a: [{ x: 1, y: 2 }] },
    { a: [{ y: 2 }] },
  ],
  [
    'foreach over an object',
    { foreach: { field: 'a', processor: { uppercase: { field: '_ingest._key' } } } },
    { a: { x: 1 } },
    { a: { X: 1 } },
  ],
  [
    'kv',
    { kv: { field: 'a', field_split: ' ', value_split: '=', target_field: 't' } },
    { a: 'x=1 y=2=3' },
    { a: 'x=1 y=2=3', t: { x: '1', y: '2=3' } },
  ],
  [
    'kv with filters',
    { kv: { field: 'a', field_split: '&', value_split: '=', exclude_keys: ['y'], prefix: 'p_', trim_value: '"' } },
    { a: 'x="1"&y=2' },
    { a: 'x="1"&y=2', p_x: '1' },
  ],
  ['dot_expander', { dot_expander: { field: 'a.b' } }, { 'a.b': 1, a: { c: 2 } }, { a: { c: 2, b: 1 } }],
  ['dot_expander of all', { dot_expander: { field: '*' } }, { 'a.b': 1, 'c.d': 2 }, { a: { b: 1 }, c: { d: 2 } }],
  ['bytes', { bytes: { field: 'a' } }, { a: '1.5kb' }, { a: 1536 }],
  [
    'html_strip',
    { html_strip: { field: 'a' } },
    { a: '<p>I&apos;m so <b>happy</b>!</p><!-- no -->' },
    { a: "\nI'm so happy!\n" },
  ],
  ['urldecode', { urldecode: { field: 'a' } }, { a: 'a+b%20c%C3%A9' }, { a: 'a b cé' }],
  [
    'date',
    { date: { field: 'd', formats: ['ISO8601'] } },
    { d: '2024-01-02T03:04:05Z' },
    { d: '2024-01-02T03:04:05Z', '@timestamp': '2024-01-02T03:04:05.000Z' },
  ],
  [
    'date in a zone',
    { date: { field: 'd', target_field: 't', formats: ['yyyy/MM/dd HH:mm'], timezone: 'Europe/Paris' } },
    { d: '2024/07/01 12:00' },
    { d: '2024/07/01 12:00', t: '2024-07-01T12:00:00.000+02:00' },
  ],
  [
    'date from seconds',
    { date: { field: 'd', target_field: 't', formats: ['UNIX_MS', 'UNIX'], output_format: 'yyyy-MM-dd' } },
    { d: '1700000000.5' },
    { d: '1700000000.5', t: '2023-11-14' },
  ],
  [
    'date without a year',
    { date: { field: 'd', target_field: 't', formats: ['MMM d HH:mm:ss'] } },
    { d: 'Feb 3 01:02:03' },
    { d: 'Feb 3 01:02:03', t: '2024-02-03T01:02:03.000Z' },
  ],
  [
    'script',
    { script: { source: 'ctx.n += params.by; ctx.tags = [ctx._index]', params: { by: 2 } } },
    { n: 1 },
    { n: 3, tags: ['docs'] },
  ],
  ['script as text', { script: "ctx.remove('a')" }, { a: 1, b: 2 }, { b: 2 }],
  [
    'attachment',
    { attachment: { field: 'a', properties: ['content', 'content_length'] } },
    { a: base64('This is an english text') },
    { a: base64('This is an english text'), attachment: { content: 'This is an english text', content_length: 24 } },
  ],
  [
    'attachment with a limit',
    { attachment: { field: 'a', indexed_chars: 6, properties: ['content', 'content_length'], remove_binary: true } },
    { a: base64('This is an english text') },
    { attachment: { content: 'This i', content_length: 6 } },
  ],
];

/** Name, processor, source, what is said. */
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

  it('refuses kinds of attachments by name, whatever handles failures', () => {
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
    expect(failure(() => processed([processor], { a: `${'a'.repeat(60)}!` })).status).to.equal(501);
    expect(processed([processor], { a: 'baaa' })).to.deep.equal({ a: 'b' });
  }).timeout(10_000);

  it('leaves keys that JavaScript takes for special alone', () => {
    const source = JSON.parse('{"__proto__":{"x":1}}') as LosslessObject;
    const result = processed([{ set: { field: '__proto__.y', value: 2 } }], source) as LosslessObject;
    expect(JSON.stringify(result)).to.equal('{"__proto__":{"x":1,"y":2}}');
    expect(({} as { y?: number }).y).to.equal(undefined);
  });

  it('throws nothing but ElasticsearchError, whatever the field holds @fuzz', () => {
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
