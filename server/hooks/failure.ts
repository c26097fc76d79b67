/** The error of a failed test. */
export interface Failure {
  message: string;
  stack?: string;
}

/** Adds the requests that were refused to an error. Some reporters show the message, others the beginning of the stack. */
export function appendRefusals(error: Failure, refusals: readonly string[]): void {
  const message = `${error.message}\n\nRefused requests:\n${refusals.join('\n')}`;
  if (error.stack !== undefined) error.stack = error.stack.replace(error.message, () => message);
  error.message = message;
}
