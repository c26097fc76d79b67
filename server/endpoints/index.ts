import type { Endpoint } from '../http/endpoint';
import { documentEndpoints } from './document';

/** Every Elasticsearch endpoint of the mock. Routing, 405 answers, suggestions and the support matrix read this table. */
export const endpoints: readonly Endpoint[] = [...documentEndpoints];
