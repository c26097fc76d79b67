import { ElasticsearchError } from '../../errors/elasticsearch-error';
import type { RawJson } from '../../json/value';
import { quoteJson, writeJson } from '../../json/write';
import type { Mock } from '../../mock';
import { fetchStored } from '../../query/hits/fetch-fields';
import { keptDocument } from '../../query/kept-source';
import { View } from '../../query/matcher';
import { shardOf } from '../../query/shard-of';
import { noSource, type SourceSelection, sourceFilter, wholeSource } from '../../query/source-filter';
import { vectorFields, withoutVectors } from '../../query/source-vectors';
import type { Budget } from '../../runtime/budget';
import { checkBlocks } from '../../store/blocks';
import { shardMetadata } from '../../store/concurrency';
import { PRIMARY_TERM, type StoredDocument } from '../../store/document';
import type { IndexState } from '../../store/index-state';
import { resolveSingle } from '../../store/resolve-single';
import { seenDocument } from '../../store/seen-documents';
import { isReached } from '../../store/shard-routing';
import { resolveRouting } from './routing';

/** A request to read one document by id. */
export interface GetRequest {
  readonly index: string;
  readonly id: string;
  readonly routing?: string | undefined;
  /** False to see only what searches see. Default: true. */
  readonly realtime?: boolean | undefined;
  readonly refresh?: boolean | undefined;
  /** The version that the document must have. */
  readonly version?: number | undefined;
}

export interface FoundDocument {
  readonly state: IndexState;
  readonly document: StoredDocument | undefined;
}

/**
 * Reads one document (ShardGetService).
 *
 * @throws ElasticsearchError 404 for a missing index, 403 if a setting blocks reading it, 409 if the document has another
 *   version.
 */
export function getDocument(mock: Mock, request: GetRequest, budget: Budget): FoundDocument {
  const state = resolveSingle(mock.store, request.index);
  const routing = resolveRouting(state, request.index, request.id, request.routing);
  checkBlocks([state], 'read');
  // A get that reads what was written needs no refresh (TransportGetAction.shardOperation).
  if (request.refresh && request.realtime === false)
    state.refreshShards(new Set([state.shardToRefresh(request.id, routing)]));
  // What a caller may see is decided in the index (RealtimeRequest interceptors).
  const realtime = request.realtime !== false && !mock.store.access?.sightOf(state, [request.index]);
  const documents = realtime ? state.live : state.searchable;
  const stored = seenDocument(mock.store, state, request.index, documents.get(request.id), budget);
  const document = stored && isReached(state, stored, routing) ? stored : undefined;
  state.usage.countGet(document !== undefined);
  if (document && request.version !== undefined && document.version !== request.version) {
    const text = `current version [${document.version}] is different than the one provided [${request.version}]`;
    throw new ElasticsearchError('version_conflict_engine_exception', `[${request.id}]: version conflict, ${text}`, {
      metadata: shardMetadata(state),
    });
  }
  return { state, document };
}

/** Which parts of a document a get shows. */
export interface ShownParts {
  readonly selection: SourceSelection | undefined;
  readonly storedFields: readonly string[] | undefined;
}

/** A response without its source, in bytes and in units of work. */
const HEAD_BYTES = 200;
const HEAD_WORK = 40;

/** Work per character of a source that is copied. */
const COPYING = 1 / 32;

/**
 * The response of a get, as text (GetResult.toXContent).
 *
 * @param budget pays for the response, which a request for many documents can make far larger than itself.
 */
export function getAnswer(mock: Mock, id: string, found: FoundDocument, shown: ShownParts, budget: Budget): string {
  const { state, document } = found;
  budget.charge(HEAD_WORK);
  budget.chargeMemory(HEAD_BYTES + id.length);
  const head = `{"_index":${quoteJson(state.name)},"_id":${quoteJson(id)}`;
  if (!document) return `${head},"found":false}`;
  const routing = document.routing === undefined ? '' : `,"_routing":${quoteJson(document.routing)}`;
  const kept = keptDocument(state.mappings, document);
  const source = kept && sourceFilter(shownSource(state, selectionOf(shown)), budget)(kept.text);
  budget.charge((source?.text.length ?? 0) * COPYING);
  budget.chargeMemory(source?.text.length ?? 0);
  return `${head},"_version":${document.version},"_seq_no":${document.seqNo},"_primary_term":${PRIMARY_TERM}${routing}${ignoredMember(mock, state, document, shown)},"found":true${sourceMember(source)}${storedMember(mock, state, document, shown, budget)}}`;
}

/** `,"_ignored":[…]`, if it is asked for and there is something to show. */
function ignoredMember(mock: Mock, state: IndexState, document: StoredDocument, { storedFields }: ShownParts): string {
  if (!storedFields?.includes('_ignored')) return '';
  const ignored = shardOf(state, { now: mock.runtime.clock.now() }).searchFields.ignored(document);
  return ignored.length > 0 ? `,"_ignored":${JSON.stringify(ignored)}` : '';
}

/** `,"fields":{…}` with the fields whose mapping has `store`; empty if there are none. */
function storedMember(
  mock: Mock,
  state: IndexState,
  document: StoredDocument,
  { storedFields }: ShownParts,
  budget: Budget,
): string {
  if (!storedFields || storedFields.length === 0) return '';
  const shard = shardOf(state, { now: mock.runtime.clock.now(), budget });
  const fields = fetchStored(shard, storedFields)(new View(document, budget));
  return Object.keys(fields).length === 0 ? '' : `,"fields":${writeJson(fields)}`;
}

/** What is shown of the source of a document, in which the index may hide vectors. */
export function shownSource({ mappings, settings }: IndexState, selection: SourceSelection): SourceSelection {
  return withoutVectors(selection, vectorFields(mappings), settings);
}

/** Requesting stored fields alone omits `_source`. */
function selectionOf({ selection, storedFields }: ShownParts): SourceSelection {
  if (selection || !storedFields) return selection ?? wholeSource;
  return storedFields.includes('_source') ? wholeSource : noSource;
}

/** `,"_source":{…}`, or an empty string. */
export function sourceMember(source: RawJson | undefined): string {
  return source ? `,"_source":${source.text}` : '';
}
