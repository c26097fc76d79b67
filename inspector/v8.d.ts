/** Node and Chromium have it; errors of the server, whose rules the page shares, set it. */
interface ErrorConstructor {
  stackTraceLimit: number;
}
