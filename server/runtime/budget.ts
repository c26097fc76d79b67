import { ElasticsearchError } from '../errors/elasticsearch-error';
import { Interruption } from './interruption';
import { stopwatch } from './stopwatch';

/** The limits for a single request. */
export interface RequestLimits {
  /** Units of work. One is about 25 nanoseconds, so four million of them occupy the server for about 100 milliseconds. */
  readonly work: number;
  /** Bytes of data built while handling the request. */
  readonly memory: number;
}

/** Far more than a reasonable small request needs. Large requests are granted more in proportion to their size. */
export const defaultRequestLimits: RequestLimits = { work: 4_000_000, memory: 128 * 1024 * 1024 };

/** Extra allowance for each document that a request reads, and for each of its characters. */
const WORK_PER_DOCUMENT = 250;
const WORK_PER_CHARACTER = 1 / 4;
const MEMORY_PER_DOCUMENT = 500;
const MEMORY_PER_CHARACTER = 8;

/**
 * Extra allowance for a request that runs scripts: a million rounds of a loop, which Elasticsearch allows each of them, are
 * more work than anything else that a small request may ask for.
 */
const WORK_FOR_SCRIPTS = 2_000_000;

/** The work for what one request derives from documents: about ten seconds, during which others have their turn. */
const MOST_DERIVED_WORK = 400_000_000;

/** Milliseconds after which a step of the work should end. */
const LONG_STEP = 5;

/** Thrown where an attempt takes too long. */
class TooLong extends Interruption {}

/** A limit that a request has exceeded, for the code that words the error. */
export interface ReachedLimit {
  /** The limit's name, which the diagnosis reports: `request.max_work`. Pass it on as the error's `limit`. */
  readonly name: 'request.max_work' | 'request.max_memory';
  /** How much the request was allowed. */
  readonly allowed: number;
  /** How much it would have used, including what was rejected. */
  readonly wanted: number;
}

/** Makes the error for one kind of excess. */
export type MakeLimitError = (limit: ReachedLimit) => Error;

/**
 * The work and memory that one request may still use. It is created once, when the request arrives, and passed to
 * everything whose work depends on the input: decoders, parsers, queries, aggregations, scripts, processors,
 * serializers.
 *
 * Charge before the work is done, and in proportion to it: `budget.charge(text.length / 16)` before a text is searched,
 * `budget.charge(patterns.length)` before each document is compared with a list, `budget.chargeMemory(text.length)`
 * before a text is kept. In tight loops, charge once per hundred iterations. An exhausted budget stays exhausted, so
 * that all remaining items of a bulk request are rejected at once.
 *
 * Pass a `MakeLimitError` if Elasticsearch has its own error for that kind of excess (`too_many_buckets_exception`, the loop
 * limit of scripts); the default is the circuit breaker's error.
 */
export class Budget {
  private workAllowed: number;
  private memoryAllowed: number;
  private workLeft: number;
  private memoryLeft: number;
  private documents = 0;
  private characters = 0;
  private runsScripts = false;
  private derived = 0;
  /** Charging more than what lies above it ends an attempt. */
  private floor = 0;
  private stepStarted = stopwatch();

  constructor(limits: RequestLimits = defaultRequestLimits) {
    this.workAllowed = limits.work;
    this.memoryAllowed = limits.memory;
    this.workLeft = limits.work;
    this.memoryLeft = limits.memory;
  }

  /**
   * Counts work, in units of about 25 nanoseconds; fractions are welcome.
   *
   * @throws the error of `refuse` if the request has used up its work.
   */
  charge(work: number, refuse: MakeLimitError = circuitBroken): void {
    this.workLeft -= work;
    if (this.workLeft >= this.floor) return;
    if (this.workLeft >= 0) throw new TooLong();
    throw refuse(reached('request.max_work', this.workAllowed, this.workLeft));
  }

  /**
   * Counts bytes that are kept until the response is sent. Nothing is given back: data that was built and dropped still
   * counts.
   *
   * @throws the error of `refuse` if the request has used up its memory.
   */
  chargeMemory(bytes: number, refuse: MakeLimitError = circuitBroken): void {
    this.memoryLeft -= bytes;
    if (this.memoryLeft < 0) throw refuse(reached('request.max_memory', this.memoryAllowed, this.memoryLeft));
  }

  /**
   * Does work, unless it is more than so many units. What has been done then must not matter: it counts for nothing, and nothing
   * that it has begun may be relied on.
   *
   * @returns undefined if it was given up.
   */
  attempt<T>(most: number, work: () => T): T | undefined {
    const { workLeft, memoryLeft, workAllowed, memoryAllowed } = this;
    this.floor = Math.max(0, workLeft - most);
    try {
      return work();
    } catch (error) {
      if (!(error instanceof TooLong)) throw error;
      this.workLeft = workLeft + this.workAllowed - workAllowed;
      this.memoryLeft = memoryLeft + this.memoryAllowed - memoryAllowed;
      return undefined;
    } finally {
      this.floor = 0;
    }
  }

  /**
   * True if the step that the request is at has taken some milliseconds, so that others may have their turn now; the next step
   * begins then. Ending a step takes about as long as twenty of these looks at the clock.
   */
  get stepIsLong(): boolean {
    const now = stopwatch();
    if (now - this.stepStarted < LONG_STEP) return false;
    this.stepStarted = now;
    return true;
  }

  /** The work charged so far. */
  get used(): number {
    return this.workAllowed - this.workLeft;
  }

  /** True if something has been refused, and all that is charged will be. */
  get spent(): boolean {
    return this.workLeft < 0 || this.memoryLeft < 0;
  }

  /**
   * Grants more, in proportion to what the client itself has sent or stored: a body of ten megabytes and a search of a
   * hundred thousand documents may take longer than a hundred bytes. Never grant anything that a few bytes could
   * multiply.
   */
  grant(work: number, bytes = 0): void {
    this.workAllowed += work;
    this.memoryAllowed += bytes;
    this.workLeft += work;
    this.memoryLeft += bytes;
  }

  /** Allows for scripts, once for all that the request runs. */
  grantScripts(): void {
    if (this.runsScripts) return;
    this.runsScripts = true;
    this.grant(WORK_FOR_SCRIPTS);
  }

  /**
   * Allows for what searches derive from documents, such as columns and words. It is kept for all later requests, so whichever
   * request comes first is granted it, up to a limit.
   */
  grantDerived(work: number, bytes: number): void {
    if (this.derived > MOST_DERIVED_WORK) return;
    this.derived += work;
    this.grant(work, bytes);
  }

  /**
   * Allows for the documents that a request goes over, which a client has stored one by one. Going over them again, as
   * each search of a multi-search does, allows nothing more.
   */
  grantDocuments(count: number, characters = 0): void {
    const [more, longer] = [Math.max(0, count - this.documents), Math.max(0, characters - this.characters)];
    this.grant(
      more * WORK_PER_DOCUMENT + longer * WORK_PER_CHARACTER,
      more * MEMORY_PER_DOCUMENT + longer * MEMORY_PER_CHARACTER,
    );
    this.documents += more;
    this.characters += longer;
  }
}

function reached(name: ReachedLimit['name'], allowed: number, left: number): ReachedLimit {
  return { name, allowed, wanted: Math.ceil(allowed - left) };
}

/** CircuitBreakingException, worded as by ChildMemoryCircuitBreaker; Elasticsearch itself does not count work. */
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

/** ByteSizeValue.toString with one decimal place, for sizes of a few megabytes. */
function megabytes(bytes: number): string {
  return `${(Math.floor((bytes * 10) / 1024 / 1024) / 10).toString()}mb`;
}
