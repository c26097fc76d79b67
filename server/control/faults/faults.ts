import type { FaultRule, FaultView, RequestMatch } from '../../generated/control';
import { ControlError } from '../control-error';
import type { RequestCriteria } from '../matching/criteria';
import { type MatchContext, readRequestMatch } from '../matching/read-match';
import type { RequestView } from '../matching/request-view';
import { nearestHint } from '../nearest';
import { shownRule } from '../redaction/shown-rule';
import { checkRule } from './check-rule';
import { explainRule } from './explain';
import { RuleState } from './rule-state';

const MOST_RULES = 1000;

/** The fault rules of one mock, in the order in which they were added. */
export class Faults {
  private readonly rules = new Map<string, RuleState>();
  private made = 0;

  /** @param known what matches are checked against. */
  constructor(private readonly known: MatchContext) {}

  /** True if there are no rules, so that requests need not be examined. */
  get none(): boolean {
    return this.rules.size === 0;
  }

  /**
   * Adds a rule, replacing any with the same id.
   *
   * @throws ControlError 400 if it has no effect, can match nothing or returns what no cluster would; 429 if there are too
   * many rules.
   */
  add(rule: FaultRule, now: number): FaultView {
    const criteria = this.read(rule);
    const id = rule.id ?? this.newId();
    if (this.rules.size >= MOST_RULES && !this.rules.has(id)) {
      throw new ControlError(429, `There are already ${MOST_RULES} rules. Remove some first.`);
    }
    const state = new RuleState(id, rule, criteria, now);
    this.rules.set(id, state);
    return viewOf(state, now);
  }

  /** Replaces all rules. @throws ControlError as `add` does; nothing has changed in that case. */
  replace(rules: readonly FaultRule[], now: number): FaultView[] {
    for (const rule of rules) this.read(rule);
    if (rules.length > MOST_RULES) throw new ControlError(429, `There can be at most ${MOST_RULES} rules.`);
    this.clear();
    return rules.map((rule) => this.add(rule, now));
  }

  /** @throws ControlError 404 with the nearest id. */
  get(id: string, now: number): FaultView {
    const state = this.rules.get(id);
    if (!state) throw new ControlError(404, `There is no rule [${id}].${nearestHint(id, this.rules.keys())}`);
    return viewOf(state, now);
  }

  /** @throws ControlError 404 with the nearest id. */
  remove(id: string): void {
    this.get(id, 0);
    this.rules.delete(id);
  }

  clear(): void {
    this.rules.clear();
    this.made = 0;
  }

  list(now: number): FaultView[] {
    return [...this.rules.values()].map((state) => viewOf(state, now));
  }

  /** The rules that apply to a request. Each matching rule counts it. */
  hit(request: RequestView, now: number): RuleState[] {
    return [...this.rules.values()].filter((state) => state.hit(request, now));
  }

  /** Checks a rule as a whole. @returns which requests it is about. */
  private read(rule: FaultRule): RequestCriteria {
    const criteria = readRequestMatch(this.known, requestMatchOf(rule));
    checkRule(rule, this.known.operations);
    return criteria;
  }

  private newId(): string {
    do this.made += 1;
    while (this.rules.has(`fault-${this.made}`));
    return `fault-${this.made}`;
  }
}

function requestMatchOf(rule: FaultRule): RequestMatch {
  const { operation, method, path, params, query, headers, body, line, text, larger_than, smaller_than, not } = rule;
  const said = { operation, method, path, params, query, headers, body, line, text, larger_than, smaller_than, not };
  return JSON.parse(JSON.stringify(said));
}

function viewOf(state: RuleState, now: number): FaultView {
  const { id, criteria, seen, hits, itemHits } = state;
  const rule = shownRule(state.rule, criteria.said, criteria.secrecies);
  const items = rule.items === undefined ? {} : { item_hits: itemHits };
  return { ...rule, id, explanation: explainRule(rule), seen, hits, ...items, active: state.isActive(now) };
}
