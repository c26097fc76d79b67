import type { Endpoint } from '../../endpoint/endpoint';
import { bulk } from './bulk';
import { deleteByQuery } from './delete-by-query';
import { deleteEndpoint } from './delete-document';
import { exists, existsSource, get, getSource } from './get';
import { create, index } from './index-document';
import { mget } from './mget';
import { reindex } from './reindex';
import { rethrottles } from './rethrottle';
import { update } from './update';
import { updateByQuery } from './update-by-query';

/** The endpoints that read and write documents by their id. */
export const documentEndpoints: readonly Endpoint[] = [
  index,
  create,
  get,
  exists,
  getSource,
  existsSource,
  deleteEndpoint,
  update,
  bulk,
  mget,
  deleteByQuery,
  updateByQuery,
  reindex,
  ...rethrottles,
];
