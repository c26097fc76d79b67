import type { Call, Endpoint, Route } from '../endpoint/endpoint';
import { notEmulatedEndpoints, notEmulatedGroups } from '../endpoints/not-emulated';
import { ElasticsearchError, illegalArgument } from '../errors/elasticsearch-error';
import { suggestions } from '../validation/suggest';
import type { Answer } from './answer';
import { RequestBody } from './body-text';
import type { Exchange, HttpAnswer, HttpRequest } from './exchange';
import { duplicateHeader, type Negotiation, Negotiator } from './negotiation';
import type { ParameterTable, ParameterValues } from './parameters';
import { type Presentation, present, presentError, readPresentation } from './present';
import { noHandler, options, undecodable, wrongMethod } from './refusals';
import { type Match, Routes } from './routes';
import { decodeComponent, parseTarget, type Target } from './target';

const ALWAYS_ACCEPTED = ['pretty', 'human', 'format', 'filter_path', 'error_trace'];

/** An endpoint with what can be computed once. */
interface Prepared {
  readonly endpoint: Endpoint;
  readonly query: ParameterTable;
  readonly known: ReadonlySet<string>;
  /** The values of all parameters where none is sent. */
  readonly defaults: ParameterValues<ParameterTable>;
}

/**
 * Answers requests to Elasticsearch's endpoints: content negotiation, route, query parameters, body, handler, answer.
 * The order of the checks is the order of the steps in RestController and BaseRestHandler.
 */
export class Dispatcher {
  private readonly routes = new Routes<Prepared>();
  private readonly negotiator = new Negotiator();
  /** Which groups of operations that are not emulated have not been asked for yet: all routes at once take too long. */
  private readonly notEmulated = new Set(notEmulatedGroups);

  constructor(endpoints: readonly Endpoint[]) {
    for (const endpoint of endpoints) {
      const prepared = prepare(endpoint);
      for (const route of endpoint.routes) this.routes.add(...split(route), prepared);
    }
  }

  /** Never throws: whatever goes wrong is an answer. */
  answer(exchange: Exchange): HttpAnswer | Promise<HttpAnswer> {
    const presentation: { current: Presentation | undefined } = { current: undefined };
    try {
      const answer = this.process(exchange, presentation);
      if (!(answer instanceof Promise)) return answer;
      return answer.catch((error: unknown) => presentError(exchange, presentation.current, error));
    } catch (error) {
      return presentError(exchange, presentation.current, error);
    }
  }

  /** Finds out which endpoint a request is for, without answering it. */
  locate(exchange: Exchange): void {
    const { method, uri } = exchange.request;
    const [rawPath = ''] = uri.split('?', 1);
    try {
      const match = this.route(method, rawPath);
      if (!match) return;
      exchange.endpoint = match.value.endpoint;
      exchange.path = match.path;
    } catch {
      // A path that cannot be decoded is for no endpoint.
    }
  }

  private process(
    exchange: Exchange,
    presentation: { current: Presentation | undefined },
  ): HttpAnswer | Promise<HttpAnswer> {
    const { request } = exchange;
    if (request.fault) throw request.fault;
    if (request.duplicates?.has('x-opaque-id')) {
      throw illegalArgument('multiple values for single-valued header [X-Opaque-Id].');
    }
    const negotiation = this.negotiate(request);
    presentation.current = {
      negotiation,
      pretty: undefined,
      human: false,
      trace: false,
      filter: undefined,
      format: undefined,
    };
    const target = parseTarget(request.uri);
    const shown = readPresentation(target.parameters, negotiation);
    presentation.current = shown;
    if (exchange.injected) throw exchange.injected;
    const match = this.route(request.method, target.rawPath);
    if (!match) return this.unrouted(exchange, shown, target);
    exchange.endpoint = match.value.endpoint;
    exchange.path = match.path;
    match.value.endpoint.refuse?.();
    const body = new RequestBody(request.body, negotiation, match.value.endpoint.bulk === true);
    const call = readCall(exchange, match.value, target, negotiation, body);
    const answer = match.value.endpoint.handle(call);
    if (answer instanceof Promise) return answer.then((later) => present(exchange, shown, later));
    return present(exchange, shown, answer);
  }

  /** A literal path wins over placeholders, so those that are not emulated must be there before the path is looked up. */
  private route(method: string, rawPath: string): Match<Prepared> | undefined {
    this.addNotEmulated(firstSegment(rawPath));
    const match = this.find(method, rawPath);
    if (match || !this.addNotEmulated('*')) return match;
    return this.find(method, rawPath);
  }

  private find(method: string, rawPath: string): Match<Prepared> | undefined {
    try {
      return this.routes.find(method, rawPath);
    } catch (error) {
      if (!(error instanceof ElasticsearchError)) throw error;
      throw undecodable(error.reason as string, this.routes.methods(rawPath));
    }
  }

  /** The methods that a path takes. */
  methodsOf(rawPath: string): readonly string[] {
    this.addNotEmulated(firstSegment(rawPath));
    return this.routes.methods(rawPath);
  }

  private addNotEmulated(group: string): boolean {
    if (!this.notEmulated.delete(group)) return false;
    for (const endpoint of notEmulatedEndpoints(group)) {
      const prepared = prepare(endpoint);
      for (const route of endpoint.routes) this.routes.addMissing(...split(route), prepared);
    }
    return true;
  }

  private negotiate({ headers, body, duplicates }: HttpRequest): Negotiation {
    if (duplicates?.has('accept')) throw duplicateHeader('Accept');
    if (duplicates?.has('content-type')) throw duplicateHeader('Content-Type');
    return this.negotiator.negotiate(headers.accept, headers['content-type'], body.length > 0);
  }

  private unrouted(exchange: Exchange, shown: Presentation, target: Target): HttpAnswer {
    const { method, uri } = exchange.request;
    const allowed = this.routes.methods(target.rawPath);
    exchange.allowed = allowed;
    let answer: Answer;
    if (method === 'OPTIONS') answer = options(allowed);
    else if (allowed.length > 0) throw wrongMethod(uri, method, allowed);
    else answer = noHandler(uri, method);
    return present(exchange, { ...shown, filter: undefined }, answer);
  }
}

function split(route: Route): [method: string, pattern: string] {
  const [method = '', pattern = ''] = route.split(' ');
  return [method, pattern];
}

/** The group of a path among the operations that are not emulated. */
function firstSegment(rawPath: string): string {
  const end = rawPath.indexOf('/', 1);
  return rawPath.slice(1, end < 0 ? undefined : end);
}

function prepare(endpoint: Endpoint): Prepared {
  const query = endpoint.query ?? {};
  const placeholders = endpoint.routes.flatMap((route) =>
    [...route.matchAll(/\{(\w+)\}/g)].map((match) => match[1] as string),
  );
  const defaults = Object.fromEntries(
    Object.entries(query).map(([name, parameter]) => [name, parameter.read(undefined, name)]),
  );
  return { endpoint, query, known: new Set([...Object.keys(query), ...placeholders, ...ALWAYS_ACCEPTED]), defaults };
}

/** Reads what the endpoint asks for; a bad value wins over a bad body, that over an unknown parameter, that over a superfluous body. */
function readCall(
  exchange: Exchange,
  prepared: Prepared,
  target: Target,
  negotiation: Negotiation,
  body: RequestBody,
): Call {
  const { endpoint } = prepared;
  const { request } = exchange;
  body.checkContentType(request.headers['content-type']);
  const requestPath = decodeComponent(target.rawPath);
  const query = target.parameters.size === 0 ? prepared.defaults : readQuery(prepared, target.parameters);
  const read = endpoint.body?.read(body);
  if (target.parameters.size > 0) checkUnknown(prepared, target.parameters, requestPath);
  if (!endpoint.body && body.present) {
    throw illegalArgument(`request [${request.method} ${requestPath}] does not support having a body`);
  }
  return {
    mock: exchange.mock,
    method: request.method,
    uri: request.uri,
    requestPath,
    path: exchange.path,
    query,
    body: read,
    parameters: target.parameters,
    negotiation,
    itemFault: exchange.itemFault,
    header: (name) => {
      const value = request.headers[name];
      return Array.isArray(value) ? value.join(', ') : value;
    },
  };
}

function readQuery(prepared: Prepared, parameters: ReadonlyMap<string, string>): ParameterValues<ParameterTable> {
  const values: Record<string, unknown> = {};
  for (const name in prepared.query) values[name] = prepared.query[name]?.read(parameters.get(name), name);
  return values;
}

function checkUnknown(prepared: Prepared, parameters: ReadonlyMap<string, string>, requestPath: string): void {
  const unknown = [...parameters.keys()].filter((name) => !prepared.known.has(name)).sort();
  if (unknown.length === 0) return;
  const named = unknown.map((name) => `[${name}]${meant(suggestions(name, prepared.known))}`).join(', ');
  throw illegalArgument(
    `request [${requestPath}] contains unrecognized parameter${unknown.length > 1 ? 's' : ''}: ${named}`,
  );
}

function meant(found: readonly string[]): string {
  if (found.length === 0) return '';
  return found.length === 1 ? ` -> did you mean [${found[0]}]?` : ` -> did you mean any of [${found.join(', ')}]?`;
}
