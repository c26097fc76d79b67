import type { FaultRule, FaultView } from '../../generated/control';
import { aboutOption } from '../../runtime/invalid-value';
import { checkAddressable } from '../addressable';
import { ControlError } from '../control-error';
import type { RequestCriteria } from '../matching/criteria';
import type { MatchContext } from '../matching/read-match';
import type { RequestView } from '../matching/request-view';
import type { Holds } from './holds';
import type { AppliedRule, RuleState } from './rule-state';

const MOST_RULES = 1000;

/** The fault rules of one mock, in the order in which they were added. */
export class Faults {
  private readonly rules = new Map<string, RuleState>();
  private made = 0;

  /**
   * @param known what matches are checked against.
   * @param upstream whether there is a cluster behind the server, which carries bulk requests out as a whole.
   */
  constructor(
    private readonly known: MatchContext,
    private readonly upstream: boolean,
  ) {}

  /** True if there are no rules, so that requests need not be examined. */
  get none(): boolean {
    return this.rules.size === 0;
  }

  /** True if a rule matches the bodies of requests, or their sizes. */
  get lookAtBodies(): boolean {
    for (const { criteria } of this.rules.values()) if (looksAtBody(criteria)) return true;
    return false;
  }

  /**
   * Adds a rule, replacing any with the same id.
   *
   * @throws ControlError 400 if it has no effect, can match nothing or returns what no cluster would; 429 if there are too
   * many rules.
   */
  add(rule: FaultRule, now: number): FaultView {
    const { readFaultRule, stateOf, faultView } = rules();
    this.checkAgainstUpstream(rule);
    const criteria = readFaultRule(rule, this.known);
    const id = rule.id ?? this.newId();
    checkAddressable('The id of a fault rule', id);
    if (this.rules.size >= MOST_RULES && !this.rules.has(id)) {
      throw new ControlError(429, `There are already ${MOST_RULES} rules. Remove some first.`);
    }
    const state = stateOf(id, rule, criteria, now);
    this.rules.get(id)?.holds.release();
    this.rules.set(id, state);
    return faultView(state, now);
  }

  /** Replaces all rules. @throws ControlError as `add` does; nothing has changed in that case. */
  replace(wanted: readonly FaultRule[], now: number): FaultView[] {
    for (const rule of wanted) {
      this.checkAgainstUpstream(rule);
      rules().readFaultRule(rule, this.known);
    }
    if (wanted.length > MOST_RULES) throw new ControlError(429, `There can be at most ${MOST_RULES} rules.`);
    this.clear();
    return wanted.map((rule) => this.add(rule, now));
  }

  /** @throws ControlError 404 with the nearest id. */
  get(id: string, now: number): FaultView {
    return rules().faultView(this.stateOf(id), now);
  }

  /** Switches a rule on or off; its counts are kept. @throws ControlError 404 with the nearest id. */
  switch(id: string, enabled: boolean, now: number): FaultView {
    const state = this.stateOf(id);
    state.enabled = enabled;
    if (!enabled) state.holds.release();
    return rules().faultView(state, now);
  }

  /** @throws ControlError 404 with the nearest id. */
  remove(id: string): void {
    const { holds } = this.stateOf(id);
    this.rules.delete(id);
    holds.release();
  }

  /**
   * Lets requests that a rule holds go on.
   *
   * @param count how many; all by default.
   * @returns how many there were.
   * @throws ControlError 404 with the nearest id; 400 if the rule does not hold requests.
   */
  release(id: string, count?: number): number {
    return this.holdsOf(id).release(count);
  }

  /** Those that a rule holds. @throws ControlError 404 with the nearest id; 400 if the rule does not hold requests. */
  holdsOf(id: string): Holds {
    const { rule, holds } = this.stateOf(id);
    rules().checkHolds(id, rule);
    return holds;
  }

  /** Replaces all rules by those that a mock starts with. @throws ControlError as `add` does, also for what is no rule. */
  begin(wanted: readonly FaultRule[] | undefined, now: number): void {
    if (wanted === undefined || wanted.length === 0) this.clear();
    else
      this.replace(
        aboutOption('faults', () => rules().checkedRules(wanted, this.known)),
        now,
      );
  }

  clear(): void {
    for (const { holds } of this.rules.values()) holds.release();
    this.rules.clear();
    this.made = 0;
  }

  list(now: number): FaultView[] {
    return [...this.rules.values()].map((state) => rules().faultView(state, now));
  }

  /** The rules that apply to a request. Each matching rule counts it. */
  hit(request: RequestView, now: number): AppliedRule[] {
    return [...this.rules.values()].flatMap((state) => {
      const effects = state.hit(request, now);
      return effects ? [{ state, effects }] : [];
    });
  }

  private checkAgainstUpstream({ items, sequence = [] }: FaultRule): void {
    if (!this.upstream || [{ items }, ...sequence].every((step) => step.items === undefined)) return;
    const what =
      'Rules with [items] are not available with --upstream: the cluster carries out all items of a request.';
    throw new ControlError(501, `${what} Let whole requests fail instead, with [preset] or [respond].`);
  }

  private stateOf(id: string): RuleState {
    const state = this.rules.get(id);
    if (!state) throw rules().noRule(id, this.rules.keys());
    return state;
  }

  private newId(): string {
    do this.made += 1;
    while (this.rules.has(`fault-${this.made}`));
    return `fault-${this.made}`;
  }
}

function looksAtBody({ body, line, text, largerThan, smallerThan, not }: RequestCriteria): boolean {
  if ([body, line, text, largerThan, smallerThan].some((condition) => condition !== undefined)) return true;
  return not !== undefined && looksAtBody(not);
}

/** What reads and shows rules, loaded when there is the first one. */
function rules(): typeof import('./rules') {
  return require('./rules');
}
