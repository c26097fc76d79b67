/**
 * A value that is available now or later. Most requests are handled without waiting for anything, and a promise for
 * each step would cost more than many of the steps themselves, so the steps of a request are chained by `next` rather
 * than by `await`.
 */
export type Eventually<T> = T | Promise<T>;

/** Runs the next step: immediately if the value is available, otherwise later. */
export function andThen<T, U>(value: Eventually<T>, step: (value: T) => Eventually<U>): Eventually<U> {
  return value instanceof Promise ? value.then(step) : step(value);
}

/** Runs steps; any error that they throw, now or later, is converted to a value by `recover`. */
export function recovering<T>(run: () => Eventually<T>, recover: (thrown: unknown) => T): Eventually<T> {
  try {
    const value = run();
    return value instanceof Promise ? value.catch(recover) : value;
  } catch (thrown) {
    return recover(thrown);
  }
}
