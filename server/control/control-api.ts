import type { ServerResponse } from 'node:http';
import { parse as parseQuery } from 'node:querystring';
import { EndpointTable, type Located } from '../endpoint/table';
import { ElasticsearchError } from '../errors/elasticsearch-error';
import { type HttpAnswer, type HttpRequest, headerOf } from '../http/request';
import { LAST, type Outgoing, WHOLE } from '../http/sender';
import { unread } from '../http/target';
import { type Eventually, guarded, next } from '../runtime/eventually';
import { ControlError } from './control-error';
import type { ControlAnswer, ControlEndpoint } from './endpoint';
import { controlEndpoints } from './endpoints';
import { readInput } from './input';
import { nearest } from './nearest';
import { checkToken } from './safety/guard';
import type { Placed } from './sandboxes/place';
import type { Sandboxes } from './sandboxes/sandboxes';

/**
 * The control API: everything under `/_mock`. Calls take the same steps as requests to Elasticsearch, with a table of
 * their own.
 */
export class ControlApi {
  private readonly table = new EndpointTable(controlEndpoints.map((endpoint) => [endpoint.route, endpoint] as const));
  constructor(private readonly sandboxes: Sandboxes) {}

  /**
   * Answers a call. Never throws. @param response where it will be sent; if it ends early, the caller has disconnected.
   */
  answer(placed: Placed, response: ServerResponse): Eventually<Outgoing> {
    const located = this.table.locate(asGet(placed.request));
    return guarded(
      () => next(this.handle(placed, located, response), present),
      (thrown) => presentError(placed.request, thrown, located.endpoint?.route),
    );
  }

  /** @throws ControlError if the call is refused. */
  private handle(
    { mock, request, refusal }: Placed,
    located: Located<ControlEndpoint>,
    response: ServerResponse,
  ): Eventually<ControlAnswer> {
    if (refusal) throw refusal;
    checkToken(request.headers, this.sandboxes.settings.token);
    if (request.unreadable) throw unreadable(request.unreadable, this.sandboxes.settings.maxBodyBytes);
    const { endpoint, placeholders } = located;
    if (!endpoint) throw unknownCall(request, located.undecodable);
    const text = new TextDecoder().decode(request.body);
    const query = parseQuery(request.uri.slice(unread(request.uri).rawPath.length + 1));
    const input = readInput(this.sandboxes.main.known.schemas, endpoint, query, text);
    mock.standIn.catchUp();
    const header = (name: string): string | undefined => headerOf(request, name);
    const signal = hangUpSignal(response);
    return endpoint.handle({ mock, sandboxes: this.sandboxes, placeholders, input, text, header, signal });
  }
}

function hangUpSignal(response: ServerResponse): AbortSignal {
  const controller = new AbortController();
  response.on('close', () => controller.abort());
  return controller.signal;
}

/** HEAD is handled as GET; the sender omits the body. */
function asGet(request: HttpRequest): HttpRequest {
  return request.method === 'HEAD' ? { ...request, method: 'GET' } : request;
}

function unreadable(reason: NonNullable<HttpRequest['unreadable']>, limit: number): ControlError {
  if (reason === 'too large') return new ControlError(413, `The body has more than ${limit} bytes.`);
  return new ControlError(400, `The body cannot be read: ${reason.message}`);
}

function unknownCall({ method, uri }: HttpRequest, undecodable: string | undefined): ControlError {
  if (undecodable !== undefined) return new ControlError(400, `The path cannot be read: ${undecodable}`);
  const called = `${method} ${unread(uri).rawPath}`;
  const routes = controlEndpoints.map(({ route }) => route);
  return new ControlError(404, `The control API has no call [${called}].${nearest(called, routes)}`);
}

const NO_ANSWER: HttpAnswer = { status: 200, headers: {}, body: '' };

function present(answered: ControlAnswer): Outgoing {
  if ('stream' in answered) return { answer: NO_ANSWER, delivery: { how: 'stream', open: answered.stream } };
  if ('jsonText' in answered) return { answer: jsonAnswer(200, answered.jsonText), delivery: WHOLE };
  return {
    answer: jsonAnswer(answered.status ?? 200, `${JSON.stringify(answered.json)}\n`),
    delivery: WHOLE,
  };
}

/** A ControlError is the caller's mistake; anything else is a bug in the mock, and says so. */
function presentError({ unreadable }: HttpRequest, thrown: unknown, operation = 'no endpoint'): Outgoing {
  const refused = thrown instanceof ControlError || thrown instanceof ElasticsearchError;
  const status = refused ? thrown.status : 500;
  const problems = thrown instanceof ControlError ? thrown.problems : [];
  const stack = thrown instanceof Error ? thrown.stack : String(thrown);
  const reason = refused ? thrown.message : `es-connector-mock failed in [${operation}]. Please report this: ${stack}`;
  const body = { error: { reason, ...(problems.length > 0 && { problems }) }, status };
  return {
    answer: jsonAnswer(status, `${JSON.stringify(body)}\n`),
    delivery: unreadable === 'too large' ? LAST : WHOLE,
  };
}

function jsonAnswer(status: number, body: string): HttpAnswer {
  return { status, headers: { 'content-type': 'application/json; charset=utf-8' }, body };
}
