import { SimpleError } from '../http/simple-error';
import type { AnswerObject } from '../json/value';
import { InvalidValueError } from '../runtime/invalid-value';
import type { Problem } from './schema/problems';

/**
 * The reason why a control call is refused. The message is complete on its own; the problems repeat it for machines.
 */
export class ControlError extends SimpleError {
  constructor(
    status: number,
    message: string,
    readonly problems: readonly Problem[] = [],
  ) {
    super(status, [message, ...problems.flatMap(linesOf)].join('\n'));
    this.name = 'ControlError';
  }

  override get body(): AnswerObject {
    const { message: reason, problems, status } = this;
    return { error: { reason, ...(problems.length > 0 && { problems: problems.map((one) => ({ ...one })) }) }, status };
  }
}

/**
 * Reads a value given by the caller.
 *
 * @throws ControlError 400 in place of an InvalidValueError. Any other error is a bug in the mock and is not converted.
 */
export function orBadRequest<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof InvalidValueError ? new ControlError(400, error.message) : error;
  }
}

function linesOf({ path, reason, line, column, excerpt }: Problem): string[] {
  const place = line === undefined ? '' : ` (${line}:${column})`;
  return [`  ${path}${place}: ${reason}`, ...(excerpt === undefined ? [] : [excerpt])];
}
