import type { FaultRule, FaultView, RequestMatch } from '../../generated/control';
import { durationText } from '../../runtime/duration';
import { nearestHint } from '../../validation/nearest';
import { ControlError } from '../control-error';
import type { RequestCriteria } from '../matching/criteria';
import { type MatchContext, readRequestMatch } from '../matching/read-match';
import { shownRule } from '../redaction/shown-rule';
import { checkedInput } from '../schema/checked-input';
import { checkRule } from './check-rule';
import { callsIn } from './effects';
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

/** Rules as they are given in options. @throws ControlError 400 for what does not fit their schema. */
export function checkedRules(wanted: readonly FaultRule[], { schemas }: MatchContext): readonly FaultRule[] {
  return checkedInput(schemas, 'fault-rules', { faults: wanted as FaultRule[] }).faults;
}

/** A rule that nothing has matched yet; `RuleState` says what the parameters are. */
export function stateOf(...given: ConstructorParameters<typeof RuleState>): RuleState {
  return new RuleState(...given);
}

/** The error for a rule that does not exist, with the nearest id. */
export function noRule(id: string, known: Iterable<string>): ControlError {
  return new ControlError(404, `There is no rule [${id}].${nearestHint(id, known)}`);
}

/** @throws ControlError 400 if a rule never holds requests, so that waiting for one would be in vain. */
export function checkHolds(id: string, rule: FaultRule): void {
  if (holdsRequests(rule)) return;
  throw new ControlError(400, `The rule [${id}] does not hold requests. It would need "hold": true.`);
}

/** Why waiting for held requests was in vain. */
export function notHeld({ id, held, seen, hits }: FaultView, count: number, timeout: string | number): string {
  const waited = `Waited ${durationText(timeout)} until ${count === 1 ? 'a request was' : `${count} requests were`} held.`;
  return `${waited} The rule [${id}] holds ${held ?? 0}; it has matched ${seen} and applied to ${hits}.`;
}

function holdsRequests({ hold, sequence = [] }: FaultRule): boolean {
  return hold === true || sequence.some((step) => step.hold === true);
}

function makesCalls(rule: FaultRule): boolean {
  return [rule, ...(rule.sequence ?? [])].some((step) => callsIn(step).length > 0);
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
    ...(holdsRequests(state.rule) && { held: state.holds.count }),
    ...(makesCalls(state.rule) && { calls: [...state.calls] }),
    active: state.isActive(now),
    ...(timeLeft !== undefined && { time_left: timeLeft }),
  };
}

function requestMatchOf(rule: FaultRule): RequestMatch {
  const { operation, method, path, params, query, headers, body, line, text, larger_than, smaller_than, not } = rule;
  const said = { operation, method, path, params, query, headers, body, line, text, larger_than, smaller_than, not };
  return JSON.parse(JSON.stringify(said));
}
