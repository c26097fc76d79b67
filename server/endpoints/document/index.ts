import type { Endpoint } from '../../http/endpoint';
import { bulk } from './bulk';
import { deleteEndpoint } from './delete-document';
import { exists, existsSource, get, getSource } from './get';
import { create, index } from './index-document';
import { mget } from './mget';
import { update } from './update';

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
];
