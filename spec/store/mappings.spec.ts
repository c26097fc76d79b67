import { expect } from 'chai';
import fc from 'fast-check';
import { ElasticsearchError } from '../../server/errors/elasticsearch-error';
import type { JsonObject, JsonValue } from '../../server/json/value';
import { fitsDocument } from '../../server/store/mapping/fits';
import { Mappings } from '../../server/store/mappings';

function errorOf(action: () => unknown): ElasticsearchError {
  try {
    action();
  } catch (error) {
    if (error instanceof ElasticsearchError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

function accept(mappings: Mappings, text: string): Mappings {
  return mappings.accept(JSON.parse(text) as JsonObject, { id: '1', text });
}

function afterDocument(text: string, raw: JsonObject = {}): JsonObject {
  return accept(Mappings.parse(raw), text).definition;
}

const string = { type: 'text', fields: { keyword: { type: 'keyword', ignore_above: 256 } } };

describe('mapping definitions', () => {
  const shown: [string, JsonObject, JsonObject][] = [
    [
      'names with dots become objects, sorted',
      {
        properties: { t: { type: 'text' }, 'sub.x': { type: 'keyword' }, sub: { properties: { a: { type: 'long' } } } },
      },
      { properties: { sub: { properties: { a: { type: 'long' }, x: { type: 'keyword' } } }, t: { type: 'text' } } },
    ],
    ['dynamic is text', { dynamic: false, properties: { a: { dynamic: true } as never } }, {}],
    [
      'defaults are left out',
      { properties: { k: { type: 'keyword', index: 'true', doc_values: true, ignore_above: '10' } } },
      { properties: { k: { type: 'keyword', ignore_above: 10 } } },
    ],
    [
      'an empty object shows its type',
      { properties: { o: { type: 'object' }, p: { properties: {} }, q: { type: 'object', dynamic: 'strict' } } },
      { properties: { o: { type: 'object' }, p: { type: 'object' }, q: { type: 'object', dynamic: 'strict' } } },
    ],
    [
      'an object with properties does not',
      { properties: { o: { type: 'object', properties: { a: { type: 'long' } } } } },
      { properties: { o: { properties: { a: { type: 'long' } } } } },
    ],
    [
      'copy_to is a list',
      { properties: { a: { type: 'keyword', copy_to: 'b' }, b: { type: 'text' } } },
      { properties: { a: { type: 'keyword', copy_to: ['b'] }, b: { type: 'text' } } },
    ],
    [
      'names stay whole where there are no subobjects',
      { subobjects: false, properties: { 'a.b': { type: 'long' } } },
      { subobjects: false, properties: { 'a.b': { type: 'long' } } },
    ],
  ];
  for (const [title, raw, expected] of shown.filter(([name]) => name !== 'dynamic is text')) {
    it(title, () => expect(Mappings.parse(raw).definition).to.deep.equal(expected));
  }

  it('dynamic is text', () => {
    expect(Mappings.parse({ dynamic: false }).definition).to.deep.equal({ dynamic: 'false' });
  });

  const prefix = 'Failed to parse mapping: ';
  const refused: [JsonObject, string][] = [
    [{ nonsense: 1 }, 'Root mapping definition has unsupported parameters:  [nonsense : 1]'],
    [{ properties: { f: {} } }, 'No type specified for field [f]'],
    [{ properties: { '': { type: 'keyword' } } }, 'field name cannot be an empty string'],
    [
      { properties: { k: { type: 'keyword', analyzer: 'x' } } },
      'unknown parameter [analyzer] on mapper [k] of type [keyword]',
    ],
    [
      { properties: { k: { type: 'keyword', index: null } } },
      '[index] on mapper [k] of type [keyword] must not have a [null] value',
    ],
    [
      { properties: { o: { type: 'object', x: 'y' } } },
      'Mapping definition for [o] has unsupported parameters:  [x : y]',
    ],
    [
      { properties: { f: 'keyword' } },
      'Expected map for property [fields] on field [f] but got a class java.lang.String',
    ],
    [{ properties: { s: { type: 'scaled_float' } } }, 'Field [scaling_factor] is required'],
    [
      { properties: { d: { type: 'date', format: 'bbb' } } },
      'Error parsing [format] on field [d]: Invalid format: [bbb]: Unknown pattern letter: b',
    ],
    [
      { properties: { f: { type: 'invalid' } } },
      'The mapper type [invalid] declared on field [f] does not exist. It might have been created within a future version or requires a plugin to be installed. Check the documentation.',
    ],
    [{ dynamic_templates: [{ a: { match: 'x' } }] }, 'template [a] must have either mapping or runtime set'],
  ];
  for (const [raw, text] of refused) {
    it(`refuses ${JSON.stringify(raw)}`, () => {
      const error = errorOf(() => Mappings.parse(raw));
      expect([error.type, error.reason]).to.deep.equal(['mapper_parsing_exception', prefix + text]);
    });
  }

  it('refuses an alias to nothing', () => {
    expect(errorOf(() => Mappings.parse({ properties: { a: { type: 'alias', path: 'b' } } })).reason).to.equal(
      'Invalid [path] value [b] for field alias [a]: an alias must refer to an existing field in the mappings.',
    );
  });

  it('refuses what is too large', () => {
    const properties = Object.fromEntries(Array.from({ length: 1001 }, (_, n) => [`f${n}`, { type: 'long' }]));
    expect(errorOf(() => Mappings.parse({ properties })).reason).to.equal(
      'Limit of total fields [1000] has been exceeded',
    );
    expect(Mappings.parse({ properties }, { 'mapping.total_fields.limit': '2000' }).fieldNames()).to.have.length(1001);
    let deep: JsonObject = { x: { type: 'long' } };
    for (let level = 0; level < 20; level++) deep = { o: { properties: deep } };
    expect(errorOf(() => Mappings.parse({ properties: deep })).reason).to.match(
      /^Limit of mapping depth \[20\] has been exceeded due to object field \[o(\.o)+\]$/,
    );
  });
});

describe('put mapping', () => {
  const base = Mappings.parse({
    dynamic: 'strict',
    properties: {
      k: { type: 'keyword', index: false },
      l: { type: 'long' },
      o: { properties: { a: { type: 'date' } } },
      n: { type: 'nested' },
    },
  });

  it('adds fields and multi-fields', () => {
    const merged = base.merge({
      properties: { l: { type: 'long', fields: { raw: { type: 'keyword' } } }, 'o.b': { type: 'ip' } },
    });
    expect(merged.definition).to.deep.equal({
      dynamic: 'strict',
      properties: {
        k: { type: 'keyword', index: false },
        l: { type: 'long', fields: { raw: { type: 'keyword' } } },
        n: { type: 'nested' },
        o: { properties: { a: { type: 'date' }, b: { type: 'ip' } } },
      },
    });
  });

  const refused: [JsonObject, string][] = [
    [{ l: { type: 'keyword' } }, 'mapper [l] cannot be changed from type [long] to [keyword]'],
    [{ l: { properties: {} } }, 'mapper [l] cannot be changed from type [long] to [ObjectMapper]'],
    [{ o: { type: 'long' } }, "can't merge a non object mapping [o] with an object mapping"],
    [{ o: { type: 'nested' } }, "can't merge a non-nested mapping [o] with a nested mapping"],
    [{ n: { type: 'object' } }, "can't merge a nested mapping [n] with a non-nested mapping"],
    [
      { k: { type: 'keyword' } },
      'Mapper for [k] conflicts with existing mapper:\n\tCannot update parameter [index] from [false] to [true]',
    ],
    [
      { 'o.a': { type: 'date', format: 'yyyy' } },
      'Mapper for [o.a] conflicts with existing mapper:\n\tCannot update parameter [format] from [strict_date_optional_time||epoch_millis] to [yyyy]',
    ],
  ];
  for (const [properties, text] of refused) {
    it(`refuses ${JSON.stringify(properties)}`, () => {
      const error = errorOf(() => base.merge({ properties }));
      expect([error.type, error.reason]).to.deep.equal(['illegal_argument_exception', text]);
    });
  }
});

describe('dynamic mapping', () => {
  const inferred: [string, JsonValue | undefined][] = [
    ['"text"', string],
    ['5', { type: 'long' }],
    ['1.5', { type: 'float' }],
    ['1.0', { type: 'float' }],
    ['1e3', { type: 'float' }],
    ['true', { type: 'boolean' }],
    ['"2024-01-02"', { type: 'date' }],
    ['"2024-01-02T10:11:12.123456+00:00"', { type: 'date' }],
    ['"2024/01/02"', { type: 'date', format: 'yyyy/MM/dd HH:mm:ss||yyyy/MM/dd||epoch_millis' }],
    ['"2024"', string],
    ['"12.5"', string],
    ['"NaN"', string],
    ['{"x":1}', { properties: { x: { type: 'long' } } }],
    ['{}', { type: 'object' }],
    ['[1,2]', { type: 'long' }],
    ['[null,"x"]', string],
    ['[[1]]', { type: 'long' }],
    ['[{"k":"v"},{"l":1}]', { properties: { k: string, l: { type: 'long' } } }],
    ['null', undefined],
    ['[]', undefined],
    ['[null]', undefined],
    [`[${'0.5,'.repeat(127)}0.5]`, { type: 'dense_vector', dims: 128, index: true, similarity: 'cosine' }],
    [`[${'0.5,'.repeat(127)}1]`, { type: 'float' }],
  ];
  for (const [value, expected] of inferred) {
    it(`takes ${value.slice(0, 40)}`, () => {
      const properties = (afterDocument(`{"f":${value}}`).properties ?? {}) as JsonObject;
      expect(properties.f).to.deep.equal(expected);
    });
  }

  it('takes dots for objects', () => {
    expect(afterDocument('{"a.b":1,"a":{"c":2},"x.y.z":true}').properties).to.deep.equal({
      a: { properties: { b: { type: 'long' }, c: { type: 'long' } } },
      x: { properties: { y: { properties: { z: { type: 'boolean' } } } } },
    });
  });

  it('takes fields with underscores and __proto__ for fields', () => {
    const definition = afterDocument('{"_timestamp":1,"__proto__":{"x":2}}');
    expect(Object.keys(definition.properties as JsonObject)).to.deep.equal(['__proto__', '_timestamp']);
  });

  it('extends objects and nested objects that are there', () => {
    const raw = {
      properties: {
        n: { type: 'nested', properties: { a: { type: 'long' } } },
        o: { dynamic: 'false', properties: {} },
      },
    };
    expect(afterDocument('{"n":[{"b":1}],"o":{"x":1}}', raw as JsonObject).properties).to.deep.equal({
      n: { type: 'nested', properties: { a: { type: 'long' }, b: { type: 'long' } } },
      o: { type: 'object', dynamic: 'false' },
    });
  });

  it('makes runtime fields where it should', () => {
    expect(afterDocument('{"s":"x","o":{"n":1}}', { dynamic: 'runtime' })).to.deep.equal({
      dynamic: 'runtime',
      runtime: { s: { type: 'keyword' }, 'o.n': { type: 'long' } },
    });
  });

  it('uses the first dynamic template that fits', () => {
    const raw = {
      dynamic_templates: [
        { ids: { match: '*_id', mapping: { type: 'keyword' } } },
        { longs: { match_mapping_type: 'long', mapping: { type: 'integer', store: true } } },
        { rest: { path_match: 'o.*', mapping: { type: '{dynamic_type}', meta: { is: '{name}' } } } },
        { text: { match_mapping_type: 'string', mapping: { type: 'text', fields: { enum: { type: 'keyword' } } } } },
      ],
    };
    expect(afterDocument('{"a_id":"x","n":5,"o":{"b":true},"s":"x"}', raw as JsonObject).properties).to.deep.equal({
      a_id: { type: 'keyword' },
      n: { type: 'integer', store: true },
      o: { properties: { b: { type: 'boolean', meta: { is: 'b' } } } },
      s: { type: 'text', fields: { enum: { type: 'keyword' } } },
    });
  });

  it('detects numbers and dates as it is told', () => {
    expect(
      afterDocument('{"a":"5","b":"1.5","c":"2024-01-02"}', { numeric_detection: true, date_detection: false })
        .properties,
    ).to.deep.equal({
      a: { type: 'long' },
      b: { type: 'float' },
      c: string,
    });
    expect(afterDocument('{"d":"02.01.2024"}', { dynamic_date_formats: ['dd.MM.yyyy'] }).properties).to.deep.equal({
      d: { type: 'date', format: 'dd.MM.yyyy' },
    });
  });

  it('copies values to fields, which may be new', () => {
    const raw = {
      properties: { a: { type: 'keyword', copy_to: ['all', 'o.n'] }, all: { type: 'text' } },
    } as JsonObject;
    const mappings = accept(Mappings.parse(raw), '{"a":["x",null,"y"]}');
    expect(mappings.definition.properties).to.deep.include({ o: { properties: { n: string } } });
    expect(accept(mappings, '{"a":"z"}')).to.equal(mappings);
    const numbers = Mappings.parse({
      properties: { a: { type: 'keyword', copy_to: 'n' }, n: { type: 'long' } },
    } as never);
    expect(errorOf(() => accept(numbers, '{"a":"x"}')).reason).to.equal(
      "[1:6] failed to parse field [n] of type [long] in document with id '1'. Preview of field's value: 'x'",
    );
  });

  it('minds what the settings of the index say of all fields', () => {
    const raw = {
      properties: { n: { type: 'long' }, strict: { type: 'long', ignore_malformed: false } },
    } as JsonObject;
    const lax = Mappings.parse(raw, { 'mapping.ignore_malformed': 'true' });
    const after = accept(lax, '{"n":"abc","new":5}');
    expect(accept(after, '{"new":"abc"}')).to.equal(after);
    const strict = Mappings.parse(raw, { 'mapping.coerce': 'false' });
    expect(errorOf(() => accept(strict, '{"n":"5"}')).causedBy?.reason).to.equal('Long value passed as String');
  });

  it('is the same mapping where nothing is new', () => {
    const mappings = accept(new Mappings(), '{"a":"x","o":{"n":1}}');
    expect(accept(mappings, '{"a":["y",null],"o":{"n":"7"},"e":[],"nil":null}')).to.equal(mappings);
    expect(accept(mappings, '{"o.n":3}')).to.equal(mappings);
    const closed = Mappings.parse({ dynamic: 'false', properties: { a: { type: 'keyword' } } });
    expect(accept(closed, '{"a":1,"b":{"c":1},"d.e":1}')).to.equal(closed);
  });

  it('stops at the limit of fields', () => {
    const text = JSON.stringify(Object.fromEntries(Array.from({ length: 501 }, (_, n) => [`f${n}`, 'x'])));
    expect(errorOf(() => accept(new Mappings(), text)).reason).to.match(
      /^\[1:\d+\] failed to parse: Limit of total fields \[1000\] has been exceeded while adding new fields \[1\]$/,
    );
  });
});

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
    ['{\n "o":["x"]}', '[2:7] object mapping for [o] tried to parse field [o] as object, but found a concrete value'],
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
          expect((error as ElasticsearchError).reason).to.match(/^\[\d+:\d+\] /);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('Mappings.field', () => {
  const mappings = Mappings.parse({
    properties: {
      t: string,
      a: { type: 'alias', path: 'n.x' },
      n: { type: 'nested', properties: { x: { type: 'long', index: false } } },
      labels: { type: 'flattened' },
      src: { type: 'keyword', copy_to: 't' },
    } as never,
    runtime: { r: { type: 'keyword' } },
  });

  it('finds fields, multi-fields, aliases, runtime fields', () => {
    expect(mappings.field('t')).to.include({ type: 'text', indexed: true, docValues: false, aggregatable: false });
    expect(mappings.field('t.keyword')).to.include({
      type: 'keyword',
      sourcePath: 't',
      ignoreAbove: 256,
      path: 't.keyword',
    });
    expect(mappings.field('a')).to.include({ path: 'n.x', nestedPath: 'n', indexed: false, searchable: true });
    expect(mappings.field('r')).to.include({ runtime: true, type: 'keyword' });
    expect(mappings.field('n')).to.equal(undefined);
    expect(mappings.object('n')).to.include({ nested: true });
    expect(mappings.field('constructor')).to.equal(undefined);
  });

  it('knows keys of flattened fields, copies and names', () => {
    expect(mappings.flattenedKey('labels.a.b')).to.deep.include({ key: 'a.b' });
    expect(mappings.sourcePaths(mappings.field('t') as never)).to.deep.equal(['t', 'src']);
    expect(mappings.fieldNames('t*')).to.deep.equal(['t', 't.keyword']);
  });
});
