import { expect } from 'chai';
import type { JsonObject, JsonValue } from '../../server/json/value';
import { Mappings } from '../../server/store/mappings';
import { accept, errorOf } from './mapped';

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
    ['dynamic is a string', { dynamic: false, properties: { a: { dynamic: true } as never } }, {}],
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
    ['a _source section that says nothing is not shown', { _source: { mode: 'synthetic' } }, {}],
    [
      'copy_to is a list',
      { properties: { a: { type: 'keyword', copy_to: 'b' }, b: { type: 'text' } } },
      { properties: { a: { type: 'keyword', copy_to: ['b'] }, b: { type: 'text' } } },
    ],
    [
      'names are kept whole without subobjects',
      { subobjects: false, properties: { 'a.b': { type: 'long' } } },
      { subobjects: false, properties: { 'a.b': { type: 'long' } } },
    ],
  ];
  for (const [title, raw, expected] of shown.filter(([name]) => name !== 'dynamic is a string')) {
    it(title, () => expect(Mappings.parse(raw).definition).to.deep.equal(expected));
  }

  it('dynamic is a string', () => {
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

  const illegal = (from: string | null, to: string): string =>
    'Illegal combination of [copy_to] and [nested] mappings: [copy_to] may only copy data to the current nested document ' +
    `or any of its parents, however one [copy_to] directive is trying to copy data from nested object [${from}] to [${to}]`;
  const text = (...targets: string[]): JsonObject => ({ type: 'text', copy_to: targets });
  const nested = (properties: JsonObject): JsonObject => ({ type: 'nested', properties });
  const copies: [string, JsonObject, string][] = [
    [
      'an object',
      { a: text('x', 'b'), b: { properties: { c: { type: 'text' } } } },
      'Cannot copy to field [b] since it is mapped as an object',
    ],
    ['a nested object', { a: text('b'), b: nested({}) }, 'Cannot copy to field [b] since it is mapped as an object'],
    ['a field of a nested object', { a: text('b.c'), b: nested({ c: { type: 'text' } }) }, illegal(null, 'b')],
    ['a new field of a nested object', { a: text('b.c'), b: nested({}) }, illegal(null, 'b')],
    [
      'a field of another nested object',
      { b: nested({ e: nested({}), h: nested({ f: text('b.e.f') }) }) },
      illegal('b.h', 'b.e'),
    ],
    [
      'a multi-field',
      { a: text('m.x'), m: { type: 'text', fields: { x: { type: 'keyword' } } } },
      '[copy_to] may not be used to copy to a multi-field: [m.x]',
    ],
  ];
  for (const [what, properties, reason] of copies) {
    it(`rejects copies to ${what}`, () => {
      const error = errorOf(() => Mappings.parse({ properties }));
      expect([error.type, error.reason]).to.deep.equal(['illegal_argument_exception', reason]);
    });
  }

  it('copies to the same nested object, and to those around it', () => {
    const inner = { d: { type: 'text' }, e: nested({ f: text('b.d', 'b.e.g', 'a') }) };
    expect(() => Mappings.parse({ properties: { a: { type: 'text' }, b: nested(inner) } })).not.to.throw();
  });

  it('rejects a document that makes an object of what others are copied to', () => {
    const mappings = Mappings.parse({ properties: { a: text('b') } });
    const { type, reason } = errorOf(() => accept(mappings, '{"b":{"c":1}}'));
    expect([type, reason]).to.deep.equal([
      'illegal_argument_exception',
      'Cannot copy to field [b] since it is mapped as an object',
    ]);
  });

  const nullValues: [type: string, value: JsonValue, reason: string][] = [
    ['geo_point', '91,0', 'illegal latitude value [91.0]'],
    ['geo_point', [181, 0], 'illegal longitude value [181.0]'],
    ['geo_point', { lat: 1 }, 'Required [lon]'],
    ['geo_point', 5, 'geo_point expected'],
    ['long', ' 5', 'For input string: " 5"'],
    ['long', '9223372036854775808', 'Value [9223372036854775808] is out of range for a long'],
    ['integer', '\u00a05', 'For input string: "\u00a05"'],
    ['integer', ' ', 'empty String'],
    ['integer', ' 5', 'none'],
    ['geo_point', '1, 2', 'none'],
    ['geo_point', 'drm3', 'none'],
  ];
  for (const [type, value, reason] of nullValues) {
    it(`null_value ${JSON.stringify(value)} of type ${type}: ${reason}`, () => {
      const read = () => Mappings.parse({ properties: { a: { type, null_value: value } } });
      if (reason === 'none') expect(read).not.to.throw();
      else expect(errorOf(read).reason).to.equal(prefix + reason);
    });
  }

  it('rejects an alias to nothing', () => {
    expect(errorOf(() => Mappings.parse({ properties: { a: { type: 'alias', path: 'b' } } })).reason).to.equal(
      'Invalid [path] value [b] for field alias [a]: an alias must refer to an existing field in the mappings.',
    );
  });

  it('rejects mappings that are too large', () => {
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

  const fixed: [name: string, JsonObject, reason: string][] = [
    ['n', { include_in_parent: true }, "the [include_in_parent] parameter can't be updated on a nested object mapping"],
    ['n', { include_in_root: true }, "the [include_in_root] parameter can't be updated on a nested object mapping"],
    ['in', {}, "the [include_in_root] parameter can't be updated on a nested object mapping"],
    ['o', { enabled: false }, "the [enabled] parameter can't be updated for the object mapping [o]"],
    ['o', { subobjects: false }, "the [subobjects] parameter can't be updated for the object mapping [o]"],
  ];
  for (const [name, parameters, reason] of fixed) {
    it(`refuses ${JSON.stringify(parameters)} for ${name}`, () => {
      const included = base.merge({ properties: { in: { type: 'nested', include_in_root: true } } });
      const type = name === 'o' ? 'object' : 'nested';
      const error = errorOf(() => included.merge({ properties: { [name]: { type, ...parameters } } }));
      expect([error.status, error.type, error.reason]).to.deep.equal([500, 'mapper_exception', reason]);
    });
  }

  it('a document adds fields to a nested object that is included in the root', () => {
    const { definition } = accept(
      Mappings.parse({ properties: { n: { type: 'nested', include_in_root: true } } }),
      '{"n":{"a":1}}',
    );
    const properties = { a: { type: 'long' } };
    expect(definition).to.deep.equal({ properties: { n: { type: 'nested', include_in_root: true, properties } } });
  });

  const refused: [JsonObject, string][] = [
    [{ l: { type: 'keyword' } }, 'mapper [l] cannot be changed from type [long] to [keyword]'],
    [{ l: { properties: {} } }, "can't merge a non object mapping [l] with an object mapping"],
    [{ o: { type: 'long' } }, "can't merge a non object mapping [o] with an object mapping"],
    [{ o: { type: 'nested' } }, "can't merge a non-nested mapping [o] with a nested mapping"],
    [{ n: { type: 'object' } }, "can't merge a non-nested mapping [n] with a nested mapping"],
    [
      { k: { type: 'keyword' } },
      'Mapper for [k] conflicts with existing mapper:\n\tCannot update parameter [index] from [false] to [true]',
    ],
    [
      { 'o.a': { type: 'date', format: 'yyyy' } },
      'Mapper for [o.a] conflicts with existing mapper:\n\tCannot update parameter [format] from [strict_date_optional_time||epoch_millis] to [yyyy]',
    ],
  ];
  for (const [properties, text] of refused)
    it(`refuses ${JSON.stringify(properties)}`, () => {
      const error = errorOf(() => base.merge({ properties }));
      expect([error.type, error.reason]).to.deep.equal(['illegal_argument_exception', text]);
    });
});

describe('Mappings.field', () => {
  const mappings = Mappings.parse({
    properties: {
      t: string,
      n: {
        type: 'nested',
        properties: { x: { type: 'long', index: false }, a: { type: 'alias', path: 'n.x' } },
      },
      labels: { type: 'flattened' },
      src: { type: 'keyword', copy_to: 't' },
    } as never,
    runtime: { r: { type: 'keyword' } },
  });

  it('finds fields, multi-fields, aliases and runtime fields', () => {
    expect(mappings.field('t')).to.include({ type: 'text', indexed: true, docValues: false, aggregatable: false });
    expect(mappings.field('t.keyword')).to.include({
      type: 'keyword',
      sourcePath: 't',
      ignoreAbove: 256,
      path: 't.keyword',
    });
    expect(mappings.field('n.a')).to.include({ path: 'n.x', nestedPath: 'n', indexed: false, searchable: true });
    expect(mappings.field('r')).to.include({ runtime: true, type: 'keyword' });
    expect(mappings.field('n')).to.equal(undefined);
    expect(mappings.object('n')).to.include({ nested: true });
    expect(mappings.field('constructor')).to.equal(undefined);
  });

  it('handles keys of flattened fields, copies and names', () => {
    expect(mappings.flattenedKey('labels.a.b')).to.deep.include({ key: 'a.b' });
    expect(mappings.sourcePaths(mappings.field('t') as never)).to.deep.equal(['t', 'src']);
    expect(mappings.fieldNames('t*')).to.deep.equal(['t', 't.keyword']);
  });
});
