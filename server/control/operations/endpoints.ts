import { ok } from '../../http/answer';
import { type ControlEndpoint, controlEndpoint } from '../endpoint';
import { findOperations } from './find';

export const operationEndpoints: readonly ControlEndpoint[] = [
  controlEndpoint({
    route: 'GET /operations',
    summary: 'Lists the operations of Elasticsearch: the names that matches and fault rules use.',
    input: 'operation-search.schema.json',
    answer: 'answers.schema.json#/$defs/OperationList',
    handle: ({ mock, input }) => ok({ operations: findOperations(mock.known.operations, input) }),
  }),
];
