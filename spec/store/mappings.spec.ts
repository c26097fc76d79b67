import { expect } from 'chai';
import type { JsonObject } from '../../server/json/value';
import { Mappings } from '../../server/store/mappings';
import { errorOf } from './mapped';

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
