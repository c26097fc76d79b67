import { endpoint } from '../../endpoint/endpoint';
import { ok } from '../../http/answer';
import { booleanParameter, ignoredParameter } from '../../http/parameters';
import type { AnswerObject } from '../../json/value';
import type { Mock } from '../../mock';
import { buildBody } from './node';

const UID = '6c6f6361-6c2d-6d6f-636b-6c6963656e73';
const ISSUED = Date.UTC(2026, 0, 1);
const NEVER = Date.UTC(2050, 0, 1);

const iso = (time: number): string => new Date(time).toISOString();

/** The configured licence of the mock; a basic licence does not expire: RestGetLicenseAction. */
export const getLicense = endpoint({
  name: 'license.get',
  routes: ['GET /_license'],
  query: { local: booleanParameter(false), accept_enterprise: booleanParameter(), master_timeout: ignoredParameter },
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
  query: { master_timeout: ignoredParameter },
  handle: ({ mock }) => ok({ eligible_to_start_trial: mock.settings.license === 'basic' }),
});

/** RestGetBasicStatus */
export const getBasicStatus = endpoint({
  name: 'license.get_basic_status',
  routes: ['GET /_license/basic_status'],
  query: { master_timeout: ignoredParameter },
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
  query: { categories: ignoredParameter, accept_enterprise: booleanParameter(), human: ignoredParameter },
  handle: ({ mock }) =>
    ok({
      build: buildBody(),
      license: {
        uid: UID,
        type: mock.settings.license,
        mode: mock.settings.license,
        status: 'active',
        expiry_date_in_millis: mock.settings.license === 'basic' ? undefined : NEVER,
      },
      features: features(mock),
      tagline: 'You know, for X',
    }),
});

/** RestXPackUsageAction, with the two flags that every feature has, but without counts. */
export const xpackUsage = endpoint({
  name: 'xpack.usage',
  routes: ['GET /_xpack/usage'],
  query: { master_timeout: ignoredParameter },
  note: 'availability only, no counts',
  handle: ({ mock }) => ok(features(mock)),
});
