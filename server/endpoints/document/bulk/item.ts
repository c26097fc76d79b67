import type { SourceSelection } from '../../../query/source-filter';
import type { NewSource } from '../../../store/update';
import type { UpdateBody } from '../update-body';
import type { UpdateRequest } from '../update-document';
import type { WriteOptions } from '../write-options';
import type { Lines } from './lines';

export type BulkAction = 'index' | 'create' | 'update' | 'delete';

/** What an action line can say besides index and id; what it does not say is the request's. */
export interface BulkOptions extends WriteOptions {
  readonly listExecutedPipelines?: boolean | undefined;
  readonly retryOnConflict?: number | undefined;
  readonly fetchSource?: SourceSelection | undefined;
}

const NO_PIPELINES: readonly string[] = [];

/** One action with its document. A class, so that thousands of them have one shape. */
export class BulkItem {
  /** The parsed line of an update. */
  body: UpdateBody | undefined;
  /** What pipelines made of the line. */
  ingested: NewSource | undefined;
  /** The index that does the action and the id there, from the moment when both are known. */
  reached: { readonly index: string; readonly id: string | undefined } | undefined;
  /** The pipelines that it went through. */
  executed: readonly string[] = NO_PIPELINES;
  private lines: Lines | undefined;
  private start = 0;
  private end = 0;

  constructor(
    readonly action: BulkAction,
    readonly index: string | undefined,
    readonly id: string | undefined,
    /** The same object for all items whose action line says nothing of its own. */
    readonly options: BulkOptions,
  ) {}

  /** Takes the line that was last read for the one after the action. */
  takeLine(lines: Lines): void {
    this.lines = lines;
    this.start = lines.start;
    this.end = lines.end;
  }

  /** Takes the line of another item. */
  takeLineOf({ lines, start, end }: BulkItem): void {
    this.lines = lines;
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
    return this.lines?.text(this.start, this.end);
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
