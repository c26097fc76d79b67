/** The limits that only this server has, with the flags that change them; all others are settings of Elasticsearch. */
const OWN_LIMITS: Readonly<Record<string, string>> = {
  'request.max_work': '--max-request-work',
  'request.max_memory': '--max-request-memory',
  max_waiting: '--max-waiting',
};

/** True for a limit that a cluster does not have. */
export function isOwnLimit(limit: string | undefined): boolean {
  return limit !== undefined && OWN_LIMITS[limit] !== undefined;
}

/** `The request exceeded the limit [request.max_work] of this server (--max-request-work).` */
export function exceeded(limit: string): string {
  const flag = OWN_LIMITS[limit];
  return `The request exceeded the limit [${limit}] of ${flag === undefined ? 'the cluster' : `this server (${flag})`}.`;
}
