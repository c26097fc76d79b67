import { parse as parseQuery } from 'node:querystring';
import { EndpointTable, type Located, nameOf, rowsOf } from '../endpoint/table';
import { refusalOf } from '../http/refusal';
import { type HttpRequest, headerOf } from '../http/request';
import { requestBudget } from '../http/request-budget';
import { LAST, type Outgoing, WHOLE } from '../http/sender';
import { unreadTarget } from '../http/target';
import { RawJson } from '../json/value';
import { andThen, type Eventually, recovering } from '../runtime/eventually';
import type { Caller } from '../runtime/wait';
import { nearestHint } from '../validation/nearest';
import { ControlError } from './control-error';
import type { ControlAnswer, ControlEndpoint } from './endpoint';
import { controlEndpoints } from './endpoints';
import { readInput } from './input';
import { pageFile } from './inspector/page-files';
import { checkToken } from './safety/guard';
import type { Placed } from './sandboxes/place';
import type { Sandboxes } from './sandboxes/sandboxes';
import { checkWithUpstream } from './upstream/with-upstream';

/**
 * The control API: everything under `/_mock`. Calls take the same steps as requests to Elasticsearch, with a table of
 * their own.
 */
export class ControlApi {
  private readonly table = new EndpointTable(rowsOf(controlEndpoints));
  constructor(private readonly sandboxes: Sandboxes) {}

  /**
   * Answers a call. Never throws. @param caller the client that waits for the response.
   */
  answer(placed: Placed, caller: Caller): Eventually<Outgoing> {
    const located = this.table.locate(asGet(placed.request));
    const { unreadable } = placed.request;
    return recovering(
      () => andThen(this.handle(placed, located, caller), present),
      (thrown) => {
        const refused = present(refusalOf(thrown, nameOf(located)).answer);
        return unreadable === 'too large' ? { ...refused, delivery: LAST } : refused;
      },
    );
  }

  /** @throws ControlError if the call is refused. */
  private handle(
    { mock, request, refusal, page }: Placed,
    located: Located<ControlEndpoint>,
    caller: Caller,
  ): Eventually<ControlAnswer> {
    if (refusal && page) return { file: { ...pageFile('index.html'), status: refusal.status } };
    if (refusal) throw refusal;
    const { settings } = this.sandboxes;
    const { endpoint, placeholders } = located;
    if (!endpoint?.open) checkToken(request.headers, settings.token);
    if (endpoint && settings.upstream) checkWithUpstream(endpoint.route);
    if (request.unreadable) throw unreadable(request.unreadable, settings.maxBodyBytes);
    if (!endpoint) throw unknownCall(request, located.undecodable);
    // Throws for a body that is small and inflates to a large one, before anything is made of it.
    requestBudget(request, { work: settings.maxRequestWork, memory: settings.maxRequestMemory });
    const text = new TextDecoder().decode(request.body);
    const query = parseQuery(request.uri.slice(unreadTarget(request.uri).rawPath.length + 1));
    const input = readInput(this.sandboxes.main.known.schemas, endpoint, query, text);
    const header = (name: string): string | undefined => headerOf(request, name);
    return andThen(mock.standIn.catchUp(), () =>
      endpoint.handle({ mock, sandboxes: this.sandboxes, placeholders, input, text, header, caller }),
    );
  }
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
  const called = `${method} ${unreadTarget(uri).rawPath}`;
  const routes = controlEndpoints.map(({ route }) => route);
  return new ControlError(404, `The control API has no call [${called}].${nearestHint(called, routes)}`);
}

/** Browsers would keep a 410 for good, and everything else is about this moment, too. */
const HEADERS = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };

/** JSON, unless it is a file of the inspector, with a line break for the terminal; docs/decisions/two-presentations.md says why this is not `http/present.ts`. */
function present(answered: ControlAnswer): Outgoing {
  if ('stream' in answered) {
    return { answer: { status: 200, headers: {}, body: '' }, delivery: { how: 'stream', open: answered.stream } };
  }
  if ('file' in answered) return { answer: answered.file, delivery: WHOLE };
  const { status, body } = answered;
  const text = body instanceof RawJson ? body.text : `${JSON.stringify(body)}\n`;
  return { answer: { status, headers: HEADERS, body: text }, delivery: WHOLE };
}
