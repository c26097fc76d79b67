import type { BulkPart, ItemFault } from '../../../endpoint/endpoint';
import { ElasticsearchError, illegalArgument, indexNotFound } from '../../../errors/elasticsearch-error';
import type { JsonValue } from '../../../json/value';
import { parsePlain } from '../../../json-text/parse';
import type { Mock } from '../../../mock';
import type { Budget } from '../../../runtime/budget';
import { andThen, type Eventually } from '../../../runtime/eventually';
import { mapInTurns, type Turns } from '../../../runtime/turns';
import { dataStream, ONLY_CREATE } from '../../../store/data-streams';
import type { IndexState } from '../../../store/index-state';
import { refuseRestricted } from '../../shared/restricted';
import { updateDocument } from '../update-document';
import { shardCopies, type WriteReport } from '../write-answer';
import { deleteDocument, makesIndex, storeDocument, targetOf } from '../write-document';
import type { PreparedItem } from './ingest-items';
import { BulkItem, updateRequest } from './item';
import { refusalsOfShards } from './refused-shards';

/** The outcome of one item: success or failure. */
export type BulkOutcome = WriteReport | ElasticsearchError;

/** The indices that the names in a request resolve to, so that each is looked up only once. */
type Targets = Map<string, Target>;

/** An index, or the error for one that has been deleted since. */
type Target = IndexState | ElasticsearchError;

/**
 * Executes the actions of a bulk request in order; items that ended in their pipelines are left alone. Missing indices
 * are created before the first action (TransportBulkAction.doInternalExecute), so a delete finds an index that a later
 * action needs. Other requests are handled between the actions of a large request, as on a cluster.
 */
export function executeBulk(
  mock: Mock,
  prepared: readonly PreparedItem[],
  budget: Budget,
  itemFault?: ItemFault,
): Eventually<BulkOutcome[]> {
  const targets: Targets = new Map();
  const turns = { resumed: () => forgetDeleted(mock, targets) };
  let refusal: ReturnType<typeof refusalsOfShards> | undefined;
  const execute = (item: PreparedItem, position: number): BulkOutcome => {
    if (!(item instanceof BulkItem)) return item;
    refusal ??= refusalsOfShards(mock.store, prepared);
    try {
      return itemFault?.(partOf(item, position)) ?? refusal(item) ?? executeItem(mock, item, targets, budget);
    } catch (error) {
      if (error instanceof ElasticsearchError) return error;
      throw error;
    }
  };
  return andThen(makeIndices(mock, prepared, targets, turns), () => mapInTurns(prepared, execute, turns));
}

/** What follows for an index that another request has deleted fails, even if there is a new one with its name. */
function forgetDeleted({ store }: Mock, targets: Targets): void {
  for (const [name, target] of targets) {
    if (target instanceof ElasticsearchError || store.index(target.name) === target) continue;
    targets.set(name, indexNotFound(target.name));
  }
}

function partOf(item: BulkItem, position: number): BulkPart {
  const { action, index = '', id } = item;
  return { position, action, index, id, body: () => documentOf(item.text()) };
}

/** The parsed document, for inspection only; undefined if it is not JSON. */
function documentOf(text: string | undefined): JsonValue | undefined {
  return text === undefined ? undefined : parsePlain(text)?.value;
}

/** An error while creating an index belongs to its items, which run into it again. */
function makeIndices(
  mock: Mock,
  prepared: readonly PreparedItem[],
  targets: Targets,
  turns: Turns,
): Eventually<unknown> {
  const seen = new Set<string>();
  const make = (item: PreparedItem): void => {
    if (!(item instanceof BulkItem)) return;
    const { action, options } = item;
    const index = item.target;
    if (seen.has(index) || (action === 'delete' && !makesIndex(options))) return;
    if (options.requireAlias || options.requireDataStream || index.startsWith('.ds-')) return;
    seen.add(index);
    try {
      targets.set(index, targetOf(mock, index, options, action));
    } catch (error) {
      if (!(error instanceof ElasticsearchError)) throw error;
    }
  };
  return mapInTurns(prepared, make, turns);
}

/** BulkShardRequestInterceptor */
const RESTRICTED =
  "Can't execute a bulk item request with update requests embedded if field or document level security is enabled";

function executeItem(mock: Mock, item: BulkItem, targets: Targets, budget: Budget): WriteReport {
  const { action, options } = item;
  const index = item.target;
  const target = targetOfItem(mock, item, targets);
  const id = item.id ?? mock.runtime.ids.documentId();
  item.reachedIndex = target.name;
  item.reachedId = id;
  switch (action) {
    case 'index':
    case 'create':
      return storeDocument(
        mock,
        {
          index,
          id,
          create: action === 'create',
          source: item.ingested ?? item.line(),
          options,
          oneOfMany: true,
          part: item,
        },
        budget,
        target,
      );
    case 'update':
      refuseRestricted(mock.store, [target], RESTRICTED);
      return withShards(updateDocument(mock, { ...updateRequest(item), budget }, target));
    case 'delete':
      return deleteDocument(mock, index, id, options, target);
  }
}

function targetOfItem(mock: Mock, { action, target: name, options }: BulkItem, targets: Targets): IndexState {
  const known = options.requireAlias || options.requireDataStream ? undefined : targets.get(name);
  if (known instanceof ElasticsearchError) throw known;
  if (known && action !== 'create' && known.name !== name && dataStream(mock.store, name)) {
    throw illegalArgument(ONLY_CREATE);
  }
  if (known) return known;
  const target = targetOf(mock, name, options, action);
  if (dataStream(mock.store, name)) targets.set(name, target);
  return target;
}

/**
 * The part of a bulk request that goes to one shard counts as one write, even for updates in it that changed nothing
 * (BulkOperation).
 */
function withShards(report: WriteReport): WriteReport {
  return report.copies === 0 && report.state ? { ...report, copies: shardCopies(report.state) } : report;
}
