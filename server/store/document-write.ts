import type { JsonObject } from '../json/value';
import type { BodyPart } from '../json-text/body-bytes';
import type { WriteConditions } from './concurrency';
import type { LateText } from './late-text';

export interface DocumentWrite extends WriteConditions {
  readonly id: string;
  /** `_source`, stored unchanged. */
  readonly text: string;
  /** The same, if it is written only when somebody reads it. */
  readonly lateText?: LateText | undefined;
  /** The parsed `_source`. */
  readonly source: JsonObject;
  readonly routing?: string | undefined;
  /** Whether the text has unusual numbers, if known (StoredDocument.unusualNumbers). */
  readonly unusualNumbers?: boolean | undefined;
  /**
   * Do not cache the parsed source: thousands of them, most never read again, would only burden the garbage collector.
   */
  readonly oneOfMany?: boolean | undefined;
  /** The names of dynamic templates for new fields, by path. */
  readonly dynamicTemplates?: Readonly<Record<string, string>>;
  /** The slice of a request body that holds the text, if it has one. */
  readonly part?: BodyPart | undefined;
  /** Set if the caller may not do everything: refuses fields that may not be added to the mapping of the index. */
  readonly access?: { checkNewFields(index: object): void } | undefined;
}

export type WriteOutcome = 'created' | 'updated' | 'deleted' | 'not_found';

export interface WriteResult {
  readonly index: string;
  readonly id: string;
  readonly result: WriteOutcome;
  readonly version: number;
  readonly seqNo: number;
  /** The shard that it went to, as far as it matters for a refresh. */
  readonly shard: number;
}

/** Counters shown by `_stats`. */
export interface WriteCounters {
  readonly indexed: number;
  readonly deleted: number;
  readonly noopUpdates: number;
}
