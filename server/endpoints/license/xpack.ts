import { endpoint } from '../../endpoint/endpoint';
import { illegalArgument } from '../../errors/elasticsearch-error';
import { ok } from '../../http/answer';
import { booleanParameter, listParameter } from '../../http/parameters';
import type { AnswerObject } from '../../json/value';
import { buildBody } from '../shared/build';
import { masterTimeout } from '../shared/kept-parameters';
import { currentLicense, type License } from '../shared/license';
import { acceptEnterprise } from './license';

const FEATURES = [
  'aggregate_metric',
  'analytics',
  'archive',
  'ccr',
  'data_streams',
  'data_tiers',
  'enrich',
  'enterprise_search',
  'eql',
  'esql',
  'graph',
  'ilm',
  'logsdb',
  'logstash',
  'ml',
  'monitoring',
  'rollup',
  'searchable_snapshots',
  'security',
  'slm',
  'spatial',
  'sql',
  'transform',
  'universal_profiling',
  'voting_only',
  'watcher',
];

/** Features that do not need a licence. */
const ALWAYS = new Set([
  'security',
  'ilm',
  'slm',
  'ml',
  'data_streams',
  'data_tiers',
  'enterprise_search',
  'enrich',
  'transform',
]);

function features({ type }: License): AnswerObject {
  const all = type !== 'basic' && type !== 'standard';
  return Object.fromEntries(FEATURES.map((name) => [name, { available: all || ALWAYS.has(name), enabled: true }]));
}

/** RestXPackInfoAction. */
export const xpackInfo = endpoint({
  name: 'xpack.info',
  routes: ['GET /_xpack'],
  query: { categories: listParameter, accept_enterprise: acceptEnterprise, human: booleanParameter(true) },
  handle: ({ mock, query: { categories, human } }) => {
    const wanted = wantedCategories(categories);
    const license = currentLicense(mock);
    return ok({
      build: wanted.has('build') ? buildBody() : undefined,
      license: wanted.has('license')
        ? {
            uid: license.uid,
            type: license.type,
            mode: license.type,
            status: 'active',
            expiry_date_in_millis: license.expires,
          }
        : undefined,
      features: wanted.has('features') ? features(license) : undefined,
      tagline: human ? 'You know, for X' : undefined,
    });
  },
});

const CATEGORIES = ['build', 'license', 'features'];

/** XPackInfoRequest.Category.toSet @throws ElasticsearchError 400 for an unknown category */
function wantedCategories(names: readonly string[] = ['_all']): ReadonlySet<string> {
  let wanted = new Set<string>();
  for (const name of names) {
    const category = name.toLowerCase();
    if (name === '_all') wanted = new Set(CATEGORIES);
    else if (name === '_none') wanted = new Set();
    else if (CATEGORIES.includes(category)) wanted.add(category);
    else {
      const constant = `org.elasticsearch.protocol.xpack.XPackInfoRequest.Category.${name.toUpperCase()}`;
      throw illegalArgument(`No enum constant ${constant}`);
    }
  }
  return wanted;
}

/** RestXPackUsageAction, with the two flags that every feature has, but without counts. */
export const xpackUsage = endpoint({
  name: 'xpack.usage',
  routes: ['GET /_xpack/usage'],
  query: { master_timeout: masterTimeout },
  note: 'availability only, no counts',
  handle: ({ mock }) => ok(features(currentLicense(mock))),
});
