import { readDuration } from '../runtime/duration';
import { ControlError, orBadRequest } from './control-error';

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

/** The error for a call that would wait beside too many others. @param limit how many may wait. */
export function tooManyWait(limit: number): ControlError {
  return new ControlError(429, `Already ${limit} requests are waiting for something (--max-waiting).`);
}
