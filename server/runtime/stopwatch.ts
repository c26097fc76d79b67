/** Real milliseconds since an arbitrary point, for measuring durations independently of the mock's clock. */
export function stopwatch(): number {
  return performance.now();
}
