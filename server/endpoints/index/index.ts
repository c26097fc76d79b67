import { type Endpoint, family } from '../../endpoint/endpoint';
import { analyzeText } from './analyze';
import { addBlock, removeBlock } from './block';
import { createIndex } from './create';
import { createDataStream, dataStreamStats, deleteDataStream, getDataStream } from './data-stream';
import { deleteIndex } from './delete';
import { fieldCaps } from './field-caps';
import { getFieldMapping } from './field-mapping';
import { existsIndex, getIndex } from './get';
import { existsAlias, getAlias } from './get-alias';
import { clearIndexCache, flushIndex, forceMergeIndex, refreshIndex } from './maintenance';
import { getMapping, putMapping } from './mapping';
import { closeIndex, openIndex } from './open-close';
import { deleteAlias, putAlias } from './put-alias';
import { cloneIndex, shrinkIndex, splitIndex } from './resize';
import { resolveIndex } from './resolve-index';
import { rollover } from './rollover';
import { getSettings, putSettings } from './settings';
import { indexRecovery, indexSegments, shardStores } from './shards';
import { indicesStats } from './stats';
import { updateAliases } from './update-aliases';

/** The endpoints that create, show and change indices. */
export const indexEndpoints: readonly Endpoint[] = family({ contents: { definesFields: true } }, [
  addBlock,
  analyzeText,
  clearIndexCache,
  cloneIndex,
  closeIndex,
  createIndex,
  deleteIndex,
  deleteAlias,
  existsIndex,
  existsAlias,
  fieldCaps,
  flushIndex,
  forceMergeIndex,
  getIndex,
  getAlias,
  createDataStream,
  dataStreamStats,
  deleteDataStream,
  getDataStream,
  getFieldMapping,
  getMapping,
  getSettings,
  openIndex,
  putAlias,
  putMapping,
  putSettings,
  refreshIndex,
  removeBlock,
  resolveIndex,
  indexRecovery,
  indexSegments,
  indicesStats,
  rollover,
  shardStores,
  shrinkIndex,
  splitIndex,
  updateAliases,
]);
