import { InvalidValueError } from '../runtime/invalid-value';
import type { Problem } from './schema/problems';

/**
 * The reason why a control call is refused. The message is complete on its own; the problems repeat it for machines.
 */
export class ControlError extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly problems: readonly Problem[] = [],
  ) {
    super([message, ...problems.map(({ path, reason }) => `  ${path}: ${reason}`)].join('\n'));
    this.name = 'ControlError';
  }
}

/**
 * Reads what the caller wrote.
 *
 * @throws ControlError 400 in the place of an InvalidValueError. Anything else that is thrown is a fault of the mock and
 * stays what it is.
 */
export function checked<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof InvalidValueError ? new ControlError(400, error.message) : error;
  }
}
