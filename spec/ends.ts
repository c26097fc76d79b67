/** Milliseconds that a process may take to end after the last test. */
const LONGEST = 30_000;

/**
 * A test that fails may leave a server behind, which would keep the process from ever ending. Workers, which run further files
 * afterwards, are ended by mocha.
 */
export const mochaHooks = process.env.MOCHA_WORKER_ID === undefined ? { afterAll: endAnyway } : {};

function endAnyway(): void {
  const end = (): void => {
    const left = process.getActiveResourcesInfo().join(', ');
    process.stderr.write(`The tests have ended, but something keeps the process from ending: ${left}.\n`);
    process.exit(1);
  };
  setTimeout(end, LONGEST).unref();
}
