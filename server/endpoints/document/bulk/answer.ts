import { ElasticsearchError } from '../../../errors/elasticsearch-error';
import { renderError } from '../../../errors/render-error';
import type { Answer, PartFailure } from '../../../http/answer';
import { RawJson } from '../../../json/value';
import { quoteJson, writeJson } from '../../../json/write';
import { andThen, type Eventually } from '../../../runtime/eventually';
import { mapInTurns } from '../../../runtime/turns';
import { partFailure } from '../../shared/part-failure';
import { sameFrame, statusOf, type WriteFrame, type WriteReport, writeFrame } from '../write-answer';
import type { BulkOutcome } from './execute';
import type { BulkItem } from './item';

export interface BulkTimes {
  readonly took: number;
  /** Undefined if no pipeline ran. */
  readonly ingestTook: number | undefined;
}

/** The response to a bulk request (BulkResponse.toXContent), written by hand. */
export function bulkAnswer(
  items: readonly BulkItem[],
  outcomes: readonly BulkOutcome[],
  times: BulkTimes,
  forcedRefresh: boolean,
): Eventually<RawJson> {
  const successes = new Successes(forcedRefresh);
  let errors = false;
  const write = (outcome: BulkOutcome, position: number): string => {
    const item = items[position] as BulkItem;
    if (!(outcome instanceof ElasticsearchError)) return successes.write(item, outcome);
    errors = true;
    return `{"${item.action}":{${failureMembers(item, outcome)}}}`;
  };
  const ingest = times.ingestTook === undefined ? '' : `,"ingest_took":${times.ingestTook}`;
  return andThen(mapInTurns(outcomes, write), (list) => {
    return new RawJson(`{"errors":${errors},"took":${times.took}${ingest},"items":[${list.join(',')}]}`);
  });
}

/** Writes the successful items. Most of them differ from the one before only in id and sequence number. */
class Successes {
  private last: { readonly item: BulkItem; readonly outcome: WriteReport; readonly frame: WriteFrame } | undefined;

  constructor(private readonly forcedRefresh: boolean) {}

  write(item: BulkItem, outcome: WriteReport): string {
    const { beforeId, beforeSeqNo, end } = this.frame(item, outcome);
    return `${beforeId}${quoteJson(outcome.id)}${beforeSeqNo}${outcome.seqNo ?? ''}${end}`;
  }

  private frame(item: BulkItem, outcome: WriteReport): WriteFrame {
    const { last } = this;
    const same = last?.item.action === item.action && last.item.executed === item.executed;
    if (same && last.item.options === item.options && sameFrame(last.outcome, outcome)) return last.frame;
    const inner = writeFrame(outcome, this.forcedRefresh);
    const frame = {
      beforeId: `{"${item.action}":{${inner.beforeId}`,
      beforeSeqNo: inner.beforeSeqNo,
      end: `${inner.end}${pipelineMember(item, outcome)},"status":${statusOf(outcome)}}}`,
    };
    this.last = { item, outcome, frame };
    return frame;
  }
}

/** Only the responses for indexed documents list their pipelines, and only on request (IndexResponse). */
function pipelineMember({ action, options, executed }: BulkItem, { state }: WriteReport): string {
  if (!options.listExecutedPipelines || !state || (action !== 'index' && action !== 'create')) return '';
  return `,"executed_pipelines":${writeJson([...executed])}`;
}

/** The items that failed; undefined if there are none. */
export function itemFailures(items: readonly BulkItem[], outcomes: readonly BulkOutcome[]): Answer['failures'] {
  if (!outcomes.some((outcome) => outcome instanceof ElasticsearchError)) return undefined;
  return () =>
    outcomes.flatMap((outcome, position): PartFailure[] => {
      if (!(outcome instanceof ElasticsearchError)) return [];
      const { action, index, id = 'without an id' } = items[position] ?? {};
      return [partFailure(`item ${position} (${action} ${index}/${id})`, outcome)];
    });
}

/** A failure in a shard names the concrete index and the assigned id (BulkPrimaryExecutionContext). */
function failureMembers(item: BulkItem, error: ElasticsearchError): string {
  const { reachedIndex: index = item.target, reachedId: id = item.id } = item;
  const shownId = id === undefined ? 'null' : quoteJson(id);
  return `"_index":${quoteJson(index)},"_id":${shownId},"status":${error.status},"error":${writeJson(renderError(error))}`;
}
