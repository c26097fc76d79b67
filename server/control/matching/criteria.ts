import type { Secrecy } from '../../endpoint/secrecy';
import type { EntryMatch, RequestMatch } from '../../generated/control';
import type { JsonValue } from '../../json/value';

/** A name and the TextMatch for its value. */
export type NamedText = readonly [name: string, wanted: JsonValue];

/** A match, parsed and checked once so that it can be compared with many requests. */
export interface RequestCriteria {
  /** The match as it was given, but without secrets, for messages. */
  readonly said: RequestMatch;
  /** What is secret in the operations that it is for; empty if it names none. */
  readonly secrecies: readonly (Secrecy | undefined)[];
  /** Patterns, one of which must match; undefined for any value. */
  readonly operation: readonly string[] | undefined;
  readonly method: readonly string[] | undefined;
  readonly path: readonly string[] | undefined;
  readonly params: readonly NamedText[];
  readonly query: readonly NamedText[];
  readonly headers: readonly NamedText[];
  readonly body: JsonValue | undefined;
  readonly line: JsonValue | undefined;
  readonly text: string | undefined;
  /** Bytes. */
  readonly largerThan: number | undefined;
  readonly smallerThan: number | undefined;
  readonly not: RequestCriteria | undefined;
}

/** The same for requests with their responses. */
export interface EntryCriteria extends RequestCriteria {
  readonly said: EntryMatch;
  /** `404`, `4xx` */
  readonly status: readonly (string | number)[] | undefined;
  readonly answer: JsonValue | undefined;
  readonly refused: boolean | undefined;
  /** Milliseconds since the epoch, on the mock's clock. */
  readonly since: number | undefined;
  readonly until: number | undefined;
  /** The id of an entry. */
  readonly after: number | undefined;
  readonly not: EntryCriteria | undefined;
}
