import type { BodyBytes, BodyPart } from '../../../json-text/body-bytes';
import type { SourceSelection } from '../../../query/source-filter';
import type { NewSource } from '../../../store/new-source';
import type { UpdateBody } from '../update-body';
import type { UpdateRequest } from '../update-request';
import type { WriteOptions } from '../write-options';

export type BulkAction = 'index' | 'create' | 'update' | 'delete';

/** The options of an action line other than index and id; any that are missing are taken from the request. */
export interface BulkOptions extends WriteOptions {
  readonly listExecutedPipelines?: boolean | undefined;
  readonly retryOnConflict?: number | undefined;
  readonly fetchSource?: SourceSelection | undefined;
}

const NO_PIPELINES: readonly string[] = [];

/** One action with its document. A class, so that thousands of them share one hidden class in V8. */
export class BulkItem implements BodyPart {
  /** The parsed line of an update. */
  body: UpdateBody | undefined;
  /** The document after its pipelines. */
  ingested: NewSource | undefined;
  /** The concrete index and the id there, once both are known. */
  reachedIndex: string | undefined;
  reachedId: string | undefined;
  /** The pipelines that it went through. */
  executed: readonly string[] = NO_PIPELINES;
  /** The location of the line after the action; undefined if there is no such line. */
  within: BodyBytes | undefined;
  start = 0;
  end = 0;

  constructor(
    readonly action: BulkAction,
    readonly index: string | undefined,
    readonly id: string | undefined,
    /** The same object for all items whose action line has no options of its own. */
    readonly options: BulkOptions,
  ) {}

  /** The index, which validation has found in the action or in the path. @throws TypeError without one: a bug in the mock */
  get target(): string {
    if (this.index === undefined) throw new TypeError('an action without an index has been refused');
    return this.index;
  }

  /** The line after an action that has one. @throws TypeError without one: a bug in the mock */
  line(): string {
    const text = this.text();
    if (text === undefined) throw new TypeError(`[${this.action}] has no document`);
    return text;
  }

  /** Records the location of the line after the action. */
  takeLine({ within, start, end }: BodyPart): void {
    this.within = within;
    this.start = start;
    this.end = end;
  }

  /**
   * The line after the action, converted to a string only when it is processed, to keep the number of live strings
   * small. Undefined if there is none.
   *
   * @throws ElasticsearchError 400 x_content_parse_exception for a line that is not valid UTF-8.
   */
  text(): string | undefined {
    return this.within?.text(this.start, this.end);
  }
}

/** The equivalent single update. Source filtering in the action line or the query string overrides the body. */
export function updateRequest({ index, id, options, body = {} }: BulkItem): Omit<UpdateRequest, 'budget'> {
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
