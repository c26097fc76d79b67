import { ElasticsearchError } from '../../errors/elasticsearch-error';
import { RawJson } from '../../json/value';
import type { Mock } from '../../mock';
import type { ScriptSource } from '../../painless';
import { keptDocument } from '../../query/kept-source';
import { noSource, type SourceSelection, sourceFilter } from '../../query/source-filter';
import { checkWriteConditions, shardMetadata } from '../../store/concurrency';
import { PRIMARY_TERM, type StoredDocument } from '../../store/document';
import type { IndexState } from '../../store/index-state';
import { mergeInto, type NewSource, newSource } from '../../store/new-source';
import { isReached } from '../../store/shard-routing';
import { checkActiveShards } from './active-shards';
import { checkTerms } from './check-terms';
import { sourceMember } from './get-document';
import { droppedReport, sourceForIngest, throughPipelines } from './ingest';
import { resolveRouting } from './routing';
import { nothingInserted, scriptedUpdate, scriptedUpsert } from './scripted-update';
import type { UpdateRequest } from './update-request';
import type { WriteReport } from './write-answer';
import { writeReport } from './write-document';

/**
 * Updates one document, or stores what the request specifies for a missing one (UpdateHelper).
 *
 * @throws ElasticsearchError 404 document_missing_exception, 409, or an error of the script or the mapping.
 */
export function updateDocument(mock: Mock, request: UpdateRequest, state: IndexState): WriteReport {
  const { body, id, options } = request;
  const routing = resolveRouting(state, request.index, id, options.routing);
  const found = state.get(id);
  const before = found && isReached(state, found, routing) ? found : undefined;
  state.usage.countGet(before !== undefined);
  if (!before) return insert(mock, state, request, routing);
  checkWriteConditions(state, id, before, options);
  const kept = keptDocument(state.mappings, before);
  if (!kept) throw sourceMissing(state, id);
  if (body.script) return runScript(mock, state, request, body.script, kept);
  const after = mergeInto(kept, body.doc ?? {}, body.detect_noop);
  if (!after) return unchanged(state, request, kept);
  return stored(mock, state, request, after, routing ?? before.routing, 'index');
}

/** An update needs the source that it changes (UpdateHelper). */
function sourceMissing(state: IndexState, id: string): ElasticsearchError {
  return new ElasticsearchError('document_source_missing_exception', `[${id}]: document source missing`, {
    metadata: shardMetadata(state),
  });
}

function runScript(
  mock: Mock,
  state: IndexState,
  request: UpdateRequest,
  script: ScriptSource,
  before: StoredDocument,
): WriteReport {
  const { op, source } = scriptedUpdate(mock, state, request, script, before);
  if (op === 'noop') return unchanged(state, request, before);
  const after = newSource(source);
  if (op !== 'delete') return stored(mock, state, request, after, before.routing, 'index');
  checkActiveShards(state, { kind: 'delete', id: request.id, options: request.options });
  const result = state.delete(request.id);
  const asked = request.fetchSource;
  const filtered = asked && (asked.includes.length > 0 || asked.excludes.length > 0);
  // Elasticsearch has no text for a source that it deletes; only a filtered one is rewritten.
  const get = asked?.fetch ? getSection(result.seqNo, after.text, filtered ? asked : noSource) : undefined;
  return { ...writeReport(state, result), get };
}

function insert(mock: Mock, state: IndexState, request: UpdateRequest, routing: string | undefined): WriteReport {
  const { doc, upsert, doc_as_upsert, script, scripted_upsert } = request.body;
  const inserted = doc_as_upsert ? doc : upsert;
  if (!inserted) {
    throw new ElasticsearchError('document_missing_exception', `[${request.id}]: document missing`, {
      metadata: shardMetadata(state),
    });
  }
  if (!scripted_upsert || !script) return stored(mock, state, request, newSource(inserted), routing, 'create');
  const { op, source } = scriptedUpsert(mock, state, request, script);
  if (op !== 'create') return nothingInserted(state, request.id);
  return stored(mock, state, request, newSource(source), routing, 'create');
}

/**
 * A single update stores its result as any other write does, through the pipelines of the index
 * (TransportUpdateAction).
 */
function stored(
  mock: Mock,
  state: IndexState,
  { id, fetchSource: selection, oneOfMany, budget, options: { waiting } }: UpdateRequest,
  result: NewSource,
  routing: string | undefined,
  opType: 'index' | 'create',
): WriteReport {
  const incoming = { index: state.name, id, options: { routing } };
  const source = () => sourceForIngest(result.text);
  const ingested = oneOfMany ? undefined : throughPipelines(mock, incoming, source, budget);
  if (ingested === 'dropped') return droppedReport(incoming);
  const after = ingested?.source ?? result;
  checkActiveShards(state, { kind: 'index', id, source: after.text, options: { routing, waiting } });
  checkTerms(state, id, after, budget);
  const written = state.write({ id, ...after, routing, opType, access: mock.store.access });
  const get = selection?.fetch ? getSection(written.seqNo, after.text, selection) : undefined;
  return { ...writeReport(state, written), get };
}

function unchanged(state: IndexState, { fetchSource: selection }: UpdateRequest, before: StoredDocument): WriteReport {
  state.countNoop();
  const { id, version, seqNo, text } = before;
  const get = selection?.fetch ? getSection(seqNo, text, selection) : undefined;
  const shard = state.shardToRefresh(id, before.routing);
  return { state, index: state.name, id, version, seqNo, shard, result: 'noop', copies: 0, get };
}

/** The updated source as shown in the response, a map that is filtered (UpdateHelper.extractGetResult). */
function getSection(seqNo: number, text: string, selection: SourceSelection): RawJson {
  const source = sourceMember(sourceFilter({ ...selection, asMap: true })(text));
  return new RawJson(`{"_seq_no":${seqNo},"_primary_term":${PRIMARY_TERM},"found":true${source}}`);
}
