import { illegalArgument } from '../errors/elasticsearch-error';
import { RequestBody } from '../http/body-text';
import { convertEarly, type EarlyBody } from '../http/early-body';
import type { Negotiated } from '../http/negotiate';
import { defaultsOf, type ParameterTable, type ParameterValues } from '../http/parameters';
import { type HttpRequest, headerOf } from '../http/request';
import { requestBudget } from '../http/request-budget';
import { decodeComponent } from '../http/target';
import type { Mock } from '../mock';
import type { Budget } from '../runtime/budget';
import { andThen, type Eventually } from '../runtime/eventually';
import { suggestions } from '../validation/suggest';
import type { Call, Endpoint } from './endpoint';
import type { Located } from './table';

const ALWAYS_ACCEPTED = ['pretty', 'human', 'format', 'filter_path', 'error_trace'];

/** Values that are computed once per endpoint. */
interface Prepared {
  readonly query: ParameterTable;
  /** The names of all parameters that it accepts, including those in its path. */
  readonly known: ReadonlySet<string>;
  /** The values of all parameters if none are sent. */
  readonly defaults: ParameterValues<ParameterTable>;
}

/** What the steps before found out about a request. */
interface Circumstances extends Pick<Call, 'identity' | 'itemFault' | 'caller'> {
  readonly negotiated: Negotiated;
  readonly early?: Early | undefined;
}

/** A body that was converted before anything else was read, and what is left of the budget. */
interface Early {
  readonly body: EarlyBody;
  readonly budget: Budget;
}

/** The parameters, unless the body has to be read before them and is wrong. */
function queryBefore(
  endpoint: Endpoint,
  prepared: Prepared,
  parameters: ReadonlyMap<string, string>,
  content: RequestBody,
): ParameterValues<ParameterTable> {
  try {
    return readQuery(prepared, parameters);
  } catch (error) {
    endpoint.bodyFirst?.(endpoint.body?.read(content));
    throw error;
  }
}

function budgetOf({ settings }: Mock, request: HttpRequest, extraWork?: number): Budget {
  return requestBudget(request, { work: settings.maxRequestWork, memory: settings.maxRequestMemory }, extraWork);
}

/** Reads what an endpoint needs from a request. */
export class CallReader {
  private readonly prepared = new Map<Endpoint, Prepared>();

  /** Converts the body first, if that takes long; see `convertEarly`. */
  begin(mock: Mock, request: HttpRequest, { shown }: Negotiated): Eventually<Early | undefined> {
    let budget: Budget | undefined;
    const converted = convertEarly(request.body, shown.negotiation, (extraWork) => {
      budget = budgetOf(mock, request, extraWork);
      return budget;
    });
    return andThen(converted, (body) => body && budget && { body, budget });
  }

  /**
   * The order of the checks is that of BaseRestHandler: an invalid value is reported before an invalid body, that
   * before an unknown parameter, and that before an unexpected body.
   *
   * @throws ElasticsearchError 400, SimpleError 406
   */
  read(
    mock: Mock,
    { request, placeholders }: Located<Endpoint>,
    endpoint: Endpoint,
    { negotiated: { target, shown }, identity, itemFault, caller, early }: Circumstances,
  ): Call {
    const prepared = this.prepare(endpoint);
    const budget = early?.budget ?? budgetOf(mock, request);
    const { parameters } = target;
    const lines = endpoint.newlineDelimited === true;
    const content = new RequestBody(request.body, shown.negotiation, lines, budget, early?.body);
    content.checkContentType(headerOf(request, 'content-type'));
    const path = decodeComponent(target.rawPath);
    const query = parameters.size === 0 ? prepared.defaults : queryBefore(endpoint, prepared, parameters, content);
    const body = endpoint.body?.read(content);
    const call: Call = {
      mock,
      method: request.method,
      uri: request.uri,
      path,
      placeholders,
      query,
      body,
      parameters,
      negotiation: shown.negotiation,
      identity,
      budget,
      itemFault,
      caller,
      header: (name) => headerOf(request, name),
    };
    if (parameters.size > 0) checkUnknown(prepared, call, endpoint);
    if (!endpoint.body && content.present) {
      throw illegalArgument(`request [${request.method} ${path}] does not support having a body`);
    }
    return call;
  }

  private prepare(endpoint: Endpoint): Prepared {
    let prepared = this.prepared.get(endpoint);
    if (!prepared) {
      prepared = prepare(endpoint);
      this.prepared.set(endpoint, prepared);
    }
    return prepared;
  }
}

function prepare({ query = {}, routes }: Endpoint): Prepared {
  const placeholders = routes.flatMap((route) => [...route.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name));
  return {
    query,
    known: new Set([...Object.keys(query), ...placeholders, ...ALWAYS_ACCEPTED]),
    defaults: defaultsOf(query),
  };
}

function readQuery({ query }: Prepared, parameters: ReadonlyMap<string, string>): ParameterValues<ParameterTable> {
  const values: Record<string, unknown> = {};
  for (const name in query) values[name] = query[name]?.read(parameters.get(name), name);
  return values;
}

function checkUnknown({ known }: Prepared, call: Call, { prepare: read }: Endpoint): void {
  const { parameters, path } = call;
  const unknown = [...parameters.keys()].filter((name) => !known.has(name)).sort();
  if (unknown.length === 0) return;
  read?.(call);
  const named = unknown.map((name) => `[${name}]${meant(suggestions(name, known))}`).join(', ');
  throw illegalArgument(`request [${path}] contains unrecognized parameter${unknown.length > 1 ? 's' : ''}: ${named}`);
}

function meant(found: readonly string[]): string {
  if (found.length === 0) return '';
  return found.length === 1 ? ` -> did you mean [${found[0]}]?` : ` -> did you mean any of [${found.join(', ')}]?`;
}
