import { refusalLines } from '../control/journal/refusal-lines';
import { InvalidValueError } from '../runtime/invalid-value';
import { isSwitchedOn, SWITCH_WORDS } from '../runtime/switch-words';
import type { ConnectorMock } from './remote';

const VARIABLE = 'ES_CONNECTOR_MOCK_STRICT';

/** True if a test whose requests are refused unexpectedly fails. @throws Error if the variable is neither on nor off. */
export function isStrict(environment: NodeJS.ProcessEnv = process.env): boolean {
  const text = environment[VARIABLE];
  if (text === undefined || text === '') return false;
  const on = isSwitchedOn(text);
  if (on === undefined)
    throw new InvalidValueError(`${VARIABLE} must be one of ${SWITCH_WORDS.join(', ')}, not ${text}.`);
  return on;
}

/**
 * Called after each test that has passed.
 *
 * @throws Error that lists the requests that were refused unexpectedly, in strict mode.
 */
export async function checkStrictly(mock: ConnectorMock): Promise<void> {
  if (!isStrict()) return;
  const refusals = refusalLines(await mock.journal.unexpectedRefusals());
  if (refusals.length === 0) return;
  throw new Error(
    `Requests were refused unexpectedly (${VARIABLE}):\n${refusals.join('\n')}\nAnnounce those that are meant to be: journal.expectRefusal({ … }).`,
  );
}
