import type { Endpoint } from '../../http/endpoint';
import { create } from './create';
import { remove } from './delete';
import { exists, get } from './get';
import { existsAlias, getAlias } from './get-alias';
import { clearCache, flush, forceMerge, refresh } from './maintenance';
import { getMapping, putMapping } from './mapping';
import { close, open } from './open-close';
import { deleteAlias, putAlias } from './put-alias';
import { getSettings, putSettings } from './settings';
import { stats } from './stats';
import { updateAliases } from './update-aliases';

/** The calls that make, show and change indices. */
export const indexEndpoints: readonly Endpoint[] = [
  clearCache,
  close,
  create,
  deleteAlias,
  exists,
  existsAlias,
  flush,
  forceMerge,
  get,
  getAlias,
  getMapping,
  getSettings,
  open,
  putAlias,
  putMapping,
  putSettings,
  refresh,
  remove,
  stats,
  updateAliases,
];
