import type { Secrecy } from '../../endpoint/secrecy';
import type { FaultAnswer, FaultCall, FaultItems, FaultRule, FaultStep, RequestMatch } from '../../generated/control';
import type { JsonValue } from '../../json/value';
import { redactAnswerHeaders } from './headers';
import { shownConditions } from './shown-match';
import { redactText } from './text';

/**
 * A fault rule as it may be shown: the requests that it is for and the response that it gives may contain secrets.
 *
 * @param said the requests that it is for, without secrets.
 * @param secrecies of the operations that it is for; empty if it names none.
 */
export function shownRule(rule: FaultRule, said: RequestMatch, secrecies: readonly (Secrecy | undefined)[]): FaultRule {
  const { sequence } = rule;
  const match = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  return {
    ...rule,
    ...match,
    ...shownEffects(rule, secrecies),
    ...(sequence && { sequence: sequence.map((step) => ({ ...step, ...shownEffects(step, secrecies) })) }),
  };
}

/** What may hold secrets of that which a rule, or a step of a sequence, does. */
function shownEffects(
  { respond, items, call_before, call_after }: FaultStep,
  secrecies: readonly (Secrecy | undefined)[],
): FaultStep {
  return {
    ...(respond && { respond: shownAnswer(respond, secrecies) }),
    ...(items && { items: shownItems(items) }),
    ...(call_before && { call_before: call_before.map(shownCall) }),
    ...(call_after && { call_after: call_after.map(shownCall) }),
  };
}

/** Its operation is not looked up: what is secret in any operation is hidden. */
function shownCall(call: FaultCall): FaultCall {
  const { path, body } = call;
  const shown = shownConditions({ ...NOTHING, body: body as JsonValue | undefined }, []).body;
  return { ...call, path: redactText(path), ...(body !== undefined && { body: shown }) };
}

function shownItems(items: FaultItems): FaultItems {
  const { error, body } = items;
  return {
    ...items,
    ...(error && { error: shownAnswer(error, []) }),
    ...(body !== undefined && { body: shownConditions({ ...NOTHING, line: body as JsonValue }, []).line }),
  };
}

const NOTHING = { query: [], headers: [], body: undefined, line: undefined, text: undefined };

/** What an operation's secrets are is said for its successful responses only. */
function shownAnswer(given: FaultAnswer, secrecies: readonly (Secrecy | undefined)[]): FaultAnswer {
  const { status = 200, reason, body, headers } = given;
  const known = status < 400 && secrecies.some((secrecy) => secrecy?.answer);
  const roles = known ? secrecies : [];
  return {
    ...given,
    ...(reason !== undefined && { reason: redactText(reason) }),
    ...(body !== undefined && { body: shownConditions({ ...NOTHING, answer: body as JsonValue }, roles).answer }),
    ...(headers && { headers: redactAnswerHeaders(headers) }),
  };
}
