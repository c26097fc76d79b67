import type { Endpoint } from '../endpoint/endpoint';
import { catEndpoints } from './cat';
import { clusterEndpoints } from './cluster';
import { connectorEndpoints } from './connector';
import { documentEndpoints } from './document';
import { indexEndpoints } from './index/index';
import { ingestEndpoints } from './ingest';
import { licenseEndpoints } from './license';
import { queryRuleEndpoints } from './query-rules';
import { scriptEndpoints } from './script';
import { searchEndpoints } from './search';
import { secretEndpoints } from './secret';
import { securityEndpoints } from './security';
import { repositoryEndpoints } from './snapshot';
import { syncJobEndpoints } from './sync-job';
import { templateEndpoints } from './template';

/**
 * Every Elasticsearch endpoint of the mock. Routing, 405 responses, suggestions and the support matrix are derived from
 * this table.
 */
export const endpoints: readonly Endpoint[] = [
  ...connectorEndpoints,
  ...syncJobEndpoints,
  ...secretEndpoints,
  ...documentEndpoints,
  ...indexEndpoints,
  ...templateEndpoints,
  ...securityEndpoints,
  ...clusterEndpoints,
  ...licenseEndpoints,
  ...repositoryEndpoints,
  ...catEndpoints,
  ...searchEndpoints,
  ...ingestEndpoints,
  ...scriptEndpoints,
  ...queryRuleEndpoints,
];
