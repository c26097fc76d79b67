import { DateFormat, DEFAULT_DATE_FORMAT } from '../dates/date-format';
import { ElasticsearchError, illegalArgument } from '../errors/elasticsearch-error';
import type { JsonObject } from '../json/value';
import type { Budget } from '../runtime/budget';
import { checkIndexName, invalidName } from '../validation/index-name';
import type { IndexTemplate } from './definitions';
import type { IndexState } from './index-state';
import { TIMESTAMP } from './mapping/timestamp';
import type { Store } from './store';
import { findIndexTemplate } from './templates';

/** A data stream: a name for the backing indices that hold its documents; new ones go to the last of them. */
export interface DataStream {
  readonly name: string;
  /** How many backing indices have been made, those that were deleted included. */
  readonly generation: number;
  /** The names of the backing indices, oldest first. */
  readonly indices: readonly string[];
  readonly hidden: boolean;
  readonly allowCustomRouting: boolean;
  /** Roll over before the next document is written. */
  readonly rolloverOnWrite: boolean;
}

export const ONLY_CREATE = 'only write ops with an op_type of create are allowed in data streams';

/** All data streams by name. Values are immutable. */
export function dataStreams(store: Store): Map<string, DataStream> {
  return store.section<DataStream>('data_stream');
}

/** The data stream with exactly this name. */
export function dataStream(store: Store, name: string): DataStream | undefined {
  return dataStreams(store).get(name);
}

/** The backing indices of a data stream, oldest first. */
export function backingIndices(store: Store, stream: DataStream): IndexState[] {
  return stream.indices.flatMap((name) => store.index(name) ?? []);
}

/** The backing index that new documents go to. */
export function writeIndexOf(store: Store, stream: DataStream): IndexState {
  return store.index(stream.indices.at(-1) as string) as IndexState;
}

/** The data stream that an index belongs to. */
export function dataStreamOf(store: Store, index: string): DataStream | undefined {
  if (!index.startsWith('.ds-')) return undefined;
  for (const stream of dataStreams(store).values()) if (stream.indices.includes(index)) return stream;
  return undefined;
}

/** The template that makes data streams of this name, if the one that applies does. */
export function dataStreamTemplate(store: Store, name: string): [string, IndexTemplate] | undefined {
  const found = findIndexTemplate(store, name);
  return found?.[1].dataStream ? found : undefined;
}

/**
 * Creates a data stream with its first backing index (MetadataCreateDataStreamService.createDataStream).
 *
 * @throws ElasticsearchError 400 for a name that is taken or not allowed, or if no template makes data streams of it.
 */
export function addDataStream(store: Store, name: string): DataStream {
  checkNewName(store, name);
  const template = dataStreamTemplate(store, name);
  if (!template) throw noTemplate(store, name);
  const { hidden = false, allow_custom_routing: allowCustomRouting = false } = template[1].dataStream ?? {};
  const stream = {
    name,
    generation: 0,
    indices: [],
    hidden: hidden === true,
    allowCustomRouting: allowCustomRouting === true,
    rolloverOnWrite: false,
  };
  return rollOver(store, stream);
}

/**
 * Adds a backing index, which new documents go to from now on (DataStream.rollover).
 *
 * @throws ElasticsearchError 400 if the template makes an invalid index.
 */
export function rollOver(store: Store, stream: DataStream): DataStream {
  const generation = stream.generation + 1;
  const backing = store.create(
    backingName(store, stream.name, generation),
    { settings: { hidden: 'true' } },
    stream.name,
  );
  const after = { ...stream, generation, indices: [...stream.indices, backing.name], rolloverOnWrite: false };
  dataStreams(store).set(stream.name, after);
  return after;
}

/** DataStream.getDefaultBackingIndexName */
export function backingName(store: Store, name: string, generation: number): string {
  const day = new Date(store.runtime.clock.now()).toISOString().slice(0, 10).replaceAll('-', '.');
  return `.ds-${name}-${day}-${String(generation).padStart(6, '0')}`;
}

/** Deletes a data stream with its backing indices. */
export function removeDataStream(store: Store, stream: DataStream): void {
  for (const index of stream.indices) store.remove(index);
  dataStreams(store).delete(stream.name);
}

/**
 * Takes an index that is about to be deleted out of its data stream (MetadataDeleteIndexService).
 *
 * @throws ElasticsearchError 400 for the index that new documents go to.
 */
export function detach(store: Store, index: IndexState): void {
  const stream = dataStreamOf(store, index.name);
  if (!stream) return;
  if (stream.indices.at(-1) === index.name) {
    throw illegalArgument(
      `index [${index.name}] is the write index for data stream [${stream.name}] and cannot be deleted`,
    );
  }
  dataStreams(store).set(stream.name, { ...stream, indices: stream.indices.filter((name) => name !== index.name) });
}

/** 400 for an index that only a data stream can be made of (MetadataCreateIndexService). */
export function checkNoDataStream(store: Store, name: string): void {
  const template = dataStreamTemplate(store, name);
  if (!template) return;
  throw illegalArgument(
    `cannot create index with name [${name}], because it matches with template [${template[0]}] that creates data streams only, use create data stream api instead`,
  );
}

function checkNewName(store: Store, name: string): void {
  if (dataStreams(store).has(name)) {
    throw new ElasticsearchError('resource_already_exists_exception', `data_stream [${name}] already exists`);
  }
  checkIndexName(name);
  if (name.startsWith('.ds-')) throw illegalArgument(`data_stream [${name}] must not start with '.ds-'`);
  if (store.index(name) || store.aliased(name).length > 0) {
    const what = store.index(name) ? 'index' : 'alias';
    throw invalidName('invalid_index_name_exception', 'index', name, `already exists as ${what}`);
  }
}

function noTemplate(store: Store, name: string): ElasticsearchError {
  const found = findIndexTemplate(store, name);
  if (!found) return illegalArgument(`no matching index template found for data stream [${name}]`);
  return illegalArgument(`matching index template [${found[0]}] for data stream [${name}] has no data stream template`);
}

/** What reading a time costs, in the units of a budget. */
const READING = 100;

/** The time of the newest document, in milliseconds; 0 without any. */
export function newestTime(indices: readonly IndexState[], budget: Budget): number {
  const format = new DateFormat(DEFAULT_DATE_FORMAT);
  let latest = 0;
  for (const index of indices) {
    budget.grantDocuments(index.searchable.size);
    for (const document of index.searchable.byId.values()) {
      budget.charge(READING);
      latest = Math.max(latest, format.parse(String((document.source as JsonObject)[TIMESTAMP])));
    }
  }
  return latest;
}
