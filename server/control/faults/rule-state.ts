import type { FaultCallView, FaultRule, FaultStep } from '../../generated/control';
import { readDuration } from '../../runtime/duration';
import { Random } from '../../runtime/random';
import { stopwatch } from '../../runtime/stopwatch';
import type { RequestCriteria } from '../matching/criteria';
import { matchesRequest } from '../matching/match';
import type { RequestView } from '../matching/request-view';
import { isAboutItemsAlone } from './effects';
import { Holds } from './holds';

/** So many of the calls that a rule has made are shown. */
const MOST_CALLS = 20;

/** A rule that applies to a request, with what it does to this one. */
export interface AppliedRule {
  readonly state: RuleState;
  readonly effects: FaultStep;
}

/** A rule with its counts so far. */
export class RuleState {
  /** Requests that matched. */
  seen = 0;
  /** Requests that it affected: those in which an item failed, if it does nothing else. */
  hits = 0;
  /** Items of bulk requests that it made fail. */
  itemHits = 0;
  itemsSeen = 0;
  /** The requests that it holds. */
  readonly holds = new Holds();
  /** The calls that it made most recently, latest last. */
  calls: readonly FaultCallView[] = [];
  /** False while it is switched off. */
  enabled: boolean;
  private readonly random: Random;
  private readonly until: number;
  private readonly aboutItemsAlone: boolean;

  /** @param now on the mock's clock, in milliseconds. */
  constructor(
    readonly id: string,
    readonly rule: FaultRule,
    readonly criteria: RequestCriteria,
    now: number,
  ) {
    this.enabled = rule.enabled ?? true;
    this.random = new Random(rule.seed ?? id);
    this.until = rule.for === undefined ? Number.POSITIVE_INFINITY : this.time(now) + readDuration(rule.for);
    this.aboutItemsAlone = isAboutItemsAlone(rule);
  }

  /** False if it has done everything it will do, or is switched off. */
  isActive(now: number): boolean {
    const { sequence, times = sequence?.length ?? Number.POSITIVE_INFINITY, items } = this.rule;
    const itemsLeft = !this.aboutItemsAlone || this.itemHits < (items?.times ?? Number.POSITIVE_INFINITY);
    return this.enabled && this.time(now) < this.until && this.hits < times && itemsLeft;
  }

  /** Milliseconds until it is over, on the clock that it follows; undefined if it has no end. */
  timeLeft(now: number): number | undefined {
    return this.until === Number.POSITIVE_INFINITY ? undefined : Math.max(0, this.until - this.time(now));
  }

  /** Decides whether the rule applies to a request, and counts it. @returns what it does; undefined if it does not apply. */
  hit(request: RequestView, now: number): FaultStep | undefined {
    if (!this.isActive(now) || !matchesRequest(this.criteria, request)) return undefined;
    this.seen += 1;
    const { nth, every, probability, sequence } = this.rule;
    if (nth !== undefined && this.seen !== nth) return undefined;
    if (every !== undefined && this.seen % every !== 0) return undefined;
    if (probability !== undefined && this.chance() >= probability) return undefined;
    const effects = sequence ? (sequence[this.hits % sequence.length] as FaultStep) : this.rule;
    if (!this.aboutItemsAlone) this.hits += 1;
    return effects;
  }

  /** Keeps a call that it has made, to be shown. */
  noteCall(call: FaultCallView): void {
    this.calls = [...this.calls, call].slice(-MOST_CALLS);
  }

  /** Counts an item that it made fail. @param isFirst true for the first one of a request. */
  countItem(isFirst: boolean): void {
    this.itemHits += 1;
    if (isFirst && this.aboutItemsAlone) this.hits += 1;
  }

  /** A number in [0, 1); the sequence is the same for the same seed. */
  chance(): number {
    return this.random.fraction();
  }

  /** The time on the clock that the rule runs on. */
  private time(now: number): number {
    return this.rule.real_time ? stopwatch() : now;
  }
}
