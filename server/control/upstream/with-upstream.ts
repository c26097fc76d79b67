import { ControlError } from '../control-error';

/** Why some of the control API does not work with a cluster behind the server, by the beginning of the path. */
const REASONS: Readonly<Record<string, string>> = {
  '/clock': 'The cluster has a clock of its own, which cannot be set.',
  '/ids': 'The cluster makes its ids itself, so that they follow no seed.',
  '/snapshots': 'The data is in the cluster, which cannot restore a state in a moment.',
  '/leaks': 'The data is in the cluster, whose changes cannot be compared. GET /_mock/upstream lists what was made.',
  '/stand-in': 'The stand-in works on the data of the mock. Run a connector service against the cluster instead.',
  '/whoami': 'The cluster checks credentials itself. Ask it with GET /_security/_authenticate.',
  '/state': 'The data is in the cluster, which cannot be exported as a whole.',
};

/** Parts of the control API that begin like those above and work nevertheless: the journal has the time of the clock. */
const WORKING: ReadonlySet<string> = new Set(['PUT /state', 'GET /clock']);

/** The error for a part of the control API that a cluster behind the server rules out. */
export function notWithUpstream(path: string): ControlError {
  const reason = reasonFor(path) ?? 'It works on the data of the mock.';
  return new ControlError(501, `[${path}] is not available with --upstream. ${reason}`);
}

/** @param route of a control endpoint. @throws ControlError 501 if a cluster behind the server rules it out. */
export function checkWithUpstream(route: string): void {
  const path = route.slice(route.indexOf(' ') + 1);
  if (reasonFor(path) !== undefined && !WORKING.has(route)) throw notWithUpstream(path);
}

function reasonFor(path: string): string | undefined {
  const found = Object.keys(REASONS).find((start) => path.startsWith(start));
  return found === undefined ? undefined : REASONS[found];
}
