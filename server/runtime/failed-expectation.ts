/** What was expected, and what happened instead. */
export interface FailedExpectation {
  readonly message: string;
  readonly expected: unknown;
  readonly actual: unknown;
}

/** Where a call was made. */
export type CallSite = { stack?: string };

/** Where the function that calls this was called, for failures that are found later, when the stack is another one. */
export function calledFrom(through: (...given: never[]) => unknown): CallSite {
  const place: CallSite = {};
  Error.captureStackTrace(place, through);
  return place;
}

/** An error that test runners show as a failed assertion, at the line of the test that called. */
export function failedExpectation({ message, expected, actual }: FailedExpectation, place: CallSite): Error {
  const { AssertionError } = require('node:assert') as typeof import('node:assert');
  const error = new AssertionError({ message, expected, actual });
  const lines = (place.stack ?? '').split('\n').slice(1);
  error.stack = [`${error.name}: ${message}`, ...lines].join('\n');
  return error;
}
