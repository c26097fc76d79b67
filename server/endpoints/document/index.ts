import type { Endpoint } from '../../endpoint/endpoint';
import { bulk } from './bulk';
import { deleteByQuery } from './delete-by-query';
import { deleteEndpoint } from './delete-document';
import { existsEndpoint, existsSourceEndpoint, getEndpoint, getSourceEndpoint } from './get';
import { createEndpoint, indexEndpoint } from './index-document';
import { mget } from './mget';
import { reindex } from './reindex';
import { rethrottleEndpoints } from './rethrottle';
import { multiTermVectors, termVectorsEndpoint } from './term-vectors';
import { updateEndpoint } from './update';
import { updateByQuery } from './update-by-query';

/** The endpoints that read and write documents by id. */
export const documentEndpoints: readonly Endpoint[] = [
  indexEndpoint,
  createEndpoint,
  getEndpoint,
  existsEndpoint,
  getSourceEndpoint,
  existsSourceEndpoint,
  deleteEndpoint,
  updateEndpoint,
  bulk,
  mget,
  multiTermVectors,
  termVectorsEndpoint,
  deleteByQuery,
  updateByQuery,
  reindex,
  ...rethrottleEndpoints,
];
