import { readDuration } from '../runtime/duration';
import { ControlError, orBadRequest } from './control-error';
import type { ControlledMock } from './controlled-mock';

/** How long calls wait by default. */
export const DEFAULT_TIMEOUT = '5s';

const LONGEST_WAIT = 10 * 60_000;

/** Milliseconds for a timeout, at most ten minutes. @throws ControlError 400 if it is not a duration. */
export function waitingTime(timeout: string | number): number {
  return Math.min(
    LONGEST_WAIT,
    orBadRequest(() => readDuration(timeout)),
  );
}

/** What is said to those who wait in a sandbox that is removed meanwhile; undefined as long as it is there. */
export function endOfWaits({ waiting, sandbox }: ControlledMock): string | undefined {
  return waiting.ended ? `The sandbox [${sandbox}] was removed while this call waited for something in it.` : undefined;
}

/** @throws ControlError 410 if the sandbox in which a call waited was removed meanwhile. */
export function checkEndOfWaits(mock: ControlledMock): void {
  const reason = endOfWaits(mock);
  if (reason !== undefined) throw new ControlError(410, reason);
}

/** The error for a call that would wait beside too many others. @param limit how many may wait. */
export function tooManyWait(limit: number): ControlError {
  return new ControlError(429, `Already ${limit} requests are waiting for something (--max-waiting).`);
}
