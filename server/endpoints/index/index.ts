import type { Endpoint } from '../../endpoint/endpoint';
import { analyze } from './analyze';
import { addBlock, removeBlock } from './block';
import { create } from './create';
import { remove } from './delete';
import { fieldCaps } from './field-caps';
import { getFieldMapping } from './field-mapping';
import { exists, get } from './get';
import { existsAlias, getAlias } from './get-alias';
import { getDataStream } from './get-data-stream';
import { clearCache, flush, forceMerge, refresh } from './maintenance';
import { getMapping, putMapping } from './mapping';
import { close, open } from './open-close';
import { deleteAlias, putAlias } from './put-alias';
import { resolveIndex } from './resolve-index';
import { getSettings, putSettings } from './settings';
import { stats } from './stats';
import { updateAliases } from './update-aliases';

/** The calls that make, show and change indices. */
export const indexEndpoints: readonly Endpoint[] = [
  addBlock,
  analyze,
  clearCache,
  close,
  create,
  deleteAlias,
  exists,
  existsAlias,
  fieldCaps,
  flush,
  forceMerge,
  get,
  getAlias,
  getDataStream,
  getFieldMapping,
  getMapping,
  getSettings,
  open,
  putAlias,
  putMapping,
  putSettings,
  refresh,
  remove,
  removeBlock,
  resolveIndex,
  stats,
  updateAliases,
];
