import type { FaultRule, FaultView, RequestMatch } from '../../generated/control';
import { nearestHint } from '../../validation/nearest';
import { ControlError } from '../control-error';
import type { RequestCriteria } from '../matching/criteria';
import { type MatchContext, readRequestMatch } from '../matching/read-match';
import { shownRule } from '../redaction/shown-rule';
import { checkRule } from './check-rule';
import { explainRule } from './explain';
import { RuleState } from './rule-state';

/**
 * Checks a rule as a whole.
 *
 * @returns which requests it is about.
 * @throws ControlError 400 if it has no effect, can match nothing or returns what no cluster would.
 */
export function readFaultRule(rule: FaultRule, known: MatchContext): RequestCriteria {
  const criteria = readRequestMatch(known, requestMatchOf(rule));
  checkRule(rule, known.operations);
  return criteria;
}

/** A rule that nothing has matched yet; `RuleState` says what the parameters are. */
export function stateOf(...given: ConstructorParameters<typeof RuleState>): RuleState {
  return new RuleState(...given);
}

/** The error for a rule that does not exist, with the nearest id. */
export function noRule(id: string, known: Iterable<string>): ControlError {
  return new ControlError(404, `There is no rule [${id}].${nearestHint(id, known)}`);
}

/** A rule as it is shown, without secrets. */
export function faultView(state: RuleState, now: number): FaultView {
  const { id, criteria, seen, hits, itemHits } = state;
  const { enabled: _atFirst, ...rule } = shownRule(state.rule, criteria.said, criteria.secrecies);
  const timeLeft = state.timeLeft(now);
  return {
    ...rule,
    id,
    ...(!state.enabled && { enabled: false }),
    explanation: explainRule(rule),
    seen,
    hits,
    ...(rule.items !== undefined && { item_hits: itemHits }),
    active: state.isActive(now),
    ...(timeLeft !== undefined && { time_left: timeLeft }),
  };
}

function requestMatchOf(rule: FaultRule): RequestMatch {
  const { operation, method, path, params, query, headers, body, line, text, larger_than, smaller_than, not } = rule;
  const said = { operation, method, path, params, query, headers, body, line, text, larger_than, smaller_than, not };
  return JSON.parse(JSON.stringify(said));
}
