/** A step from folder to folder, which browsers take out of a path however it is written. */
const STEP = /^(?:\.|%2e){1,2}$/i;

/**
 * Why a browser would not send a request as it is written, but another one or none: it takes steps out of a path, so that
 * `DELETE /books/_doc/..` would delete the index.
 *
 * @returns undefined if it sends it as it is.
 */
export function notAsWritten(path: string, { method = 'GET', body }: RequestInit): string | undefined {
  const curl = 'Send it with curl --path-as-is.';
  const [route = ''] = path.split('?', 1);
  const step = route.split('/').find((part) => STEP.test(part));
  if (step !== undefined) return `A browser takes “${step}” out of a path, and would send another request. ${curl}`;
  if (path.includes('#')) return 'A browser sends nothing of a path from “#” on. Write %23.';
  if (/[\t\r\n]/.test(path) || route.includes('\\'))
    return `A browser changes “\\”, tabs and line ends in a path. Write them as %5C, %09 or %0A.`;
  if (route.startsWith('//')) return `A browser takes a path that begins with “//” for the name of a server. ${curl}`;
  if (body != null && (method === 'GET' || method === 'HEAD'))
    return `A browser sends no body with ${method}. Send it with curl.`;
  return undefined;
}
