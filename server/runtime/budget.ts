import { ElasticsearchError } from '../errors/elasticsearch-error';

/** What one request may use up. */
export interface RequestLimits {
  /** Units of work; one is about 25 nanoseconds, so that four million hold the server up for a tenth of a second. */
  readonly work: number;
  /** Bytes of what is built on the way to the answer. */
  readonly memory: number;
}

/** Far more than a sensible small request needs. What a large one may use up on top is granted to it by its size. */
const defaultRequestLimits: RequestLimits = { work: 6_000_000, memory: 128 * 1024 * 1024 };

/** A limit that a request has reached, for whoever words the refusal. */
export interface ReachedLimit {
  /** The limit's name, which the diagnosis tells: `request.max_work`. Pass it on as the error's `limit`. */
  readonly name: 'request.max_work' | 'request.max_memory';
  /** How much the request was allowed. */
  readonly allowed: number;
  /** How much it had used up with what was refused. */
  readonly wanted: number;
}

/** Words the refusal of one kind of excess. */
export type Refusal = (limit: ReachedLimit) => Error;

/**
 * What is left to one request of its work and memory. It is made once, when the request arrives, and handed down to
 * everything that input can make do more: decoders, parsers, queries, aggregations, scripts, processors, serialisers.
 *
 * Charge before the work is done, and in proportion to it: `budget.charge(text.length / 16)` before a text is searched,
 * `budget.charge(patterns.length)` before each document is held against a list, `budget.chargeMemory(text.length)` before
 * a text is kept. Inside tight loops charge by the hundred. What has run out stays out, so that the items of a bulk
 * request that follow are refused at once.
 *
 * Hand in a `Refusal` where Elasticsearch has a refusal of its own for that kind of excess (`too_many_buckets_exception`,
 * the loop limit of scripts); without one it is its circuit breaker's.
 */
export class Budget {
  private workAllowed: number;
  private memoryAllowed: number;
  private workUsed = 0;
  private memoryUsed = 0;

  constructor(limits: RequestLimits = defaultRequestLimits) {
    this.workAllowed = limits.work;
    this.memoryAllowed = limits.memory;
  }

  /**
   * Counts work, in units of about 25 nanoseconds; fractions are welcome.
   *
   * @throws what `refuse` makes, when the request has used up its work.
   */
  charge(work: number, refuse: Refusal = circuitBroken): void {
    this.workUsed += work;
    if (this.workUsed > this.workAllowed) {
      throw refuse({ name: 'request.max_work', allowed: this.workAllowed, wanted: Math.ceil(this.workUsed) });
    }
  }

  /**
   * Counts bytes that stay until the answer is sent. Nothing is given back: what is built and dropped again was built.
   *
   * @throws what `refuse` makes, when the request has used up its memory.
   */
  chargeMemory(bytes: number, refuse: Refusal = circuitBroken): void {
    this.memoryUsed += bytes;
    if (this.memoryUsed > this.memoryAllowed) {
      throw refuse({ name: 'request.max_memory', allowed: this.memoryAllowed, wanted: Math.ceil(this.memoryUsed) });
    }
  }

  /**
   * Allows more, in proportion to what the client itself has sent or stored: a body of ten megabytes and a search of a
   * hundred thousand documents may take longer than a hundred bytes may. Never grant anything that a few bytes multiply.
   */
  grant(work: number, bytes = 0): void {
    this.workAllowed += work;
    this.memoryAllowed += bytes;
  }
}

/** CircuitBreakingException as ChildMemoryCircuitBreaker words it; of work Elasticsearch itself keeps no count. */
function circuitBroken({ name, allowed, wanted }: ReachedLimit): ElasticsearchError {
  const reason =
    name === 'request.max_memory'
      ? `[request] Data too large, data for [<http_request>] would be [${wanted}/${megabytes(wanted)}], which is larger than the limit of [${allowed}/${megabytes(allowed)}]`
      : `[request] Too much work, [${wanted}] units of it, which is more than the limit of [${allowed}]`;
  return new ElasticsearchError('circuit_breaking_exception', reason, {
    extra: { bytes_wanted: wanted, bytes_limit: allowed, durability: 'TRANSIENT' },
    limit: name,
  });
}

/** ByteSizeValue.toString with one decimal, for sizes of some megabytes. */
function megabytes(bytes: number): string {
  return `${(Math.floor((bytes * 10) / 1024 / 1024) / 10).toString()}mb`;
}
