const STEP = 20;

/**
 * Waits until a condition holds, in real time whatever the mock's clock shows: somebody holds a connection open for it.
 *
 * @param timeout milliseconds; 0 or less looks once.
 * @returns whether it held in time.
 */
export async function waitUntil(holds: () => boolean, timeout: number): Promise<boolean> {
  for (let waited = 0; ; waited += STEP) {
    if (holds()) return true;
    if (waited >= timeout) return false;
    await new Promise((resolve) => setTimeout(resolve, STEP));
  }
}
