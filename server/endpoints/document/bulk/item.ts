import { decodeBody } from '../../../json/parse';
import type { SourceSelection } from '../../../query/source-filter';
import type { NewSource } from '../../../store/update';
import type { UpdateBody } from '../update-body';
import type { UpdateRequest } from '../update-document';
import type { WriteOptions } from '../write-options';

export type BulkAction = 'index' | 'create' | 'update' | 'delete';

/** What an action line can say besides index and id; what it does not say is the request's. */
export interface BulkOptions extends WriteOptions {
  readonly listExecutedPipelines?: boolean | undefined;
  readonly retryOnConflict?: number | undefined;
  readonly fetchSource?: SourceSelection | undefined;
}

/** Where a line begins and ends in the body. */
export interface Line {
  readonly body: Buffer;
  readonly start: number;
  readonly end: number;
  /** False where some line of the body is no UTF-8. */
  readonly wellEncoded: boolean;
}

/**
 * The line as a text of its own: a slice of a larger text would keep that in memory for as long as the document lives.
 *
 * @throws ElasticsearchError 400 x_content_parse_exception for a line that is no UTF-8.
 */
export function textOf({ body, start, end, wellEncoded }: Line): string {
  return wellEncoded ? body.toString('utf8', start, end) : decodeBody(body.subarray(start, end));
}

const NO_PIPELINES: readonly string[] = [];

/** One action with its document. A class, so that thousands of them have one shape. */
export class BulkItem {
  /** The line after the action. It becomes text when its turn comes, so that few texts are young at a time. */
  line: Line | undefined;
  /** The parsed line of an update. */
  body: UpdateBody | undefined;
  /** What pipelines made of the line. */
  ingested: NewSource | undefined;
  /** The index that does the action and the id there, from the moment when both are known. */
  reached: { readonly index: string; readonly id: string | undefined } | undefined;
  /** The pipelines that it went through. */
  executed: readonly string[] = NO_PIPELINES;

  constructor(
    readonly action: BulkAction,
    readonly index: string | undefined,
    readonly id: string | undefined,
    /** The same object for all items whose action line says nothing of its own. */
    readonly options: BulkOptions,
  ) {}
}

/** An update as a single one would be. What the action line or the query string asks of the source wins over the body. */
export function updateRequest({ index, id, options, body = {} }: BulkItem): UpdateRequest {
  const { if_seq_no: ifSeqNo = options.ifSeqNo, if_primary_term: ifPrimaryTerm = options.ifPrimaryTerm } = body;
  return {
    index: index ?? '',
    id: id ?? '',
    body,
    options: { ...options, ifSeqNo, ifPrimaryTerm },
    retryOnConflict: options.retryOnConflict ?? 0,
    fetchSource: options.fetchSource ?? body._source,
    oneOfMany: true,
  };
}
