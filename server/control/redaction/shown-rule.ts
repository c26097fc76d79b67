import type { Secrecy } from '../../endpoint/secrecy';
import type { FaultAnswer, FaultItems, FaultRule, RequestMatch } from '../../generated/control';
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
  const { respond, items } = rule;
  const match = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  return {
    ...rule,
    ...match,
    ...(respond && { respond: shownAnswer(respond, secrecies) }),
    ...(items && { items: shownItems(items) }),
  };
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
