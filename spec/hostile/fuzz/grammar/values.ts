import { clusterPrivilegeNames } from '../../../../server/security/authorization/cluster-privileges';
import { indexPrivilegeNames } from '../../../../server/security/authorization/index-privileges';
import type { Chance } from '../chance';
import { scriptText } from '../scripts';
import { aggregations } from './aggregations';
import { analysisSettings, analyzer, mappings } from './indices';
import { field, index, listOf, number, scalar, word } from './names';
import { aQuery } from './queries';
import { searchParts } from './searches';

type Make = (chance: Chance, levels: number) => unknown;

const CLUSTER = clusterPrivilegeNames();
const INDEX = indexPrivilegeNames();
const SECRETS = ['secret-1', 'short', '', 'pässwörd', 'x'.repeat(300), '{{secret}}'];
const ROLES = ['reader', 'superuser', 'viewer', 'missing', 'kibana_admin', '*'];

const fields: Make = (chance) => listOf(chance, 4, () => field(chance));
const script: Make = (chance) =>
  chance.pick<() => unknown>([
    () => scriptText(chance),
    () => ({ source: scriptText(chance), params: { a: scalar(chance), l: [1, 'x'] }, lang: 'painless' }),
    () => ({ id: chance.pick(['st', 'mu', 'missing']), params: { a: 1 } }),
  ])();
/** A search template: text with the tags of mustache, or a search. */
const template: Make = (chance, levels) =>
  chance.pick<() => unknown>([
    () => searchParts(chance, levels - 1),
    () => `{"query":{"match":{"t":"${tags(chance)}"}},"size":"{{size}}"}`,
    () => tags(chance),
  ])();

/** Text of mustache's grammar, with sections that are not closed now and then. */
export function tags(chance: Chance): string {
  const name = chance.pick(['a', 'l', 'm.x', '.', 'size', 'missing', '']);
  return chance
    .pick([
      () => `{{${name}}}`,
      () => `{{{${name}}}}`,
      () => `{{#${name}}}${chance.happens(0.5) ? tags(chance) : 'x'}{{/${name}}}`,
      () => `{{^${name}}}x{{/${name}}}`,
      () => `{{#toJson}}${name}{{/toJson}}`,
      () => `{{#join delimiter='||'}}${name}{{/join delimiter='||'}}`,
      () => `{{#url}}${tags(chance)}{{/url}}`,
      () => `{{=<% %>=}}<%${name}%>`,
      () => `{{!${name}}}{{> ${name}}}{{${name}`,
    ])()
    .repeat(chance.happens(0.02) ? chance.size(3_000) : 1);
}

const role: Make = (chance, levels) => ({
  cluster: listOf(chance, 3, () => chance.pick(CLUSTER)),
  indices: [privileges(chance, levels)],
  ...(chance.happens(0.3) && { run_as: [chance.pick(['ada', '*', '/a.*/'])] }),
  ...(chance.happens(0.3) && {
    applications: [
      { application: 'app', privileges: ['read', 'data:*'], resources: [chance.pick(['*', '/(a|b)*c/'])] },
    ],
  }),
  ...(chance.happens(0.2) && { metadata: { a: scalar(chance), password: 'x' } }),
});

const privileges: Make = (chance, levels) => ({
  names: listOf(chance, 3, () => chance.pick([index(chance), '/(r|f).*/', 'r*'])),
  privileges: listOf(chance, 3, () => chance.pick(INDEX)),
  ...(chance.happens(0.3) && { query: levels > 0 ? aQuery(chance, levels - 1) : '{"match_all":{}}' }),
  ...(chance.happens(0.3) && { field_security: { grant: fields(chance, 0), except: [field(chance)] } }),
  ...(chance.happens(0.2) && { allow_restricted_indices: chance.happens(0.5) }),
});

const rules: Make = (chance, levels) =>
  levels === 0 || chance.happens(0.5)
    ? {
        field: {
          [chance.pick(['username', 'dn', 'groups', 'metadata.a', 'x'])]: chance.pick(['a', ['a', '/b.*/'], '*']),
        },
      }
    : {
        [chance.pick(['any', 'all', 'except'])]: chance.happens(0.7)
          ? [rules(chance, levels - 1)]
          : rules(chance, levels - 1),
      };

const queryRule: Make = (chance) => ({
  rule_id: chance.pick(['1', '2', 'é']),
  type: chance.pick(['pinned', 'exclude']),
  criteria: listOf(chance, 3, () => ({
    type: chance.pick('exact exact_fuzzy fuzzy prefix suffix contains lt lte gt gte always'.split(' ')),
    metadata: chance.pick(['q', 'n']),
    values: listOf(chance, 3, () => scalar(chance)),
  })),
  actions: chance.pick([{ ids: ['1', '2'] }, { docs: [{ _index: 'rich', _id: '1' }] }]),
  ...(chance.happens(0.2) && { priority: number(chance) }),
});

const aliases: Make = (chance, levels) => ({
  al: chance.happens(0.5) ? {} : { filter: aQuery(chance, levels), routing: '1', is_write_index: chance.happens(0.5) },
});

/** What a key of a body is about, by its name: the first that fits. */
const MEANINGS: readonly (readonly [name: RegExp, make: Make])[] = [
  [/^(?:path|field|.*_field|target|max_boost_field)$/, field],
  [/^(?:fields|.*_fields|stored_fields|includes?|excludes?|except|grant|_source)$/, fields],
  [/^role_descriptors$|^roles_?by_?name$/, (chance, levels) => ({ r: role(chance, levels) })],
  [
    /^rules$/,
    (chance, levels) => (chance.happens(0.5) ? rules(chance, levels) : listOf(chance, 3, () => queryRule(chance, 0))),
  ],
  [/^criteria$/, (chance) => (queryRule(chance, 0) as { criteria: unknown }).criteria],
  [
    /^actions$/,
    (chance, levels) =>
      chance.pick([
        { ids: ['1'] },
        [{ add: { index: 'rich', alias: 'al', ...(aliases(chance, levels) as { al: object }).al } }],
        ['data:read'],
      ]),
  ],
  [/^access$/, (chance, levels) => ({ search: [privileges(chance, levels)] })],
  [/^(?:privileges|cluster)$/, (chance) => listOf(chance, 3, () => chance.pick(chance.happens(0.5) ? CLUSTER : INDEX))],
  [
    /^(?:roles|username|usernames|user|names|run_as|principal)$/,
    (chance) => (chance.happens(0.5) ? chance.pick(ROLES) : listOf(chance, 3, () => chance.pick(ROLES))),
  ],
  [/^index$/, (chance) => (chance.happens(0.3) ? [privileges(chance, 1)] : index(chance))],
  [
    /^(?:indices|index_patterns|data_streams?)$/,
    (chance) => (chance.happens(0.2) ? [privileges(chance, 1)] : listOf(chance, 3, () => index(chance))),
  ],
  [
    /^application/,
    (chance) =>
      chance.pick<unknown>([
        { application: 'app', privileges: ['read'], resources: ['*'] },
        [{ application: 'app', privileges: ['data:*'], resources: ['/a|b/'] }],
        'app',
      ]),
  ],
  [
    /password|secret|token|credential|api_key|grant/,
    (chance) =>
      chance.pick<unknown>([...SECRETS, 'password', 'client_credentials', { name: 'k', role_descriptors: {} }]),
  ],
  [
    /^(?:metadata|labels|data|_meta|params|meta)$/,
    (chance) => ({ a: scalar(chance), l: [1, 2], m: { x: word(chance) }, size: 1 }),
  ],
  [
    /^(?:query|filter|must|should|must_not|positive|negative|organic|post_filter|background_filter|index_filter|rank_query|rescore_query|highlight_query)$/,
    (chance, levels) => (levels > 0 ? aQuery(chance, levels - 1) : { match_all: {} }),
  ],
  [/^queries$/, (chance, levels) => listOf(chance, 3, () => aQuery(chance, Math.max(0, levels - 1)))],
  [/script/, script],
  [
    /^(?:template|source)$/,
    (chance, levels) =>
      chance.pick<() => unknown>([
        () => template(chance, levels),
        () => ({ script: { source: template(chance, levels), params: { size: 1 } } }),
        () => ({ mappings: mappings(chance), settings: analysisSettings(chance), aliases: aliases(chance, 1) }),
      ])(),
  ],
  [/^(?:aggs|aggregations)$/, (chance, levels) => aggregations(chance, Math.max(0, levels - 1))],
  [/^mappings?$/, (chance) => mappings(chance)],
  [/^settings$/, (chance) => analysisSettings(chance)],
  [/^aliases$/, aliases],
  [
    /^conditions$/,
    (chance) => ({
      [chance.pick(['max_docs', 'max_age', 'max_primary_shard_size', 'min_docs', 'x'])]: chance.pick([
        1,
        '1d',
        '5gb',
        -1,
        'x',
      ]),
    }),
  ],
  [/analyzer|normalizer|tokenizer/, (chance) => analyzer(chance)],
  [/^(?:filter|char_filter)s?$/, (chance) => listOf(chance, 3, () => analyzer(chance))],
  [/vector/, (chance) => chance.pick<unknown>([[1, 2, 3], [1], [0, 0, 0], ['a'], '0102ff', [1e39, 0, 1]])],
  [
    /format/,
    (chance) => chance.pick(['yyyy-MM-dd', 'epoch_millis', 'strict_date_optional_time||yyyy', '#.##', 'x', "yyyy'"]),
  ],
  [
    /interval|offset|time|age|keep_alive|expiration/,
    (chance) => chance.pick<unknown>(['1d', 'month', '0s', '-1h', '1y', 5, '90m', '99999d']),
  ],
  [
    /size|from|count|boost|slop|precision|length|window|min|max|gap|order|lag|percent|digits|compression|rank|num|^k$|seed|weight|factor/,
    number,
  ],
  [
    /mode|type|operator|method|relation|score|rewrite|missing|lang|case/,
    (chance) =>
      chance.pick([
        'and',
        'or',
        'sum',
        'avg',
        'max',
        'min',
        'multiply',
        'first',
        'plain',
        'unified',
        'best_fields',
        'phrase',
        'bool_prefix',
        'cross_fields',
        'auto',
        'always',
        'contains',
        'intersects',
        'mustache',
        'painless',
        '_last',
        'x',
      ]),
  ],
];

/** A value for a key of some body. @param levels how deep it may be */
export function valueFor(chance: Chance, key: string, levels: number): unknown {
  const meaning = MEANINGS.find(([name]) => name.test(key));
  if (meaning && chance.happens(0.9)) return meaning[1](chance, Math.max(0, levels));
  if (levels > 0 && chance.happens(0.3)) return { [field(chance)]: scalar(chance) };
  return chance.happens(0.2) ? listOf(chance, 3, () => scalar(chance)) : scalar(chance);
}
