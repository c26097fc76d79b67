import { expect } from 'chai';
import fc from 'fast-check';
import { ElasticsearchError } from '../../server/errors/elasticsearch-error';
import type { JsonObject, JsonValue } from '../../server/json/value';
import { fitsDocument } from '../../server/store/mapping/fits';
import { Mappings } from '../../server/store/mappings';
import { accept, errorOf } from './mapped';

/** A place in the document, or a conflict between the mappings of two new fields, which has none. */
const PLACED_OR_CONFLICT =
  /^(?:\[\d+:\d+\] |mapper \[.*\] cannot be changed from type |can't merge a non object mapping )/;

describe('documents that do not fit', () => {
  const mappings = Mappings.parse({
    properties: {
      n: { type: 'long' },
      i: { type: 'integer' },
      sh: { type: 'short' },
      by: { type: 'byte' },
      f: { type: 'float' },
      d: { type: 'date' },
      y: { type: 'date', format: 'yyyy' },
      b: { type: 'boolean' },
      k: { type: 'keyword' },
      o: { properties: { x: { type: 'long' } } },
      s: { dynamic: 'strict', properties: {} },
      ip: { type: 'ip' },
      c: { type: 'constant_keyword', value: 'v' },
      al: { type: 'alias', path: 'n' },
      fl: { type: 'flattened' },
      strictly: { type: 'long', coerce: false },
      lax: { type: 'long', ignore_malformed: true },
    } as never,
  });
  const value = (field: string, type: string, at: number, preview: string) =>
    `[1:${at}] failed to parse field [${field}] of type [${type}] in document with id '1'. Preview of field's value: '${preview}'`;
  const source = (text: string, column: number) => `[Source: (byte[])"${text}"; line: 1, column: ${column}]`;
  const refused: [string, string, string?, string?][] = [
    ['{"n":"abc"}', value('n', 'long', 6, 'abc'), 'illegal_argument_exception', 'For input string: "abc"'],
    ['{"n":"  5 "}', value('n', 'long', 6, '  5 '), 'illegal_argument_exception', 'For input string: "  5 "'],
    ['{"n":"5f"}', value('n', 'long', 6, '5f'), 'illegal_argument_exception', 'For input string: "5f"'],
    ['{"i":"\u00a05"}', value('i', 'integer', 6, '\u00a05'), 'number_format_exception', 'For input string: "\u00a05"'],
    ['{"f":"\u00a05"}', value('f', 'float', 6, '\u00a05'), 'number_format_exception', 'For input string: "\u00a05"'],
    ['{"i":" "}', value('i', 'integer', 6, ' '), 'number_format_exception', 'empty String'],
    ['{"i":"abc"}', value('i', 'integer', 6, 'abc'), 'number_format_exception', 'For input string: "abc"'],
    [
      '{"i":"3000000000"}',
      value('i', 'integer', 6, '3000000000'),
      'illegal_argument_exception',
      'Value [3000000000] is out of range for an integer',
    ],
    [
      '{"i":3000000000}',
      value('i', 'integer', 6, '3000000000'),
      'x_content_parse_exception',
      `[1:16] Numeric value (3000000000) out of range of int (-2147483648 - 2147483647)\n at ${source('{"i":3000000000}', 16)}`,
    ],
    [
      '{"n":9223372036854775808}',
      value('n', 'long', 6, '9223372036854775808'),
      'x_content_parse_exception',
      `[1:25] Numeric value (9223372036854775808) out of range of long (-9223372036854775808 - 9223372036854775807)\n at ${source('{"n":9223372036854775808}', 25)}`,
    ],
    [
      '{"by":200}',
      value('by', 'byte', 7, '200'),
      'illegal_argument_exception',
      'Value [200] is out of range for a byte',
    ],
    [
      '{"n":true}',
      value('n', 'long', 6, 'true'),
      'x_content_parse_exception',
      `[1:10] Current token (VALUE_TRUE) not numeric, can not use numeric value accessors\n at ${source('{"n":true}', 10)}`,
    ],
    ['{"n":{"x":1}}', value('n', 'long', 12, '{x=1}'), 'illegal_argument_exception', 'Cannot parse object as number'],
    ['{"f":"abc"}', value('f', 'float', 6, 'abc'), 'number_format_exception', 'For input string: "abc"'],
    [
      '{"f":1e39}',
      value('f', 'float', 6, 'Infinity'),
      'illegal_argument_exception',
      '[float] supports only finite values, but got [Infinity]',
    ],
    [
      '{"strictly":"5"}',
      value('strictly', 'long', 13, '5'),
      'illegal_argument_exception',
      'Long value passed as String',
    ],
    [
      '{"strictly":1.5}',
      value('strictly', 'long', 13, '1.5'),
      'illegal_argument_exception',
      '1.5 cannot be converted to Long without data loss',
    ],
    [
      '{"d":"nonsense"}',
      value('d', 'date', 6, 'nonsense'),
      'illegal_argument_exception',
      'failed to parse date field [nonsense] with format [strict_date_optional_time||epoch_millis]',
    ],
    [
      '{"y":"x"}',
      value('y', 'date', 6, 'x'),
      'illegal_argument_exception',
      'failed to parse date field [x] with format [yyyy]',
    ],
    [
      '{"b":"maybe"}',
      value('b', 'boolean', 6, 'maybe'),
      'illegal_argument_exception',
      'Failed to parse value [maybe] as only [true] or [false] are allowed.',
    ],
    [
      '{"k":{"a":1}}',
      value('k', 'keyword', 12, '{a=1}'),
      'illegal_argument_exception',
      'Expected text at 1:6 but found START_OBJECT',
    ],
    ['{"k":[{"bb":[1,null],"a":1.0}]}', value('k', 'keyword', 29, '{bb=[1, null], a=1.0}')],
    ['{"k.x":1}', value('k', 'keyword', 8, '{x=1}')],
    ['{"ip":"x"}', value('ip', 'ip', 7, 'x'), 'illegal_argument_exception', "'x' is not an IP string literal."],
    [
      '{"c":"w"}',
      value('c', 'constant_keyword', 6, 'w'),
      'illegal_argument_exception',
      '[constant_keyword] field [c] only accepts values that are equal to the value defined in the mappings [v], but got [w]',
    ],
    ['{"fl":5}', value('fl', 'flattened', 7, '5')],
    ['{"al":5}', '[1:7] Cannot write to a field alias [al].'],
    ['{"o":5}', '[1:6] object mapping for [o] tried to parse field [o] as object, but found a concrete value'],
    [
      '{\n "o":["x"]}',
      '[2:7] object mapping for [o] tried to parse field [null] as object, but found a concrete value',
    ],
    ['{"s":{"é":1,"x":1}}', '[1:12] mapping set to strict, dynamic introduction of [é] within [s] is not allowed'],
    ['{"s":{"x":null}}', '[1:11] mapping set to strict, dynamic introduction of [x] within [s] is not allowed'],
    ['{"s.x":1}', '[1:8] mapping set to strict, dynamic introduction of [x] within [s] is not allowed'],
    [
      '{"_id":"1"}',
      '[1:8] Field [_id] is a metadata field and cannot be added inside a document. Use the index API request parameters.',
    ],
    ['{"":1}', '[1:2] failed to parse: field name cannot be an empty string'],
    ['{" ":1}', '[1:2] Field name cannot contain only whitespace: [ ]'],
    ['{"a..b":1}', "[1:2] failed to parse: field name cannot contain only whitespace: ['a..b']"],
    ['{"...":1}', '[1:2] failed to parse: field name cannot contain only dots'],
  ];
  for (const [text, reason, causeType, causeReason] of refused) {
    it(text, () => {
      const error = errorOf(() => accept(mappings, text));
      expect(error.reason).to.equal(reason);
      if (causeType) expect([error.causedBy?.type, error.causedBy?.reason]).to.deep.equal([causeType, causeReason]);
      const strict = reason.includes('mapping set to strict');
      expect(error.type).to.equal(strict ? 'strict_dynamic_mapping_exception' : 'document_parsing_exception');
      expect(error.status).to.equal(400);
    });
  }

  it('takes malformed values where it should', () => {
    expect(accept(mappings, '{"lax":"abc","n":5.7,"i":"7.9","sh":"","b":""}')).to.equal(mappings);
  });

  it('refuses a term that is too long', () => {
    const error = errorOf(() => accept(mappings, `{"k":"${'a'.repeat(32767)}"}`));
    expect(error.causedBy?.reason).to.contain('Document contains at least one immense term in field="k"');
    const ignoring = Mappings.parse({ properties: { k: { type: 'keyword', ignore_above: 10 } } });
    expect(accept(ignoring, `{"k":"${'a'.repeat(32767)}"}`)).to.equal(ignoring);
  });

  it('are those that stand for several, which aggregations do not count', () => {
    expect(accept(mappings, '{"_doc_count":1}')).to.equal(mappings);
    const { type, reason } = errorOf(() => accept(mappings, '{"_doc_count":2}'));
    expect({ type, reason }).to.deep.equal({
      type: 'not_emulated_exception',
      reason: 'es-connector-mock does not emulate a [_doc_count] above 1',
    });
  });

  it('never fails in another way, and the fast check agrees with the exact one @fuzz', () => {
    const keys = [
      'n',
      'i',
      'f',
      'd',
      'b',
      'k',
      'o',
      's',
      'ip',
      'c',
      'al',
      'fl',
      'lax',
      'new',
      'o.x',
      'k.a',
      '_id',
      '',
      '__proto__',
      'a..b',
    ];
    const leaf = fc.oneof(
      fc.constantFrom<JsonValue>(null, true, 1, -1.5, 1e300, 'x', '', '7', '2024-01-01', '::1', 'v'),
      fc.integer(),
      fc.string(),
    );
    const { document } = fc.letrec<{ document: JsonObject; value: JsonValue }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 3, withCrossShrink: true },
        leaf,
        fc.array(tie('value'), { maxLength: 3 }),
        tie('document'),
      ) as never,
      document: fc.dictionary(fc.constantFrom(...keys), tie('value'), { maxKeys: 4, noNullPrototype: true }) as never,
    }));
    fc.assert(
      fc.property(document, (generated) => {
        const text = JSON.stringify(generated);
        const parsed = JSON.parse(text) as JsonObject;
        const fast = fitsDocument(mappings.root, new Map(), parsed);
        try {
          const after = mappings.accept(parsed, { id: '1', text });
          if (fast) expect(after).to.equal(mappings);
          expect(after.accept(parsed, { id: '1', text }).definition).to.deep.equal(after.definition);
        } catch (error) {
          expect(error).to.be.instanceOf(ElasticsearchError);
          expect((error as ElasticsearchError).reason).to.match(PLACED_OR_CONFLICT);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
