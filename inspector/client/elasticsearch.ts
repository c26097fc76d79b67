import { credentials } from './credentials';
import { reasonOf } from './reasons';
import { base, CallFailure, control, controlHeaders, heed, sandbox, sandboxHeaders, send, tokenWanted } from './server';

const JSON_TYPE = 'application/json';

/** A response as it came. */
export interface Received {
  readonly status: number;
  readonly text: string;
  readonly contentType: string;
}

/** Reads without leaving a trace. @throws CallFailure in Elasticsearch's words. */
export async function peek<Result>(path: string, body?: unknown): Promise<Result> {
  return peekText(path, body === undefined ? undefined : JSON.stringify(body));
}

/** The same with a body that is sent as it is written. @throws CallFailure in Elasticsearch's words. */
export async function peekText<Result>(path: string, text?: string, type = JSON_TYPE): Promise<Result> {
  const received = await exchange(text === undefined ? 'GET' : 'POST', `/_mock/peek${path}`, text, type);
  heed(received.status);
  return parsed(received);
}

/** The same with the text of the response, in which numbers are as they were written. @throws CallFailure in Elasticsearch's words. */
export async function peekWithText<Result>(path: string): Promise<{ readonly value: Result; readonly text: string }> {
  const received = await exchange('GET', `/_mock/peek${path}`);
  heed(received.status);
  return { value: parsed(received), text: received.text };
}

/** Sends a request as a client would, so that it appears among the requests. @throws CallFailure in Elasticsearch's words. */
export async function perform<Result>(method: string, path: string, body?: unknown): Promise<Result> {
  return performText(method, path, body === undefined ? undefined : JSON.stringify(body));
}

/** The same with a body that is sent as it is written. @throws CallFailure in Elasticsearch's words. */
export async function performText<Result>(method: string, path: string, text?: string): Promise<Result> {
  return parsed(await exchange(method, path, text));
}

/**
 * Sends a request, whatever it is: a browser gives no body to GET, so that goes by way of the control API.
 *
 * @throws CallFailure only if there is no response, or the sandbox is gone.
 */
export async function exchange(method: string, path: string, text?: string, type = JSON_TYPE): Promise<Received> {
  const indirect = method === 'GET' && text !== undefined;
  const target = indirect ? `/_mock/send/GET${path}` : path;
  const byControl = target.startsWith('/_mock/');
  const headers = {
    ...(text !== undefined && { 'content-type': type }),
    ...(byControl ? controlHeaders() : sandboxHeaders()),
    ...(credentials.value && (indirect || !byControl) && { authorization: credentials.value.authorization }),
  };
  const how = indirect ? 'POST' : method;
  const response = await send(base + target, { method: how, headers, ...(text !== undefined && { body: text }) });
  // Elasticsearch has this status, too: the control API knows whose it is, and fails if the sandbox is gone.
  if (response.status === 410 && sandbox !== undefined) await control('GET', '/clock');
  return {
    status: response.status,
    text: await response.text(),
    contentType: response.headers.get('content-type') ?? '',
  };
}

/** For one of several results in a response. @throws CallFailure in Elasticsearch's words if it is an error. */
export function throwIfFailed(result: { readonly error?: unknown; readonly status?: number }): void {
  if (result.error !== undefined) throw new CallFailure(result.status ?? 500, reasonOf(result));
}

const HOW_TO_ACT = '(“Act as” in the bar chooses whose credentials are sent.)';

/** The JSON of a response. @throws CallFailure in Elasticsearch's words if it is not a success. */
export function parsed<Result>({ status, text }: Received): Result {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    answer = text;
  }
  if (status < 400) return answer as Result;
  const reason = reasonOf(answer);
  if (status === 401 && reason.includes('X-Mock-Token')) tokenWanted.value = true;
  throw new CallFailure(status, status === 401 ? `${reason} ${HOW_TO_ACT}` : reason);
}
