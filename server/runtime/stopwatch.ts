/** Real milliseconds from some point on: for measuring how long something took, whatever the mock's clock says. */
export function stopwatch(): number {
  return performance.now();
}
