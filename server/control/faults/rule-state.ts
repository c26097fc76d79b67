import type { FaultRule } from '../../generated/control';
import { readDuration } from '../../runtime/duration';
import { Random } from '../../runtime/random';
import { matches } from '../matching/match';
import type { RequestView } from '../matching/request-view';

/** A rule with its counts so far. */
export class RuleState {
  /** Requests that matched. */
  seen = 0;
  /** Requests that it affected. */
  hits = 0;
  /** Items of bulk requests that it made fail. */
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

  /** False if it has done everything it will do. */
  isActive(now: number): boolean {
    return now < this.until && this.hits < (this.rule.times ?? Number.POSITIVE_INFINITY);
  }

  /** Decides whether the rule affects a request, and counts it. */
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

  /** A number in [0, 1); the sequence is the same for the same seed. */
  chance(): number {
    return this.random.fraction();
  }
}
