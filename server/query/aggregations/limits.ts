import { ElasticsearchError } from '../../errors/elasticsearch-error';
import type { Budget } from '../../runtime/budget';

/** What a bucket costs: units of work, and bytes for itself, for each of its sub-aggregations, and in an answer. */
const BUCKET_WORK = 40;
const BUCKET_BYTES = 250;
const SUB_BYTES = 500;
const SHOWN_BYTES = 100;

/** Counts the buckets that a request makes, against its budget, and those that it shows, against the cluster's limit. */
export class BucketLimit {
  private shown = 0;
  private expected = 0;

  /** @param most `search.max_buckets` */
  constructor(
    private readonly budget: Budget,
    private readonly most: number,
  ) {}

  /** Counts a bucket that documents are collected in. @throws ElasticsearchError 429 circuit_breaking_exception */
  made(subs: number): void {
    this.budget.charge(BUCKET_WORK * (1 + subs));
    this.budget.chargeMemory(BUCKET_BYTES + SUB_BYTES * subs);
  }

  /** Counts buckets of the answer. @throws ElasticsearchError 400 too_many_buckets_exception */
  show(count = 1): void {
    this.shown += count;
    this.budget.charge(count * BUCKET_WORK);
    this.check(this.shown + this.expected);
  }

  /**
   * Counts buckets of the answer in advance, so that too many are refused before any is made. All of them must be shown, and
   * subtracted as they are. @throws ElasticsearchError 400 too_many_buckets_exception
   */
  expect(count: number): void {
    this.expected += count;
    this.check(this.shown + this.expected);
  }

  /** Refuses a number of buckets that the answer would have. @throws ElasticsearchError 400 too_many_buckets_exception */
  check(count: number): void {
    if (count > this.most) throw tooManyBuckets(this.most, 'this number of buckets was exceeded');
  }

  /** Refuses a size that an aggregation asks for (CompositeAggregator). @throws ElasticsearchError 400 */
  checkSize(size: number): void {
    if (size > this.most) throw tooManyBuckets(this.most, `was [${size}]`);
  }

  /**
   * Makes a part of the answer that is shown many times.
   *
   * @returns the part, and what to call for each time that it is shown.
   */
  shared<T>(make: () => T): { readonly part: T; readonly show: () => void } {
    const before = this.shown;
    const part = make();
    const size = this.shown - before + 1;
    return {
      part,
      show: () => {
        this.budget.charge(size * BUCKET_WORK);
        this.budget.chargeMemory(size * SHOWN_BYTES);
      },
    };
  }
}

/** MultiBucketConsumerService.TooManyBucketsException */
function tooManyBuckets(most: number, but: string): ElasticsearchError {
  return new ElasticsearchError(
    'too_many_buckets_exception',
    `Trying to create too many buckets. Must be less than or equal to: [${most}] but ${but}. This limit can be ` +
      'set by changing the [search.max_buckets] cluster level setting.',
    { extra: { max_buckets: most }, limit: 'search.max_buckets' },
  );
}
