/** What must be acknowledged before a trial starts (PostStartTrialResponse). */
export const TRIAL_MESSAGE =
  'This API initiates a free 30-day trial for all subscription features. By starting this trial, you agree that it is subject to ' +
  'the terms and conditions at https://www.elastic.co/legal/trial_license/. To begin your free trial, call /start_trial again and ' +
  'specify the "acknowledge=true" parameter.';

export const TRIAL_SECURITY = [
  'With a trial license, X-Pack security features are available, but are not enabled by default.',
];

/** What must be acknowledged before a basic licence takes the place of another one (PostStartBasicResponse). */
export const LOST_WITH_BASIC_MESSAGE =
  'This license update requires acknowledgement. To acknowledge the license, please read the following messages and call ' +
  '/start_basic again, this time with the "acknowledge=true" parameter:';

/** The messages of XPackLicenseState, by feature. */
export const LOST_WITH_BASIC: Readonly<Record<string, readonly string[]>> = {
  watcher: ['Watcher will be disabled'],
  logstash: ['Logstash will no longer poll for centrally-managed pipelines'],
  security: [
    'Authentication will be limited to the native and file realms.',
    'Security tokens will not be supported.',
    'IP filtering and auditing will be disabled.',
    'Field and document level access control will be disabled.',
    'Custom realms will be ignored.',
    'A custom authorization engine will be ignored.',
  ],
  ccr: ['Cross-Cluster Replication will be disabled'],
  enterprise_search: [
    'Search Applications and behavioral analytics will be disabled.',
    'Query rules will be disabled.',
    'Elastic Web crawler will be disabled.',
    'Connector clients require at least a platinum license.',
  ],
  redact_processor: ['Redact ingest pipeline processors will be disabled'],
  esql: ['ES|QL cross-cluster search will be disabled.'],
  beats: ['Beats will no longer be able to use centrally-managed configuration'],
  monitoring: [
    "Multi-cluster support is disabled for clusters with [BASIC] license. If you are\nrunning multiple clusters, users won't be able to access the clusters with\n[BASIC] licenses from within a single X-Pack Kibana instance. You will have to deploy a\nseparate and dedicated X-pack Kibana instance for each [BASIC] cluster you wish to monitor.",
  ],
  graph: ['Graph will be disabled'],
  ml: ['Machine learning will be disabled'],
  sql: ['JDBC and ODBC support will be disabled, but you can continue to use SQL CLI and REST endpoint'],
};
