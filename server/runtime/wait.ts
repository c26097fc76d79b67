const STEP = 20;

/**
 * Waits until a condition holds, in real time rather than on the mock's clock, because a client is holding a connection
 * open.
 *
 * @param timeout milliseconds; with 0 or less, the condition is checked once.
 * @returns whether the condition held in time.
 */
export async function waitUntil(holds: () => boolean, timeout: number): Promise<boolean> {
  for (let waited = 0; ; waited += STEP) {
    if (holds()) return true;
    if (waited >= timeout) return false;
    await pause(STEP);
  }
}

/** Waits for a number of milliseconds of real time. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
