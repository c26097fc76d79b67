import { fieldInventory } from '../../../../server/endpoints/inventory';
import { emulatedComponents } from '../../../../server/store/analysis/components';
import type { Chance } from '../chance';
import { listOf, nearly, number, someOf, word } from './names';
import { valueFor } from './values';

const KINDS = ['char_filter', 'tokenizer', 'filter', 'analyzer'] as const;
const types = [...fieldInventory()];
const EXPRESSIONS = ['a+', '(a|b)*c', '(a+)+$', '\\s*', '(?=a)b', '[', '.{0,500}', '(a*)*', '\\w{3}'];

/** The name of an analyser or a part of one: built in, or defined by these settings. */
export function analyzer(chance: Chance): string {
  const kind = chance.pick(KINDS);
  return chance.happens(0.4)
    ? chance.pick(['x1', 'x2', 'missing', 'default'])
    : chance.pick(Object.keys(emulatedComponents[kind]));
}

/** Settings with definitions of analysers, filters, normalizers and what they consist of. */
export function analysisSettings(chance: Chance): Record<string, unknown> {
  const part = (kind: (typeof KINDS)[number]): unknown =>
    Object.fromEntries(
      ['x1', 'x2'].slice(0, 1 + chance.below(2)).map((name) => [name, nearly(chance, () => component(chance, kind))]),
    );
  const analysis = Object.fromEntries(KINDS.filter(() => chance.happens(0.6)).map((kind) => [kind, part(kind)]));
  const normalizer = { x1: { type: 'custom', filter: listOf(chance, 3, () => analyzer(chance)), char_filter: ['x1'] } };
  return {
    analysis: { ...analysis, ...(chance.happens(0.3) && { normalizer }) },
    ...(chance.happens(0.2) && { number_of_shards: number(chance) }),
    ...(chance.happens(0.1) && { 'index.max_ngram_diff': number(chance) }),
    ...(chance.happens(0.1) && { 'index.sort.field': ['n', 'k'] }),
  };
}

/** A definition of one part of an analysis chain, with its parameters. */
export function component(chance: Chance, kind: (typeof KINDS)[number]): Record<string, unknown> {
  if (kind === 'analyzer' && chance.happens(0.6)) {
    const names = (): string[] => chance.times(4, () => analyzer(chance));
    return {
      type: 'custom',
      tokenizer: chance.pick(['standard', 'x1', 'ngram']),
      filter: names(),
      char_filter: names(),
    };
  }
  const [type, { done = [], refused = [], required }] = chance.pick(Object.entries(emulatedComponents[kind]));
  const value = (key: string): unknown => parameter(chance, key);
  const needed = (required?.oneOf ?? []).slice(0, 1).map((key) => [key, nearly(chance, () => value(key))]);
  return {
    type,
    ...someOf(chance, done, value, 0.5),
    ...someOf(chance, refused, value, 0.03),
    ...Object.fromEntries(needed),
  };
}

function parameter(chance: Chance, key: string): unknown {
  if (key === 'synonyms') return listOf(chance, 5, () => synonym(chance));
  if (key === 'mappings')
    return listOf(chance, 4, () =>
      chance.pick(['a => b', 'ph=>f', '=> x', 'a =>', 'a=>b=>c', '\\u0020 => _', 'aa=>a']),
    );
  if (key === 'rules') return listOf(chance, 3, () => chance.pick(['a => b', 'running,ran => run', 'a', 'a =>']));
  if (/pattern/.test(key))
    return chance.happens(0.5) ? chance.pick(EXPRESSIONS) : listOf(chance, 3, () => chance.pick(EXPRESSIONS));
  if (/words|articles|exclusion|tags|chars/.test(key))
    return chance.pick<unknown>(['_english_', '_none_', ['a', 'the', word(chance)], 'a,b']);
  if (/flags/.test(key)) return chance.pick(['CASE_INSENSITIVE', 'DOTALL|COMMENTS', 'x', '']);
  if (/replacement|delimiter/.test(key)) return chance.pick(['$1', '$0$0$0$0', '', '/', '$', '\\']);
  if (/language|^name$/.test(key)) return chance.pick(['english', 'German2', 'light_french', 'x', 'porter']);
  if (/^(?:filter|script)$/.test(key))
    return chance.pick<unknown>([['lowercase', 'x1'], ['x2'], { source: 'token.position > 1' }]);
  return chance.happens(0.7) ? number(chance) : chance.happens(0.5);
}

const synonym = (chance: Chance): string =>
  chance.pick([
    'a, b, c',
    'a b => c',
    'alpha => beta, gamma',
    'a => a a a',
    '=>',
    'a,',
    'a => b => c',
    `${'a b '.repeat(chance.size(200))}=> c`,
    '# x',
    'a\\,b, c',
  ]);

/** A mapping with fields of all types and their parameters. */
export function mappings(chance: Chance): Record<string, unknown> {
  return {
    properties: properties(chance, 2),
    ...(chance.happens(0.2) && { dynamic: chance.pick(['strict', 'runtime', false, 'x']) }),
    ...(chance.happens(0.2) && {
      dynamic_templates: [
        {
          x: {
            match: chance.pick(['*', 'a*', '(']),
            match_pattern: chance.pick(['regex', 'simple']),
            mapping: fieldOf(chance, 0),
          },
        },
      ],
    }),
    ...(chance.happens(0.1) && {
      runtime: { r: { type: chance.pick(['long', 'keyword']), script: { source: 'emit(1)' } } },
    }),
    ...(chance.happens(0.1) && {
      _source: chance.pick([{ mode: 'synthetic' }, { enabled: false }, { excludes: ['a*'] }]),
    }),
  };
}

function properties(chance: Chance, levels: number): Record<string, unknown> {
  const names = ['t', 'n', 'k', 'a.b', 'd', '', 'x'.repeat(chance.size(300)), '_id'];
  return Object.fromEntries(
    listOf(chance, 5, () => [chance.pick(names), nearly(chance, () => fieldOf(chance, levels))]),
  );
}

function fieldOf(chance: Chance, levels: number): Record<string, unknown> {
  if (levels > 0 && chance.happens(0.25)) {
    return { type: chance.pick(['object', 'nested']), properties: properties(chance, levels - 1) };
  }
  const [type, options] = chance.pick(types);
  const value = (key: string): unknown => valueFor(chance, key, 0);
  const needed = ['path', 'dims', 'relations', 'scaling_factor'].filter((key) => key in options);
  const needs = { path: 'n', dims: 3, relations: { p: 'c' }, scaling_factor: 10 } as Record<string, unknown>;
  return {
    type,
    ...someOf(chance, Object.keys(options), value, 0.1),
    ...Object.fromEntries(needed.map((key) => [key, needs[key]])),
  };
}
