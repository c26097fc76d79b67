import { ElasticsearchError } from '../errors/elasticsearch-error';
import type { HttpRequest } from '../http/request';
import { unreadTarget } from '../http/target';
import type { Route } from './endpoint';
import { type Match, Routes } from './routes';

/** A request with its entry in the table: looked up once, and used by all later steps. */
export interface Located<E> {
  readonly request: HttpRequest;
  /** The endpoint of the request; undefined if no route matches. */
  readonly endpoint: E | undefined;
  /** Decoded placeholders of the route. */
  readonly placeholders: Readonly<Record<string, string>>;
  /** The methods that the path accepts; looked up only if no endpoint was found. */
  readonly allowed: readonly string[];
  /** Why the path cannot be decoded, if that is the case. */
  readonly undecodable: string | undefined;
}

/** An endpoint at one of its routes; called when the route is first requested. */
export type Row<E> = readonly [route: Route, endpoint: () => E];

/**
 * Rows that are added by the first segment of their paths when it is first requested, because adding all of them at
 * once takes too long.
 */
export interface LateRows<E> {
  /** First segments; `*` for a placeholder. */
  readonly groups: readonly string[];
  /** The rows of a group; any whose route is already taken are ignored. */
  rowsOf(group: string): Iterable<Row<E>>;
}

const NOWHERE: Readonly<Record<string, string>> = {};
const NO_METHODS: readonly string[] = [];

/** All endpoints of an API, by route. */
export class EndpointTable<E> {
  private readonly routes = new Routes<() => E>();
  private readonly waiting: Set<string>;

  constructor(
    rows: Iterable<Row<E>>,
    private readonly late?: LateRows<E>,
  ) {
    this.waiting = new Set(late?.groups);
    for (const [route, endpoint] of rows) this.routes.add(...split(route), endpoint);
  }

  /** Finds the endpoint of a request. Never throws. */
  locate(request: HttpRequest): Located<E> {
    const { rawPath } = unreadTarget(request.uri);
    try {
      const match = this.find(request.method, rawPath);
      if (match) {
        return {
          request,
          endpoint: match.value(),
          placeholders: match.placeholders,
          allowed: NO_METHODS,
          undecodable: undefined,
        };
      }
      return this.nowhere(request, rawPath, undefined);
    } catch (error) {
      if (!(error instanceof ElasticsearchError)) throw error;
      return this.nowhere(request, rawPath, error.reason as string);
    }
  }

  /** The methods that a path accepts. */
  methodsOf(rawPath: string): readonly string[] {
    this.addLate(firstSegment(rawPath));
    return this.routes.methods(rawPath);
  }

  private nowhere(request: HttpRequest, rawPath: string, undecodable: string | undefined): Located<E> {
    return { request, endpoint: undefined, placeholders: NOWHERE, allowed: this.routes.methods(rawPath), undecodable };
  }

  /** A literal path takes precedence over placeholders, so the late rows must be added before the path is looked up. */
  private find(method: string, rawPath: string): Match<() => E> | undefined {
    this.addLate(firstSegment(rawPath));
    const match = this.routes.find(method, rawPath);
    if (match || !this.addLate('*')) return match;
    return this.routes.find(method, rawPath);
  }

  private addLate(group: string): boolean {
    if (!this.waiting.delete(group)) return false;
    for (const [route, endpoint] of this.late?.rowsOf(group) ?? []) this.routes.addMissing(...split(route), endpoint);
    return true;
  }
}

/** The name of a request in messages about bugs in the mock. */
export function nameOf({ endpoint, request }: Located<{ readonly name: string }>): string {
  return endpoint?.name ?? request.method;
}

/** One row for each route of each endpoint. */
export function rowsOf<E extends { readonly routes: readonly Route[] }>(endpoints: readonly E[]): Row<E>[] {
  return endpoints.flatMap((endpoint) => endpoint.routes.map((route): Row<E> => [route, () => endpoint]));
}

function split(route: Route): [method: string, pattern: string] {
  const [method = '', pattern = ''] = route.split(' ');
  return [method, pattern];
}

function firstSegment(rawPath: string): string {
  const end = rawPath.indexOf('/', 1);
  return rawPath.slice(1, end < 0 ? undefined : end);
}
