import { queryInventory } from '../../../../server/endpoints/inventory';
import type { Chance } from '../chance';
import { field, listOf, nearly, number, someOf, word } from './names';
import { valueFor } from './values';

const inventory = [...queryInventory()];
/** Queries whose keys are beside each other; those of all others are below the name of a field. */
const PLAIN = new Set(
  `bool boosting constant_score dis_max exists function_score has_child has_parent ids knn match_all match_none multi_match
  nested parent_id percolate query_string script script_score simple_query_string terms wrapper`.split(/\s+/),
);
/** Keys without which a query is refused before anything else is read. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  boosting: ['positive', 'negative', 'negative_boost'],
  constant_score: ['filter'],
  dis_max: ['queries'],
  exists: ['field'],
  function_score: ['query'],
  fuzzy: ['value'],
  has_child: ['type', 'query'],
  has_parent: ['parent_type', 'query'],
  knn: ['field', 'query_vector'],
  match: ['query'],
  match_bool_prefix: ['query'],
  match_phrase: ['query'],
  match_phrase_prefix: ['query'],
  multi_match: ['query', 'fields'],
  nested: ['path', 'query'],
  percolate: ['field', 'document'],
  prefix: ['value'],
  query_string: ['query'],
  regexp: ['value'],
  script: ['script'],
  script_score: ['query', 'script'],
  simple_query_string: ['query'],
  term: ['value'],
  terms_set: ['terms', 'minimum_should_match_field'],
  wildcard: ['value'],
};
/** Values that differ from what the name of the key means elsewhere. */
const TEXT = new Set([
  'match',
  'match_bool_prefix',
  'match_phrase',
  'match_phrase_prefix',
  'multi_match',
  'query_string',
  'simple_query_string',
]);

/** A query of any type, with others in it. */
export function aQuery(chance: Chance, levels: number): Record<string, unknown> {
  if (chance.happens(0.12)) return { intervals: { [field(chance)]: intervals(chance, levels) } };
  if (chance.happens(0.08)) return functionScore(chance, levels);
  const [name, options] = chance.pick(inventory.filter(([type]) => !type.includes(' ')));
  const value = (key: string): unknown => ofQuery(chance, name, key, levels);
  const required = Object.fromEntries((REQUIRED[name] ?? []).map((key) => [key, nearly(chance, () => value(key))]));
  const body = { ...someOf(chance, Object.keys(options), value, 0.25), ...required };
  if (name === 'terms') return { terms: { [field(chance)]: listOf(chance, 5, () => word(chance)) } };
  if (PLAIN.has(name)) return { [name]: body };
  return { [name]: { [field(chance)]: chance.happens(0.2) ? word(chance) : body } };
}

function ofQuery(chance: Chance, name: string, key: string, levels: number): unknown {
  const inner = (): unknown => (levels > 0 ? aQuery(chance, levels - 1) : { match_all: {} });
  if (key === 'query' && TEXT.has(name)) return word(chance);
  if (/^(?:must|should|must_not|filter)$/.test(key) && chance.happens(0.6)) return listOf(chance, 3, inner);
  if (key === 'document') return { t: word(chance), n: number(chance), nest: [{ k: 'a' }] };
  if (key === 'documents') return [{ t: word(chance) }, {}];
  if (key === 'value' || key === 'terms') return key === 'terms' ? [word(chance), word(chance)] : pattern(chance);
  if (key === 'inner_hits')
    return chance.pick<unknown>([{}, { size: 2, name: 'a' }, { sort: ['n'] }, { highlight: { fields: { t: {} } } }]);
  if (/^[gl]te?$/.test(key))
    return chance.pick<unknown>([number(chance), 'now-1d/d', '2024-01-01||/M', '192.168.0.0', 'x']);
  return valueFor(chance, key, levels);
}

/** A term, or a pattern for one. */
function pattern(chance: Chance): string {
  return chance.pick([
    'alpha',
    'al*a',
    '?l*',
    '.*a.*',
    '(al|be)+',
    '[a-c]{2,5}',
    '<1-100>',
    '~(a)',
    'alhpa',
    '',
    '/a/',
    '*',
  ]);
}

/** A rule of an interval query, with others in it. */
function intervals(chance: Chance, levels: number): Record<string, unknown> {
  const rules = inventory.filter(([name]) => name.startsWith('intervals '));
  const [name, options] = chance.pick(rules);
  const rule = name.slice('intervals '.length);
  const inner = (): unknown => (levels > 0 ? intervals(chance, levels - 1) : { match: { query: word(chance) } });
  const value = (key: string): unknown => {
    if (key === 'intervals') return listOf(chance, 3, inner);
    if (key === 'query') return word(chance);
    if (key === 'filter')
      return chance.happens(0.2) ? { script: { source: 'interval.start > 1' } } : { [filterOf(chance)]: inner() };
    if (/^(?:prefix|pattern|term)$/.test(key)) return pattern(chance);
    return valueFor(chance, key, 0);
  };
  const required = ['query', 'intervals', 'prefix', 'pattern', 'term'].filter(
    (key) => key in options && chance.happens(0.9),
  );
  return {
    [rule]: {
      ...someOf(chance, Object.keys(options), value),
      ...Object.fromEntries(required.map((key) => [key, value(key)])),
    },
  };
}

const filterOf = (chance: Chance): string =>
  chance.pick(
    'after before contained_by containing not_contained_by not_containing not_overlapping overlapping x'.split(' '),
  );

function functionScore(chance: Chance, levels: number): Record<string, unknown> {
  const one = (): Record<string, unknown> =>
    chance.pick<() => Record<string, unknown>>([
      () => ({ weight: number(chance) }),
      () => ({ random_score: { seed: number(chance), field: '_seq_no' } }),
      () => ({
        field_value_factor: {
          field: 'n',
          factor: number(chance),
          modifier: chance.pick(['log1p', 'ln', 'reciprocal', 'sqrt', 'x']),
          missing: 1,
        },
      }),
      () => ({ script_score: { script: valueFor(chance, 'script', 1) } }),
      () => ({
        [chance.pick(['gauss', 'exp', 'linear'])]: {
          [chance.pick(['n', 'd', 'g', 't'])]: {
            origin: chance.pick<unknown>([1, 'now', '0,0', 'x']),
            scale: chance.pick<unknown>([1, '1d', '5km', 0]),
            decay: chance.pick([0.5, 1, 2]),
          },
        },
      }),
    ])();
  const functions = listOf(chance, 3, () => ({ ...one(), ...(chance.happens(0.3) && { filter: aQuery(chance, 0) }) }));
  return { function_score: { query: levels > 0 ? aQuery(chance, levels - 1) : { match_all: {} }, functions } };
}
