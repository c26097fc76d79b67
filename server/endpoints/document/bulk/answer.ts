import { ElasticsearchError } from '../../../errors/elasticsearch-error';
import { renderError } from '../../../http/error-body';
import { RawJson } from '../../../json/value';
import { quote, writeJson } from '../../../json/write';
import { statusOf, type WriteReport, writeMembers } from '../write-answer';
import type { BulkOutcome } from './execute';
import type { BulkItem } from './item';

export interface BulkTimes {
  readonly took: number;
  /** Undefined where no pipeline ran. */
  readonly ingestTook: number | undefined;
}

/** The answer to a bulk request (BulkResponse.toXContent), written by hand. */
export function bulkAnswer(
  items: readonly BulkItem[],
  outcomes: readonly BulkOutcome[],
  times: BulkTimes,
  forcedRefresh: boolean,
): RawJson {
  let errors = false;
  let list = '';
  outcomes.forEach((outcome, position) => {
    const item = items[position] as BulkItem;
    const failed = outcome instanceof ElasticsearchError;
    errors ||= failed;
    const members = failed ? failureMembers(item, outcome) : successMembers(item, outcome, forcedRefresh);
    list += `${position === 0 ? '' : ','}{"${item.action}":{${members}}}`;
  });
  const ingest = times.ingestTook === undefined ? '' : `,"ingest_took":${times.ingestTook}`;
  return new RawJson(`{"errors":${errors},"took":${times.took}${ingest},"items":[${list}]}`);
}

function successMembers(item: BulkItem, outcome: WriteReport, forcedRefresh: boolean): string {
  return `${writeMembers(outcome, forcedRefresh)}${pipelineMember(item, outcome)},"status":${statusOf(outcome)}`;
}

/** Only answers of documents that were indexed list their pipelines, and only where the request asks (IndexResponse). */
function pipelineMember({ action, options, executed }: BulkItem, { state }: WriteReport): string {
  if (!options.listExecutedPipelines || !state || (action !== 'index' && action !== 'create')) return '';
  return `,"executed_pipelines":${writeJson([...executed])}`;
}

/** What fails in a shard is told of the index itself and the id that it was given (BulkPrimaryExecutionContext). */
function failureMembers(item: BulkItem, error: ElasticsearchError): string {
  const { index, id } = item.reached ?? item;
  const shownId = id === undefined ? 'null' : quote(id);
  return `"_index":${quote(index as string)},"_id":${shownId},"status":${error.status},"error":${writeJson(renderError(error))}`;
}
