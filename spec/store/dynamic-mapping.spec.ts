import { expect } from 'chai';
import type { JsonObject, JsonValue } from '../../server/json/value';
import { Mappings } from '../../server/store/mappings';
import { accept, afterDocument, errorOf } from './mapped';

const string = { type: 'text', fields: { keyword: { type: 'keyword', ignore_above: 256 } } };

const VECTOR = {
  type: 'dense_vector',
  dims: 128,
  index: true,
  similarity: 'cosine',
  index_options: { type: 'int8_hnsw', m: 16, ef_construction: 100 },
};

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
    [`[${'0.5,'.repeat(127)}0.5]`, VECTOR],
    [`[${'0.5,'.repeat(126)}0.5]`, { type: 'float' }],
  ];
  for (const [value, expected] of inferred) {
    it(`takes ${value.slice(0, 40)}`, () => {
      const properties = (afterDocument(`{"f":${value}}`).properties ?? {}) as JsonObject;
      expect(properties.f).to.deep.equal(expected);
    });
  }

  const conflicts: [string, string][] = [
    ['[1,1.5]', 'mapper [f] cannot be changed from type [long] to [float]'],
    [`[${'0.5,'.repeat(127)}1]`, 'mapper [f] cannot be changed from type [float] to [long]'],
    ['["a",null,1]', 'mapper [f] cannot be changed from type [text] to [long]'],
    ['["2024-01-02","soon"]', 'mapper [f] cannot be changed from type [date] to [text]'],
    ['[{"x":1},{"x":true}]', 'mapper [f.x] cannot be changed from type [long] to [boolean]'],
    ['[{"x":1},1]', "can't merge a non object mapping [f] with an object mapping"],
    // New fields are put together in the order of a hash map: [f.x], [f], [f.a].
    ['[1,{"x":1}]', "can't merge a non object mapping [f] with an object mapping"],
    ['[1,{"a":1}]', 'mapper [f] cannot be changed from type [long] to [ObjectMapper]'],
  ];
  for (const [value, reason] of conflicts) {
    it(`refuses ${value.slice(0, 40)}, whose values would need fields of different types`, () => {
      const error = errorOf(() => afterDocument(`{"f":${value}}`));
      expect([error.type, error.reason]).to.deep.equal(['illegal_argument_exception', reason]);
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
      /^\[1:\d+\] failed to parse: Limit of total fields \[1000\] has been exceeded while adding new fields \[1002\]$/,
    );
  });
});
