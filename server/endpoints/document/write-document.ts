import { illegalArgument } from '../../errors/elasticsearch-error';
import type { BodyPart } from '../../json-text/body-bytes';
import type { Mock } from '../../mock';
import { Budget } from '../../runtime/budget';
import type { WriteResult } from '../../store/document-write';
import type { IndexState } from '../../store/index-state';
import { resolveForWrite } from '../../store/resolve-write';
import { isReached } from '../../store/shard-routing';
import type { WriteOperation } from '../../store/store';
import { checkNewFilters } from '../shared/alias-filter';
import { checkActiveShards } from './active-shards';
import { checkTerms } from './check-terms';
import { droppedReport, sourceForIngest, throughPipelines } from './ingest';
import { resolveRouting } from './routing';
import { type ParsedSource, parseSource } from './source';
import { shardCopies, type WriteReport } from './write-answer';
import type { WriteOptions } from './write-options';

/** A request to store one document. */
export interface IndexRequest {
  /** Name of an index or an alias, as it was sent. */
  readonly index: string;
  /** Generated if undefined. */
  readonly id: string | undefined;
  /** The id must not exist yet. */
  readonly create: boolean;
  /** `_source` as text, or parsed if the caller has that already. */
  readonly source: string | ParsedSource;
  readonly options: WriteOptions;
  /** Part of a bulk request. */
  readonly oneOfMany?: boolean | undefined;
  /** The slice of a body that `source` is, if it is one. */
  readonly part?: BodyPart | undefined;
}

/**
 * Takes one document through its pipelines and stores it.
 *
 * @throws ElasticsearchError of a pipeline, the index, the mapping or the conditions.
 */
export function indexDocument(mock: Mock, request: IndexRequest, budget: Budget): WriteReport {
  const { source: given } = request;
  const parsed = () => sourceForIngest(typeof given === 'string' ? given : given.text);
  const ingested = throughPipelines(mock, request, parsed, budget);
  if (ingested === 'dropped') return droppedReport(request);
  if (!ingested) return storeDocument(mock, request, budget);
  const { index, id, options, source } = ingested;
  return storeDocument(mock, { ...request, index, id, options, source }, budget);
}

/**
 * Stores one document: finds or creates its index, gives it an id, checks it against the mapping and the conditions
 * (TransportBulkAction, TransportShardBulkAction).
 *
 * @param target the index, if the caller has already found it.
 * @throws ElasticsearchError of the index, the mapping or the conditions.
 */
export function storeDocument(mock: Mock, request: IndexRequest, budget: Budget, target?: IndexState): WriteReport {
  const { index, options } = request;
  const state = target ?? targetOf(mock, index, options, request.create ? 'create' : 'index');
  if (request.id === '') throw illegalArgument('if _id is specified it must not be empty');
  const id = request.id ?? mock.runtime.ids.documentId();
  const { source } = request;
  checkActiveShards(state, { kind: 'index', id, source: typeof source === 'string' ? source : source.text, options });
  const parsed = typeof source === 'string' ? parseSource(state, id, source, options.includeSource) : source;
  checkTerms(state, id, parsed, budget);
  const result = state.write({
    id,
    text: parsed.text,
    source: parsed.source,
    unusualNumbers: parsed.unusualNumbers,
    routing: resolveRouting(state, index, id, options.routing),
    opType: request.create ? 'create' : 'index',
    ifSeqNo: options.ifSeqNo,
    ifPrimaryTerm: options.ifPrimaryTerm,
    version: options.version,
    versionType: options.versionType,
    oneOfMany: request.oneOfMany,
    part: parsed.text === source ? request.part : undefined,
    access: mock.store.access,
    ...(options.dynamicTemplates && { dynamicTemplates: options.dynamicTemplates }),
  });
  return writeReport(state, result);
}

/**
 * Deletes one document. A missing index is not created, unless the version is external (TransportBulkAction).
 *
 * @throws ElasticsearchError 404 for a missing index, 409 if the conditions are not met.
 */
export function deleteDocument(
  mock: Mock,
  index: string,
  id: string,
  options: WriteOptions,
  target?: IndexState,
): WriteReport {
  const state = target ?? targetOf(mock, index, options, 'delete');
  const routing = resolveRouting(state, index, id, options.routing);
  checkActiveShards(state, { kind: 'delete', id, options });
  const before = state.get(id);
  if (before && !isReached(state, before, routing)) return writeReport(state, state.missDelete(id, options));
  return writeReport(state, state.delete(id, options));
}

/** True for deletes that create their index: those with an external version. */
export function makesIndex({ versionType }: WriteOptions): boolean {
  return versionType === 'external' || versionType === 'external_gte';
}

/** The index of a write, created if it is missing and may be created. */
export function targetOf(mock: Mock, index: string, options: WriteOptions, operation: WriteOperation): IndexState {
  return resolveForWrite(mock.store, index, {
    operation,
    conditional: options.ifSeqNo !== undefined,
    requireAlias: options.requireAlias,
    requireDataStream: options.requireDataStream,
    autoCreate: operation !== 'delete' || makesIndex(options),
    checkNew: (created) => checkNewFilters(mock.store, created, new Budget()),
  });
}

/** Reports the outcome in the store. */
export function writeReport(state: IndexState, { id, version, result, seqNo, shard }: WriteResult): WriteReport {
  return { state, index: state.name, id, version, result, seqNo, shard, copies: shardCopies(state), get: undefined };
}
