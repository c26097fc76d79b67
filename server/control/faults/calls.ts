import type { Endpoint } from '../../endpoint/endpoint';
import type { Located } from '../../endpoint/table';
import type { FaultCall } from '../../generated/control';
import type { HttpAnswer, HttpRequest } from '../../http/request';
import { andThen, type Eventually } from '../../runtime/eventually';
import { redactText } from '../redaction/text';
import type { MakeCall } from './fault-plan';
import type { AppliedRule } from './rule-state';

/** The name of a parameter of the operation that a rule is for, as it stands in the path of a call. */
const PARAMETER = /\{(\w{1,100})\}/g;

/** The parameters whose values a path contains: `{connector_id}`. */
export function parametersIn(path: string): string[] {
  return [...path.matchAll(PARAMETER)].map(([, name = '']) => name);
}

/** Makes the calls of a rule, one after the other, and keeps what became of them for its view. */
export function callsOf(
  { state }: AppliedRule,
  calls: readonly FaultCall[],
  { placeholders }: Located<Endpoint>,
): (make: MakeCall) => Eventually<void> {
  const next = (at: number, make: MakeCall): Eventually<void> => {
    const call = calls[at];
    if (!call) return undefined;
    const missing = parametersIn(call.path).find((name) => !Object.hasOwn(placeholders, name));
    if (missing !== undefined) {
      state.noteCall({ call: textOf(call.method, call.path), reason: `The request has no {${missing}}.` });
      return next(at + 1, make);
    }
    const request = requestOf(call, placeholders);
    return andThen(make(request), (answer) => {
      state.noteCall({ call: textOf(request.method, request.uri), status: answer.status, ...reasonOf(answer) });
      return next(at + 1, make);
    });
  };
  return (make) => next(0, make);
}

function textOf(method: string, path: string): string {
  return `${method} ${redactText(path)}`;
}

/** Lines are sent for the operations that take several requests at once. */
function requestOf({ method, path, body }: FaultCall, parameters: Readonly<Record<string, string>>): HttpRequest {
  const uri = path.replace(PARAMETER, (_, name: string) => encodeURIComponent(parameters[name] ?? ''));
  const [bare = ''] = uri.split('?', 1);
  const type = /\/_(?:bulk|msearch|msearch\/template)$/.test(bare) ? 'application/x-ndjson' : 'application/json';
  const text = body === undefined ? '' : typeof body === 'string' ? body : filled(body, parameters);
  const headers = text === '' ? {} : { 'content-type': type };
  return { method, uri, headers, body: Buffer.from(text) };
}

/** Strings that consist of the name of a parameter are replaced by its value. */
function filled(body: unknown, parameters: Readonly<Record<string, string>>): string {
  return JSON.stringify(body, (_, value: unknown) => {
    if (typeof value !== 'string') return value;
    const name = /^\{(\w{1,100})\}$/.exec(value)?.[1];
    return name !== undefined && Object.hasOwn(parameters, name) ? parameters[name] : value;
  });
}

/** Why a call failed: the reason of an error in Elasticsearch's envelope, or the text of the response. */
function reasonOf({ status, body }: HttpAnswer): { readonly reason?: string } {
  if (status < 400) return {};
  const text = String(body);
  try {
    const { error } = JSON.parse(text) as { readonly error?: string | { readonly reason?: string } };
    const reason = typeof error === 'string' ? error : error?.reason;
    return { reason: redactText(reason ?? text).slice(0, 1000) };
  } catch {
    return { reason: redactText(text).slice(0, 1000) };
  }
}
