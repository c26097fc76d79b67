import { stopwatch } from '../runtime/stopwatch';

/** Milliseconds before anything is shown, and between two changes. */
const PATIENCE = 500;

/**
 * Says on standard error, for as long as something takes, what it is and how many seconds it has taken; on a terminal only, and
 * not if it is quick. The line disappears afterwards.
 *
 * @param what `Loading state.json (12 MB)`
 * @returns what the work returns.
 */
export async function withProgress<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  if (!process.stderr.isTTY) return work();
  const started = stopwatch();
  let shown = false;
  const timer = setInterval(() => {
    shown = true;
    process.stderr.write(`\r\u001b[K${what} … ${Math.round((stopwatch() - started) / 1000)} s`);
  }, PATIENCE);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    if (shown) process.stderr.write('\r\u001b[K');
  }
}

/** `12 MB`; a size below one megabyte is not worth saying. */
export function megabytesText(text: string): string {
  const megabytes = Buffer.byteLength(text) / 1_000_000;
  return megabytes < 1 ? '' : ` (${Math.round(megabytes)} MB)`;
}
