import { ElasticsearchError, illegalArgument, indexNotFound } from '../errors/elasticsearch-error';
import { own } from '../json/value';
import { wildcardMatch } from '../json/wildcard';
import { checkIndexName } from '../validation/index-name';
import { checkBlocks } from './blocks';
import { checkClusterBlocks } from './cluster-blocks';
import { settingOf } from './cluster-setting';
import {
  addDataStream,
  checkNoDataStream,
  type DataStream,
  dataStream,
  dataStreamOf,
  dataStreamTemplate,
  ONLY_CREATE,
  rollOver,
  writeIndexOf,
} from './data-streams';
import { resolveDateMath } from './date-math-name';
import type { IndexState } from './index-state';
import { dataStreamIgnored, indexNotFoundBecause } from './missing-index';
import { indexClosed } from './resolve';
import { onlyIndex } from './resolve-single';
import type { Store, WriteOperation } from './store';
import { isSystemName, systemIndexAccess } from './system-indices';
import { findIndexTemplate } from './templates';

export interface WriteTarget {
  /** Default: index. */
  readonly operation?: WriteOperation | undefined;
  /** The write says which version of the document it replaces. */
  readonly conditional?: boolean | undefined;
  /** The name must be a data stream. */
  readonly requireDataStream?: boolean | undefined;
  /** The name must be an alias. */
  readonly requireAlias?: boolean | undefined;
  /** Create a missing index. Does not apply to deletes. Default: true. */
  readonly autoCreate?: boolean | undefined;
  /** Checks an index that the write has created. */
  readonly checkNew?: ((index: IndexState) => void) | undefined;
}

/**
 * The index that a write goes to: the index with this name, or the write index of the alias. If missing, it is created
 * from its templates (TransportBulkAction, IndexNameExpressionResolver.resolveWriteIndexAbstraction).
 *
 * @throws ElasticsearchError 404 if it may not be created; 400 for an alias without a write index, an invalid name or a
 * closed index; 403 for an index that blocks writes.
 */
export function resolveForWrite(store: Store, expression: string, target: WriteTarget = {}): IndexState {
  const name = writtenName(store, expression, target);
  const found = findForWrite(store, name, target);
  store.access?.checkWrite(name, found !== undefined, target.operation ?? 'index');
  const index = found ?? autoCreate(store, name, target);
  if (!found) target.checkNew?.(index);
  if (index.system) throw systemIndexAccess([index.name]);
  if (index.closed) throw indexClosed(index);
  checkClusterBlocks(store, 'write');
  checkBlocks([index], 'write');
  if (index.name === name) checkBackingIndex(store, index, target);
  return index;
}

/** The name that an expression stands for: `_all` is one only for deletions. */
function writtenName(store: Store, expression: string, { operation }: WriteTarget): string {
  if (expression === '_all' && operation === 'delete') return onlyIndex(store, SEVERAL);
  return expression.startsWith('<') ? resolveDateMath(expression, store.runtime.clock.now()) : expression;
}

const SEVERAL =
  'unable to return a single target as the provided expression and options got resolved to multiple targets';

/** The existing index for a name, if there is one. */
function findForWrite(store: Store, name: string, target: WriteTarget): IndexState | undefined {
  const aliased = store.aliased(name);
  if (target.requireDataStream && !dataStream(store, name) && !dataStreamTemplate(store, name)) {
    const why = `[require_data_stream] request flag is [true] and [${name}] is not a data stream`;
    if (!store.index(name)) throw indexNotFoundBecause(name, why);
    throw new ElasticsearchError('resource_not_found_exception', why);
  }
  if (target.requireAlias && aliased.length === 0) {
    throw indexNotFoundBecause(name, `[require_alias] request flag is [true] and [${name}] is not an alias`);
  }
  const index = store.index(name);
  if (index) return index;
  const stream = dataStream(store, name);
  return stream ? streamTarget(store, stream, target) : aliased.length > 0 ? writeIndex(name, aliased) : undefined;
}

/** The backing index for a new document; everything else is refused. @throws ElasticsearchError 400 */
function streamTarget(store: Store, stream: DataStream, { operation = 'index' }: WriteTarget): IndexState {
  if (operation === 'update') throw illegalArgument(ONLY_CREATE);
  if (operation !== 'create') throw illegalArgument(ONLY_CREATE, dataStreamIgnored(stream.name));
  return writeIndexOf(store, stream.rolloverOnWrite ? rollOver(store, stream) : stream);
}

/** TransportBulkAction.prohibitAppendWritesInBackingIndices */
function checkBackingIndex(store: Store, index: IndexState, { operation = 'index', conditional }: WriteTarget): void {
  if (operation === 'update' || operation === 'delete') return;
  const stream = dataStreamOf(store, index.name);
  if (!stream || (operation === 'index' && conditional)) return;
  const which = operation === 'create' ? 'op_type=create' : 'op_type=index and no if_primary_term and if_seq_no set';
  throw illegalArgument(
    `index request with ${which} targeting backing indices is disallowed, target corresponding data stream [${stream.name}] instead`,
  );
}

/**
 * The write index of an alias: the one that is marked, or the only one, unless it is marked as not being the write index.
 *
 * @throws ElasticsearchError 400 if there is no such index.
 */
export function writeIndex(alias: string, indices: readonly IndexState[]): IndexState {
  const marked = (index: IndexState) => own(index.aliases, alias)?.is_write_index;
  const [only] = indices;
  const found = indices.find(marked) ?? (indices.length === 1 && only && marked(only) === undefined ? only : undefined);
  if (found) return found;
  throw illegalArgument(
    `no write index is defined for alias [${alias}]. The write index may be explicitly disabled using is_write_index=false or the alias points to multiple indices without one being designated as a write index`,
  );
}

function autoCreate(store: Store, name: string, target: WriteTarget): IndexState {
  if (target.autoCreate === false) throw indexNotFound(name);
  if (isSystemName(name)) throw systemIndexAccess([name]);
  checkClusterBlocks(store, 'metadata_write');
  checkAutoCreate(store, name);
  if (target.operation !== 'update' && dataStreamTemplate(store, name)) {
    return streamTarget(store, addDataStream(store, name), target);
  }
  checkNoDataStream(store, name);
  checkIndexName(name);
  return store.create(name);
}

/** AutoCreateIndex gives IndexNotFoundException the explanation in place of the index. */
function templateForbids(patterns: readonly string[]): ElasticsearchError {
  const index = `composable template [${patterns.join(', ')}] forbids index auto creation`;
  return new ElasticsearchError('index_not_found_exception', `no such index [${index}]`, {
    metadata: { index_uuid: '_na_', index },
  });
}

/** AutoCreateIndex.shouldAutoCreate. */
function checkAutoCreate(store: Store, name: string): void {
  const template = findIndexTemplate(store, name);
  if (template?.[1].allowAutoCreate === true) return;
  if (template?.[1].allowAutoCreate === false) {
    throw templateForbids(template[1].indexPatterns);
  }
  const setting = settingOf(store, 'action.auto_create_index') ?? 'true';
  if (setting === 'true') return;
  if (setting === 'false') throw indexNotFoundBecause(name, '[action.auto_create_index] is [false]');
  for (const entry of setting.split(',').map((part) => part.trim())) {
    const pattern = entry.replace(/^[+-]/, '');
    if (!wildcardMatch(pattern, name)) continue;
    if (!entry.startsWith('-')) return;
    throw indexNotFoundBecause(
      name,
      `[action.auto_create_index] contains [${entry}] which forbids automatic creation of the index`,
    );
  }
  throw indexNotFoundBecause(name, `[action.auto_create_index] ([${setting}]) doesn't match`);
}
