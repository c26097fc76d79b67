import { ElasticsearchError } from '../../../errors/elasticsearch-error';
import type { Mock } from '../../../mock';
import type { Budget } from '../../../runtime/budget';
import { andThen, type Eventually } from '../../../runtime/eventually';
import { mapInTurns } from '../../../runtime/turns';
import { droppedReport, hasNoPipelines, NO_ID_YET, sourceForIngest, throughPipelines } from '../ingest';
import type { WriteReport } from '../write-answer';
import { BulkItem } from './item';

/** An action still to be executed, or its outcome if it ended in its pipelines. */
export type PreparedItem = BulkItem | WriteReport | ElasticsearchError;

export interface PreparedBulk {
  readonly items: readonly PreparedItem[];
  /** True if any document went through a pipeline. */
  readonly ran: boolean;
}

/**
 * Takes the documents of a bulk request through their pipelines, before anything is written
 * (TransportAbstractBulkAction.processBulkIndexIngestRequest).
 */
export function ingestItems(mock: Mock, items: readonly BulkItem[], budget: Budget): Eventually<PreparedBulk> {
  const passes = passOver(mock);
  if (items.every(passes)) return { items, ran: false };
  let ran = false;
  const prepare = (item: BulkItem): PreparedItem => {
    if (passes(item)) return item;
    try {
      const result = item.action === 'update' ? ingestUpdate(mock, item, budget) : ingestDocument(mock, item, budget);
      ran ||= result !== item;
      return result;
    } catch (error) {
      if (!(error instanceof ElasticsearchError)) throw error;
      // If no index can be chosen, no pipelines are looked up.
      ran ||= !error.reason?.startsWith('no write index is defined');
      return error;
    }
  };
  return andThen(mapInTurns(items, prepare), (prepared) => ({ items: prepared, ran }));
}

/** Makes a function that tells whether an item has no pipelines, checking each index only once. */
function passOver(mock: Mock): (item: BulkItem) => boolean {
  const known = new Map<string, boolean>();
  return (item) => {
    const { action, options } = item;
    if (action === 'delete') return true;
    if (options.pipeline !== undefined) return false;
    let none = known.get(item.target);
    if (none === undefined) {
      none = hasNoPipelines(mock, item.target);
      known.set(item.target, none);
    }
    return none;
  };
}

function ingestDocument(mock: Mock, item: BulkItem, budget: Budget): PreparedItem {
  const { action, id, options } = item;
  if (action === 'delete') return item;
  const incoming = { index: item.target, id, options };
  const ingested = throughPipelines(mock, incoming, () => sourceForIngest(item.line()), budget);
  if (!ingested) return item;
  if (ingested === 'dropped') return droppedReport(incoming);
  const made = new BulkItem(action, ingested.index, ingested.id, { ...options, ...ingested.options });
  made.takeLine(item);
  made.ingested = ingested.source;
  made.executed = ingested.executed;
  return made;
}

/**
 * For updates, only what they may insert is ingested: `upsert`, or the `doc` with `doc_as_upsert`, to which the
 * request's pipeline does not apply (BulkRequestParser).
 */
function ingestUpdate(mock: Mock, item: BulkItem, budget: Budget): PreparedItem {
  const { body, id, options } = item;
  const inserted = body?.doc_as_upsert ? body.doc : body?.upsert;
  if (!body || !inserted) return item;
  const pipeline = body.doc_as_upsert ? undefined : options.pipeline;
  const incoming = { index: item.target, id, options: { ...options, pipeline } };
  const ingested = throughPipelines(mock, incoming, () => inserted, budget);
  if (!ingested) return item;
  if (ingested === 'dropped') return droppedReport(incoming);
  const made = new BulkItem(item.action, item.index, id, options);
  const source = sourceForIngest(ingested.source.text);
  made.takeLine(item);
  made.body = body.doc_as_upsert ? { ...body, doc: source } : { ...body, upsert: source };
  return made;
}

/** The action as shown in the response, with the index and id that pipelines assigned. */
export function shownItem(sent: BulkItem, prepared: PreparedItem | undefined): BulkItem {
  if (prepared instanceof BulkItem) return prepared;
  const { action, index, id = NO_ID_YET, options } = sent;
  return new BulkItem(action, index, id, options);
}
