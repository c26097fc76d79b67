import type { Secrecy } from '../../endpoint/secrecy';
import type { QueryParameter } from '../../http/parameters';
import type { JsonObject } from '../../json/value';
import { wildcardMatch } from '../../json/wildcard';

/** A query parameter, as far as descriptions of the API are concerned. */
export type ParameterShape = Pick<QueryParameter<unknown>, 'kind' | 'values' | 'effect'>;

/** A body, as far as descriptions of the API are concerned. */
export interface BodyShape {
  readonly required: boolean;
  readonly newlineDelimited: boolean;
  /** Its JSON Schema; undefined if it has none. */
  readonly schema: (() => JsonObject) | undefined;
  /** Names of its keys, as far as they are declared. */
  readonly keys: () => readonly string[];
}

/** An operation of Elasticsearch, as far as the control API is concerned. */
export interface Operation {
  /** Its name in the official specification: `connector.update_status`. */
  readonly name: string;
  /** `PUT /_connector/{connector_id}/_status` */
  readonly routes: readonly string[];
  /** Its query parameters by name; undefined if they are unknown because it is not emulated. */
  readonly parameters: Readonly<Record<string, ParameterShape>> | undefined;
  /** Undefined if it takes no body. */
  readonly body: BodyShape | undefined;
  /** If false, it is answered with 501. */
  readonly emulated: boolean;
  /** What is secret in its bodies. */
  readonly secrecy: Secrecy | undefined;
  /** What it does to documents, if it says so; see `Endpoint`. */
  readonly writes: 'documents' | 'deletions' | undefined;
  /** True for the `_connector` API. */
  readonly connectorApi: boolean;
  /** True if its body has items that succeed or fail one by one. */
  readonly hasItems: boolean;
  /** How it differs from a cluster. */
  readonly note: string | undefined;
}

/** All operations that requests can be for. The table is built on first use, to keep the start fast. */
export class Operations {
  private known: ReadonlyMap<string, Operation> | undefined;

  /**
   * @param load makes the table.
   * @param controlRoutes the routes of the control API, without `/_mock`.
   */
  constructor(
    private readonly load: () => readonly Operation[],
    readonly controlRoutes: () => readonly string[],
  ) {}

  /** By name, in alphabetical order. */
  private get byName(): ReadonlyMap<string, Operation> {
    this.known ??= new Map(
      [...this.load()].sort((a, b) => (a.name < b.name ? -1 : 1)).map((operation) => [operation.name, operation]),
    );
    return this.known;
  }

  /** All names. */
  names(): string[] {
    return [...this.byName.keys()];
  }

  all(): Iterable<Operation> {
    return this.byName.values();
  }

  /** The operations that match a name or a pattern with `*`. */
  named(pattern: string): Operation[] {
    const one = this.byName.get(pattern);
    if (one || !pattern.includes('*')) return one ? [one] : [];
    return [...this.byName.values()].filter(({ name }) => wildcardMatch(pattern, name));
  }
}

/** The names of the placeholders of an operation's routes. */
export function placeholdersOf({ routes }: Operation): string[] {
  return [...new Set(routes.flatMap((route) => [...route.matchAll(/\{(\w{1,100})\}/g)].map(([, name = '']) => name)))];
}
