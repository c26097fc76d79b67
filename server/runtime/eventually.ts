/**
 * A value that is there, or will be. Most requests are answered without waiting for anything, and a promise for each would
 * cost more than many of them do; so the steps of a request are chained by `next`, not by `await`.
 */
export type Eventually<T> = T | Promise<T>;

/** The next step: at once where the value is there, later where it is not. */
export function next<T, U>(value: Eventually<T>, step: (value: T) => Eventually<U>): Eventually<U> {
  return value instanceof Promise ? value.then(step) : step(value);
}

/** Runs steps; whatever one of them throws, now or later, becomes the value that `recover` makes of it. */
export function guarded<T>(run: () => Eventually<T>, recover: (thrown: unknown) => T): Eventually<T> {
  try {
    const value = run();
    return value instanceof Promise ? value.catch(recover) : value;
  } catch (thrown) {
    return recover(thrown);
  }
}
