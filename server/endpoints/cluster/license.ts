import { endpoint } from '../../endpoint/endpoint';
import { illegalArgument } from '../../errors/elasticsearch-error';
import { ok } from '../../http/answer';
import { booleanParameter, keptParameter, listParameter } from '../../http/parameters';
import type { AnswerObject } from '../../json/value';
import type { Mock } from '../../mock';
import { local, masterTimeout } from '../shared/kept-parameters';
import { buildBody } from './node';

const UID = '6c6f6361-6c2d-6d6f-636b-6c6963656e73';
const ISSUED = Date.UTC(2026, 0, 1);
const NEVER = Date.UTC(2050, 0, 1);

const iso = (time: number): string => new Date(time).toISOString();

/** Up to 7.x, licences of the type enterprise were shown on request only (RestGetLicenseAction, RestXPackInfoAction). */
const acceptEnterprise = keptParameter('an enterprise license is shown in any case', {
  read: (raw) => {
    if (booleanParameter(true).read(raw, 'accept_enterprise')) return undefined;
    throw illegalArgument('The [accept_enterprise] parameters may not be false');
  },
});

/** The configured licence of the mock; a basic licence does not expire: RestGetLicenseAction. */
export const getLicense = endpoint({
  name: 'license.get',
  routes: ['GET /_license'],
  query: { local, accept_enterprise: acceptEnterprise, master_timeout: masterTimeout },
  handle: ({ mock }) => ok({ license: licenseBody(mock) }),
});

function licenseBody({ settings }: Mock): AnswerObject {
  const expires = settings.license !== 'basic';
  const enterprise = settings.license === 'enterprise';
  return {
    status: 'active',
    uid: UID,
    type: settings.license,
    issue_date: iso(ISSUED),
    issue_date_in_millis: ISSUED,
    expiry_date: expires ? iso(NEVER) : undefined,
    expiry_date_in_millis: expires ? NEVER : undefined,
    max_nodes: enterprise ? null : 1000,
    max_resource_units: enterprise ? 1000 : null,
    issued_to: settings.clusterName,
    issuer: 'elasticsearch',
    start_date_in_millis: -1,
  };
}

/** A trial can be started once: RestGetTrialStatus. */
export const getTrialStatus = endpoint({
  name: 'license.get_trial_status',
  routes: ['GET /_license/trial_status'],
  query: { master_timeout: masterTimeout },
  handle: ({ mock }) => ok({ eligible_to_start_trial: mock.settings.license === 'basic' }),
});

/** RestGetBasicStatus */
export const getBasicStatus = endpoint({
  name: 'license.get_basic_status',
  routes: ['GET /_license/basic_status'],
  query: { master_timeout: masterTimeout },
  handle: ({ mock }) => ok({ eligible_to_start_basic: mock.settings.license !== 'basic' }),
});

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

function features({ settings }: Mock): AnswerObject {
  const all = settings.license !== 'basic' && settings.license !== 'standard';
  return Object.fromEntries(FEATURES.map((name) => [name, { available: all || ALWAYS.has(name), enabled: true }]));
}

/** RestXPackInfoAction. */
export const xpackInfo = endpoint({
  name: 'xpack.info',
  routes: ['GET /_xpack'],
  query: { categories: listParameter, accept_enterprise: acceptEnterprise, human: booleanParameter(true) },
  handle: ({ mock, query: { categories, human } }) => {
    const wanted = wantedCategories(categories);
    return ok({
      build: wanted.has('build') ? buildBody() : undefined,
      license: wanted.has('license')
        ? {
            uid: UID,
            type: mock.settings.license,
            mode: mock.settings.license,
            status: 'active',
            expiry_date_in_millis: mock.settings.license === 'basic' ? undefined : NEVER,
          }
        : undefined,
      features: wanted.has('features') ? features(mock) : undefined,
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
  handle: ({ mock }) => ok(features(mock)),
});
