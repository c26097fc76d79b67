import { illegalArgument } from '../../errors/elasticsearch-error';
import type { JsonObject } from '../../json/value';
import type { Mock } from '../../mock';
import type { WriteConditions } from '../../store/concurrency';
import type { IndexState, WriteResult } from '../../store/index-state';
import { indexNotFoundBecause } from '../../store/resolve';
import { resolveForWrite } from '../../store/resolve-write';
import type { RefreshPolicy } from './parameters';
import { resolveRouting } from './routing';
import { parseSource } from './source';
import { shardCopies, type WriteReport } from './write-answer';

/** Where a write goes. */
export interface WriteTarget {
  /** Name of an index or an alias, as it was sent. */
  readonly index: string;
  readonly requireAlias?: boolean | undefined;
  readonly requireDataStream?: boolean | undefined;
}

/** A request to store one document. */
export interface IndexRequest extends WriteTarget, WriteConditions {
  /** Undefined: one is made. */
  readonly id: string | undefined;
  /** `_source`. */
  readonly text: string;
  /** The parsed source, where the caller has it already. */
  readonly source?: JsonObject | undefined;
  readonly routing?: string | undefined;
  readonly pipeline?: string | undefined;
}

/** A request to delete one document. */
export interface DeleteRequest extends WriteTarget, WriteConditions {
  readonly id: string;
  readonly routing?: string | undefined;
}

/** What happened, and in which index. */
export interface Written {
  readonly report: WriteReport;
  readonly state: IndexState;
}

/**
 * Stores one document: finds or makes its index, gives it an id, checks it against mapping and conditions
 * (TransportBulkAction, TransportShardBulkAction).
 *
 * @throws ElasticsearchError as the index, the mapping or the conditions refuse it.
 */
export function indexDocument(mock: Mock, request: IndexRequest): Written {
  const state = targetOf(mock, request);
  if (request.id === '') throw illegalArgument('if _id is specified it must not be empty');
  const id = request.id ?? mock.runtime.ids.documentId();
  const routing = resolveRouting(state, request.index, id, request.routing);
  const source = request.source ?? parseSource(request.text);
  return written(state, state.write({ ...request, id, source, routing }));
}

/**
 * Deletes one document. A missing index is not made, unless the version is external (TransportBulkAction).
 *
 * @throws ElasticsearchError 404 for a missing index, 409 where the conditions do not hold.
 */
export function deleteDocument(mock: Mock, request: DeleteRequest): Written {
  const autoCreate = request.versionType === 'external' || request.versionType === 'external_gte';
  const state = targetOf(mock, request, autoCreate);
  resolveRouting(state, request.index, request.id, request.routing);
  return written(state, state.delete(request.id, request));
}

/** The index of a write, made where it is missing and may be. */
export function targetOf(mock: Mock, target: WriteTarget, autoCreate = true): IndexState {
  const { index, requireAlias } = target;
  if (target.requireDataStream) {
    const why = `[require_data_stream] request flag is [true] and [${index}] is not a data stream`;
    throw indexNotFoundBecause(index, why);
  }
  return resolveForWrite(mock.store, index, { requireAlias, autoCreate });
}

function written(state: IndexState, result: WriteResult): Written {
  return { state, report: { ...result, copies: shardCopies(state) } };
}

/** Makes a write visible where the request wants it. Waiting for a refresh is the same as a refresh: nobody has to wait. */
export function refreshAfter(state: IndexState, policy: RefreshPolicy): void {
  if (policy !== 'none') state.refresh();
}
