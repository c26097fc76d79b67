/** What the cluster sends is not what HTTP demands. The message says why. */
export class NotHttp extends Error {
  readonly code = 'UPSTREAM_NOT_HTTP';
}

/** The cluster said nothing for too long. */
export class Silence extends Error {
  readonly code = 'UPSTREAM_SILENT';
}

/** All connections were in use for too long. */
export class NoConnection extends Error {
  readonly code = 'UPSTREAM_BUSY';
}

/** The cluster closed the connection too early. */
export class HungUp extends Error {
  readonly code = 'ECONNRESET';
}

/** The cluster had closed an idle connection when it was used again, so that it has not answered. */
export class StaleConnection extends Error {
  readonly code = 'ECONNRESET';
}

/** Nobody waits for a response any more. */
export class GivenUp extends Error {}
