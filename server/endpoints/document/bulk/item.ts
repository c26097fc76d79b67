import type { BodyBytes, BodyPart } from '../../../json-text/body-bytes';
import type { SourceSelection } from '../../../query/source-filter';
import type { NewSource } from '../../../store/new-source';
import type { UpdateBody } from '../update-body';
import type { UpdateRequest } from '../update-request';
import type { WriteOptions } from '../write-options';

export type BulkAction = 'index' | 'create' | 'update' | 'delete';

/** What an action line can say besides index and id; what it does not say is the request's. */
export interface BulkOptions extends WriteOptions {
  readonly listExecutedPipelines?: boolean | undefined;
  readonly retryOnConflict?: number | undefined;
  readonly fetchSource?: SourceSelection | undefined;
}

const NO_PIPELINES: readonly string[] = [];

/** One action with its document. A class, so that thousands of them have one shape. */
export class BulkItem implements BodyPart {
  /** The parsed line of an update. */
  body: UpdateBody | undefined;
  /** What pipelines made of the line. */
  ingested: NewSource | undefined;
  /** The index that does the action and the id there, from the moment when both are known. */
  reachedIndex: string | undefined;
  reachedId: string | undefined;
  /** The pipelines that it went through. */
  executed: readonly string[] = NO_PIPELINES;
  /** Where the line after the action is; no body where there is no such line. */
  within: BodyBytes | undefined;
  start = 0;
  end = 0;

  constructor(
    readonly action: BulkAction,
    readonly index: string | undefined,
    readonly id: string | undefined,
    /** The same object for all items whose action line says nothing of its own. */
    readonly options: BulkOptions,
  ) {}

  /** Takes a part of the body for the line after the action. */
  takeLine({ within, start, end }: BodyPart): void {
    this.within = within;
    this.start = start;
    this.end = end;
  }

  /**
   * The line after the action: made a text when its turn comes, so that few texts are young at a time. Undefined where
   * there is none.
   *
   * @throws ElasticsearchError 400 x_content_parse_exception for a line that is no UTF-8.
   */
  text(): string | undefined {
    return this.within?.text(this.start, this.end);
  }
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
