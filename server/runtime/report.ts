/**
 * Reports on standard error a failure that cannot become a response: a listener of a test, a stream, a response that
 * could not be sent. The server goes on.
 *
 * @param what what failed: `The listener onRefused`.
 */
export function reportFailure(what: string, error: unknown): void {
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  console.error(`es-connector-mock: ${what} failed: ${details}`);
}

/**
 * Calls a listener of a test after the current step. What it throws, now or later, is reported and goes no further.
 *
 * @param name as the test knows it.
 */
export function callListener(name: string, call: () => unknown): void {
  queueMicrotask(async () => {
    try {
      await call();
    } catch (error) {
      reportFailure(`The listener ${name}`, error);
    }
  });
}

/** Tells people on standard error what the server is about to do. */
export function reportNotice(text: string): void {
  console.error(`es-connector-mock: ${text}`);
}
