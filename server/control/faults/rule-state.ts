import type { FaultRule } from '../../generated/control';
import { readDuration } from '../../runtime/duration';
import { Random } from '../../runtime/random';
import { matches } from '../matching/match';
import type { RequestView } from '../matching/request-view';

/** A rule with what it has seen and done so far. */
export class RuleState {
  /** Requests that fit. */
  seen = 0;
  /** Requests that it did something to. */
  hits = 0;
  /** Items of bulk requests that it let fail. */
  itemHits = 0;
  itemsSeen = 0;
  private readonly random: Random;
  private readonly until: number;

  constructor(
    readonly id: string,
    readonly rule: FaultRule,
    now: number,
  ) {
    this.random = new Random(rule.seed ?? id);
    this.until = rule.for === undefined ? Number.POSITIVE_INFINITY : now + readDuration(rule.for);
  }

  /** False where it has done all that it will do. */
  isActive(now: number): boolean {
    return now < this.until && this.hits < (this.rule.times ?? Number.POSITIVE_INFINITY);
  }

  /** Looks at a request that fits or not, and decides whether this is the one. Counts both. */
  hit(request: RequestView, now: number): boolean {
    if (!this.isActive(now) || !matches(this.rule, request)) return false;
    this.seen += 1;
    const { nth, every, probability } = this.rule;
    if (nth !== undefined && this.seen !== nth) return false;
    if (every !== undefined && this.seen % every !== 0) return false;
    if (probability !== undefined && this.chance() >= probability) return false;
    this.hits += 1;
    return true;
  }

  /** A number in [0, 1): the same ones in the same order for the same seed. */
  chance(): number {
    return this.random.fraction();
  }
}
