import type { ElasticsearchError } from '../errors/elasticsearch-error';
import type { Answer } from '../http/answer';
import type { BodyReader } from '../http/body';
import type { Negotiation } from '../http/negotiation';
import type { ParameterTable, ParameterValues } from '../http/parameters';
import type { JsonValue } from '../json/value';
import type { Mock } from '../mock';
import type { Budget } from '../runtime/budget';
import type { PathValues, Route } from './path-values';

export type { Route } from './path-values';

/** One item of a bulk request, for who decides whether it fails. */
export interface BulkPart {
  readonly position: number;
  readonly action: string;
  readonly index: string;
  readonly id: string | undefined;
  /** The parsed second line; undefined where there is none. */
  body(): JsonValue | undefined;
}

export type ItemFault = (part: BulkPart) => ElasticsearchError | undefined;

/** One request to an endpoint, with everything read and checked that the endpoint's definition says. */
export interface Call<Q extends ParameterTable = ParameterTable, B = unknown, P = Readonly<Record<string, string>>> {
  readonly mock: Mock;
  readonly method: string;
  /** The request target as it was sent. */
  readonly uri: string;
  /** The decoded path. */
  readonly requestPath: string;
  /** Decoded placeholders of the path; a placeholder of another route of the endpoint is absent. */
  readonly path: P;
  readonly query: ParameterValues<Q>;
  readonly body: B;
  /** Which of the parameters were sent, and what with. */
  readonly parameters: ReadonlyMap<string, string>;
  readonly negotiation: Negotiation;
  /** What the request may still use up: hand it to everything that its input can make do more. */
  readonly budget: Budget;
  /** Fails chosen items of a bulk request; most requests have none. */
  readonly itemFault: ItemFault | undefined;
  header(name: string): string | undefined;
}

/** What every endpoint does, of Elasticsearch's API or of the control API. */
export interface Handles<C, A> {
  handle(call: C): A | Promise<A>;
}

/** Which documents a request reads: of the indices that an expression names, the one with the id; without an id, all. */
export interface DocumentsRead {
  readonly index: string;
  readonly id?: string | undefined;
}

/** What an endpoint is: data first, behaviour last. */
export interface EndpointDefinition<Q extends ParameterTable, B, R extends readonly Route[]>
  extends Handles<Call<Q, B, PathValues<R>>, Answer> {
  /** The operation's name in the official specification: `connector.update_status`. */
  readonly name: string;
  readonly routes: R;
  /** Query parameters, in the order in which the handler reads them. */
  readonly query?: Q;
  /** How the body is read; left out, the endpoint takes none. */
  readonly body?: BodyReader<B>;
  /** The body is newline-delimited: YAML and CBOR are refused for it. */
  readonly bulk?: boolean;
  /** For an operation that is known and not emulated: throws, before anything else of the request is looked at. */
  readonly refuse?: () => never;
  /** A remark for the support matrix: what differs from a cluster. */
  readonly note?: string;
  /** Which documents it reads, where that counts: the stand-in moves some jobs on after so many reads. */
  readonly reads?: (path: PathValues<R>) => DocumentsRead | undefined;
}

type AnyDefinition = EndpointDefinition<ParameterTable, unknown, readonly Route[]>;

export interface Endpoint extends Omit<AnyDefinition, 'handle' | 'reads'>, Handles<Call, Answer> {
  readonly reads?: (path: Call['path']) => DocumentsRead | undefined;
}

/** Declares an endpoint; the types of `call.path`, `call.query` and `call.body` follow from the declaration. */
export function endpoint<
  const R extends readonly Route[],
  const Q extends ParameterTable = Record<never, never>,
  B = undefined,
>(definition: EndpointDefinition<Q, B, R>): Endpoint {
  // Whoever answers a request reads it by this same declaration, so a handler gets the values that its types promise.
  return definition as unknown as Endpoint;
}
