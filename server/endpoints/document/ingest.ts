import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import { IngestDocument } from '../../ingest/document';
import type { Pipeline } from '../../ingest/pipeline';
import { runPipeline } from '../../ingest/run';
import { findPipeline, pipelineWorld } from '../../ingest/stored-pipelines';
import { isObject } from '../../json/value';
import { type LosslessObject, parseLossless } from '../../json-text/lossless';
import type { Mock } from '../../mock';
import type { Budget } from '../../runtime/budget';
import { dataStream, writeIndexOf } from '../../store/data-streams';
import type { IndexState } from '../../store/index-state';
import { type NewSource, newSource } from '../../store/new-source';
import { writeIndex } from '../../store/resolve-write';
import { resolveDefinition } from '../../store/templates';
import type { WriteReport } from './write-answer';
import type { WriteOptions } from './write-options';

/** A document on its way into an index. */
export interface Incoming {
  readonly index: string;
  /** Undefined if it is generated later. */
  readonly id: string | undefined;
  readonly options: WriteOptions;
}

/** The document after its pipelines, which may also change its destination. */
export interface Ingested extends Incoming {
  readonly source: NewSource;
  /** The pipelines of the request and of the index, in the order in which they ran. */
  readonly executed: readonly string[];
}

const NONE = '_none';

/** The id that Elasticsearch shows for a document whose pipelines end before it gets an id (BulkRequestModifier). */
export const NO_ID_YET = 'auto-generated';

/** A setting of the index that a write goes to, or of its templates if the index does not exist yet. */
function settingOf(mock: Mock, index: string, setting: string): string | undefined {
  const { store } = mock;
  const aliased = store.aliased(index);
  const stream = dataStream(store, index);
  const state: IndexState | undefined =
    store.index(index) ??
    (stream ? writeIndexOf(store, stream) : aliased.length > 0 ? writeIndex(index, aliased) : undefined);
  if (state) return state.setting(setting);
  const value = resolveDefinition(store, index, {}).settings[setting];
  return typeof value === 'string' ? value : undefined;
}

/** The pipelines that a document goes through (IngestService.resolvePipelinesAndUpdateIndexRequest). */
function pipelineNames(mock: Mock, { index, options }: Incoming): string[] {
  const first = options.pipeline ?? settingOf(mock, index, 'default_pipeline');
  return [first, settingOf(mock, index, 'final_pipeline')].filter(
    (name): name is string => name !== undefined && name !== NONE,
  );
}

/** True if the index with this name has no pipelines of its own. An alias without a write index does not count. */
export function hasNoPipelines(mock: Mock, index: string): boolean {
  try {
    return pipelineNames(mock, { index, id: undefined, options: {} }).length === 0;
  } catch (error) {
    if (error instanceof ElasticsearchError) return false;
    throw error;
  }
}

function known(mock: Mock, name: string, budget: Budget): Pipeline {
  const pipeline = findPipeline(mock.store, name, budget);
  if (!pipeline) throw illegalArgument(`pipeline with id [${name}] does not exist`);
  return pipeline;
}

/**
 * Takes a document through its pipelines, before its index is looked up.
 *
 * @param source returns the parsed document; called only if there is a pipeline.
 * @param budget of the request, which pipelines are charged to.
 * @returns undefined if there are no pipelines, `dropped` if one drops the document.
 * @throws ElasticsearchError 400 for a missing pipeline, or the error of a pipeline.
 */
export function throughPipelines(
  mock: Mock,
  incoming: Incoming,
  source: () => LosslessObject,
  budget: Budget,
): Ingested | 'dropped' | undefined {
  const names = pipelineNames(mock, incoming);
  if (names.length === 0) return undefined;
  const { routing, version, versionType } = incoming.options;
  const input = { index: incoming.index, id: incoming.id ?? null, routing, version, versionType, source: source() };
  const document = new IngestDocument(input, mock.runtime.clock.instant(), budget);
  const world = pipelineWorld(mock.store);
  for (const name of names) if (runPipeline(world, known(mock, name, budget), document) === 'dropped') return 'dropped';
  const text = (key: string): string | undefined => (document.metadata(key) as string | null) ?? undefined;
  return {
    index: text('_index') ?? incoming.index,
    id: text('_id'),
    options: { ...incoming.options, routing: text('_routing') },
    source: newSource(document.source()),
    executed: names,
  };
}

/**
 * The source of a document in the form that pipelines use (IndexRequest.sourceAsMap).
 *
 * @throws ElasticsearchError 400 if it is not a JSON object.
 */
export function sourceForIngest(text: string): LosslessObject {
  try {
    const value = parseLossless(text);
    if (isObject(value)) return value;
  } catch (error) {
    if (!(error instanceof ElasticsearchError)) throw error;
    throw new ElasticsearchError('parse_exception', 'Failed to parse content to map', { causedBy: error });
  }
  throw new ElasticsearchError('parse_exception', 'Failed to parse content to map');
}

/** The report for a document that a pipeline dropped (BulkRequestModifier.markItemAsDropped). */
export function droppedReport({ index, id, options }: Incoming): WriteReport {
  return {
    state: undefined,
    index,
    id: id ?? NO_ID_YET,
    version: options.version ?? -3,
    seqNo: undefined,
    result: 'noop',
    copies: 0,
    get: undefined,
  };
}
