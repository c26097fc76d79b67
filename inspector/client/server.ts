import { signal } from '@preact/signals';
import { notAsWritten } from './as-written';
import { unsendable } from './credentials';
import { awaited } from './unanswered';

/** The sandbox that the page was opened for (`/_mock/sandbox/w1/_mock`); undefined for the main server. */
export const sandbox = sandboxOf(location.pathname);

/** Where this server's paths start: those of a sandbox start with its prefix. */
export const base = sandbox === undefined ? '' : `/_mock/sandbox/${encodeURIComponent(sandbox)}`;

function sandboxOf(path: string): string | undefined {
  const name = /^\/_mock\/sandbox\/([^/]+)\//.exec(path)?.[1];
  if (name === undefined) return undefined;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

const TOKEN = 'es-connector-mock token';

/** True while the server refuses calls because they have no token, or the wrong one. */
export const tokenWanted = signal(false);

/**
 * Whether the sandbox of the page is gone, meanwhile or already before the page was loaded. Nothing is asked for any more
 * then, because that would make it anew.
 */
export const sandboxGone = signal<false | 'meanwhile' | 'before'>(false);

/** Why the server makes no sandbox for the page: its name is not valid, or there are too many. */
export const sandboxRefused = signal<string | undefined>(undefined);

/**
 * Keeps the token until the tab is closed, and continues with it.
 *
 * @throws CallFailure if it is not the token of the server; it is not kept then.
 */
export async function useToken(token: string): Promise<void> {
  const right = unsendable(token) === undefined && (await isToken(token));
  if (!right) throw new CallFailure(401, 'This is not the token of this server.');
  sessionStorage.setItem(TOKEN, token);
  tokenWanted.value = false;
}

async function isToken(token: string): Promise<boolean> {
  const { status } = await send(`${base}/_mock/clock`, { headers: { ...controlHeaders(), 'x-mock-token': token } });
  return status !== 401;
}

/** The headers of all requests to a sandbox, of whichever API: those of a page must not make the sandbox anew. */
export const sandboxHeaders = (): Record<string, string> =>
  sandbox === undefined ? {} : { 'x-mock-create-sandbox': 'false' };

/** The headers that every call of the control API needs. */
export function controlHeaders(): Record<string, string> {
  const token = sessionStorage.getItem(TOKEN);
  return { ...(token !== null && { 'x-mock-token': token }), ...sandboxHeaders() };
}

/**
 * Takes notice of what a status of the control API says about the server as a whole.
 *
 * @throws CallFailure if it says that the sandbox is gone.
 */
export function heed(status: number): void {
  if (status === 401) tokenWanted.value = true;
  // Another server may have been started at the same address, without a token or with the one that is kept.
  else if (status < 400) tokenWanted.value = false;
  // Without a sandbox, it is Elasticsearch's own.
  if (status !== 410 || sandbox === undefined) return;
  sandboxGone.value ||= 'meanwhile';
  throw gone();
}

const gone = () => new CallFailure(410, `The sandbox ${sandbox} is gone, and what it held with it.`);

/** A response that is not a success, or no response at all. */
export class CallFailure extends Error {
  /** @param status 0 if the server did not respond. */
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Calls the control API of the server or of the sandbox.
 *
 * @param path below `/_mock`: `/clock`
 * @param stop ends the call.
 * @throws CallFailure with the reason, in the server's words.
 */
export async function control<Result>(
  method: string,
  path: string,
  body?: unknown,
  stop?: AbortSignal,
): Promise<Result> {
  const text = body === undefined ? undefined : JSON.stringify(body);
  const headers = {
    accept: 'application/json',
    ...controlHeaders(),
    ...(text && { 'content-type': 'application/json' }),
  };
  const init = { method, headers, ...(text && { body: text }), ...(stop && { signal: stop }) };
  const response = await send(`${base}/_mock${path}`, init);
  heed(response.status);
  const answer = await response.json();
  if (response.ok) return answer;
  throw new CallFailure(response.status, reasonOf(answer) ?? `The server answered with status ${response.status}.`);
}

/** The same with text on both sides, so that numbers stay as they are written. @throws CallFailure with the reason. */
export async function controlText(method: string, path: string, text?: string): Promise<string> {
  const headers = { ...controlHeaders(), ...(text !== undefined && { 'content-type': 'application/json' }) };
  const response = await send(`${base}/_mock${path}`, { method, headers, ...(text !== undefined && { body: text }) });
  if (response.ok) return response.text();
  heed(response.status);
  throw new CallFailure(response.status, reasonOf(await response.json()) ?? 'The server refuses it.');
}

/**
 * Sends a request. The browser adds no credentials of its own, and does not ask for a password after a 401.
 *
 * @throws CallFailure if the server does not respond, the sandbox is gone, or the browser would send something else.
 */
export async function send(path: string, init: RequestInit): Promise<Response> {
  if (sandboxGone.value) throw gone();
  if (sandboxRefused.value !== undefined) throw new CallFailure(400, sandboxRefused.value);
  const reason = notAsWritten(path, init);
  if (reason !== undefined) throw new CallFailure(400, reason);
  try {
    return await awaited(`${init.method ?? 'GET'} ${path}`, fetch(path, { credentials: 'omit', ...init }));
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new CallFailure(0, 'The server does not respond.');
  }
}

/** Why the control API refuses a call; undefined if the answer is not a refusal. */
export function reasonOf(answer: unknown): string | undefined {
  const reason = (answer as { error?: { reason?: unknown } }).error?.reason;
  return typeof reason === 'string' ? reason : undefined;
}
