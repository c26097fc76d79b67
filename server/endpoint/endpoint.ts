import type { ElasticsearchError } from '../errors/elasticsearch-error';
import type { Answer } from '../http/answer';
import type { Negotiation } from '../http/body-formats';
import type { ParameterTable, ParameterValues } from '../http/parameters';
import type { JsonValue } from '../json/value';
import type { Mock } from '../mock';
import type { Budget } from '../runtime/budget';
import type { Caller } from '../runtime/wait';
import type { Identity } from '../security/identity';
import type { BodyReader } from './body';
import type { Placeholders, Route } from './placeholders';
import type { Contents, Secrecy } from './secrecy';

export type { Route } from './placeholders';

/** One item of a bulk request, for the decision whether it fails. */
export interface BulkPart {
  readonly position: number;
  readonly action: string;
  readonly index: string;
  readonly id: string | undefined;
  /** The parsed second line; undefined if there is none. */
  body(): JsonValue | undefined;
}

export type ItemFault = (part: BulkPart) => ElasticsearchError | undefined;

/** What every call brings, whether of Elasticsearch's API or of the control API. */
export interface BaseCall<M, P> {
  /** The mock that it is for. */
  readonly mock: M;
  /** Decoded placeholders of the path; those of other routes of the endpoint are absent. */
  readonly placeholders: P;
  /** The client that waits for the response; destroyed as soon as it has disconnected. */
  readonly caller: Caller;
  header(name: string): string | undefined;
}

/** What every endpoint consists of, whatever its API. */
export interface BaseEndpoint<C, A, R extends readonly Route[] = readonly Route[]> {
  readonly name: string;
  readonly routes: R;
  handle(call: C): A | Promise<A>;
}

/** One request to an endpoint, with everything read and checked as the endpoint's definition says. */
export interface Call<Q extends ParameterTable = ParameterTable, B = unknown, P = Readonly<Record<string, string>>>
  extends BaseCall<Mock, P> {
  readonly method: string;
  /** The request target as it was sent. */
  readonly uri: string;
  /** The decoded path. */
  readonly path: string;
  readonly query: ParameterValues<Q>;
  readonly body: B;
  /** The parameters that were sent, with their values. */
  readonly parameters: ReadonlyMap<string, string>;
  readonly negotiation: Negotiation;
  /** Who sent the request. */
  readonly identity: Identity;
  /** The resources that the request may still use. Pass it to everything whose work depends on the input. */
  readonly budget: Budget;
  /** Makes chosen items of a bulk request fail; undefined for most requests. */
  readonly itemFault: ItemFault | undefined;
}

/**
 * The documents that a request reads: the one with the id in the indices that an expression names; without an id, all
 * of them.
 */
export interface DocumentsRead {
  readonly index: string;
  readonly id?: string | undefined;
}

/** The definition of an endpoint: data first, behaviour last. */
export interface EndpointDefinition<Q extends ParameterTable, B, R extends readonly Route[]>
  extends BaseEndpoint<Call<Q, B, Placeholders<R>>, Answer, R> {
  /** The operation's name in the official specification: `connector.update_status`. */
  readonly name: string;
  /** Query parameters, in the order in which the handler reads them. */
  readonly query?: Q;
  /** How to read the body; undefined if the endpoint takes none. */
  readonly body?: BodyReader<B>;
  /**
   * Reads what the body says once more, for its errors alone: Elasticsearch reports those of a body that the handler reads
   * before a parameter that it does not know (BaseRestHandler.prepareRequest). Called only if there is such a parameter.
   */
  readonly prepare?: (call: Call<Q, B, Placeholders<R>>) => unknown;
  /** Reads what the body says, for its errors alone, if the value of a parameter is wrong: the body counts before it (RestSearchAction). */
  readonly bodyFirst?: (body: B) => void;
  /** True if the body is newline-delimited, in which case YAML and CBOR are rejected. */
  readonly newlineDelimited?: boolean;
  /** For an operation that is known but not emulated: throws, before anything else about the request is examined. */
  readonly refuse?: () => never;
  /** What is secret in its bodies, and must not be shown to people. */
  readonly secrecy?: Secrecy;
  /** What its bodies are about, where names decide what is secret in them. */
  readonly contents?: Contents;
  /** True for the `_connector` API, which keeps its documents in indices that no path names. */
  readonly connectorApi?: boolean;
  /** What it does to documents; undefined if nothing, or if the method says it, as in the `_connector` API. */
  readonly writes?: 'documents' | 'deletions';
  /** True if its body has items that succeed or fail one by one. */
  readonly hasItems?: boolean;
  /** A remark for the support matrix about differences from a cluster. */
  readonly note?: string;
  /** The documents that it reads, if that matters: the stand-in advances some jobs after a number of reads. */
  readonly reads?: (placeholders: Placeholders<R>) => DocumentsRead | undefined;
}

type AnyDefinition = EndpointDefinition<ParameterTable, unknown, readonly Route[]>;

export interface Endpoint extends Omit<AnyDefinition, 'handle' | 'reads' | 'prepare'>, BaseEndpoint<Call, Answer> {
  readonly reads?: (placeholders: Call['placeholders']) => DocumentsRead | undefined;
  readonly prepare?: (call: Call) => unknown;
}

/** Declares an endpoint; the types of `call.placeholders`, `call.query` and `call.body` follow from the declaration. */
export function endpoint<
  const R extends readonly Route[],
  const Q extends ParameterTable = Record<never, never>,
  B = undefined,
>(definition: EndpointDefinition<Q, B, R>): Endpoint {
  // Requests are read according to this same declaration, so a handler receives values of the promised types.
  return definition as unknown as Endpoint;
}

/** The endpoints of a family, with the properties that all of them have unless they declare others. */
export function family(
  common: Pick<Endpoint, 'contents' | 'connectorApi'>,
  endpoints: readonly Endpoint[],
): readonly Endpoint[] {
  return endpoints.map((each) => {
    const contents = common.contents || each.contents ? { ...common.contents, ...each.contents } : undefined;
    return { ...common, ...each, ...(contents && { contents }) };
  });
}
