import type { Endpoint } from '../endpoint/endpoint';
import { allEndpoints } from './families';

/**
 * Every Elasticsearch endpoint of the mock. The support matrix, the operations' names and the routes in `generated/` are derived
 * from this table.
 */
export const endpoints: readonly Endpoint[] = allEndpoints();
