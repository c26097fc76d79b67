import type { JsonObject } from '../json/value';
import type { StoredDocument } from '../store/document';

/** The score of a document that does not match. */
export const NO_MATCH = -1;

/** The object that a query examines: a document, or an object of one of its nested fields. */
export class View {
  constructor(
    readonly document: StoredDocument,
    private readonly nested?: JsonObject,
  ) {}

  /** The object whose fields are visible. */
  get object(): JsonObject {
    return this.nested ?? this.document.source;
  }
}

/** A superset of the documents that a query can match, known without examining all of them. */
export interface Narrowing {
  /** The maximum number of documents. */
  readonly count: number;
  /** True if every one of them matches, the count is exact, and all have the same score. */
  readonly exact: boolean;
  /** The documents, each once, ordered by sequence number. */
  documents(): Iterable<StoredDocument>;
}

/** A query bound to an index. */
export interface Matcher {
  /** The score, or NO_MATCH. */
  score(view: View): number;
  readonly narrowing?: Narrowing | undefined;
  /** Set if all matches have this score. */
  readonly constant?: number | undefined;
  /** Set if every document matches. */
  readonly everything?: true | undefined;
}

/** Matches everything. */
export function matchAll(score = 1): Matcher {
  return { score: () => score, constant: score, everything: true };
}

const nothing: Narrowing = { count: 0, exact: true, documents: () => [] };

/** Matches nothing. */
export const matchNone: Matcher = { score: () => NO_MATCH, narrowing: nothing, constant: 0 };

/** Matches where a predicate holds, with a constant score. */
export function matchWhere(test: (view: View) => boolean, score: number, narrowing?: Narrowing): Matcher {
  return { score: (view) => (test(view) ? score : NO_MATCH), narrowing, constant: score };
}

/** The same matches, with their scores multiplied by a factor. */
export function boosted(matcher: Matcher, boost: number): Matcher {
  if (boost === 1) return matcher;
  return {
    score: (view) => {
      const score = matcher.score(view);
      return score === NO_MATCH ? NO_MATCH : score * boost;
    },
    narrowing: matcher.narrowing,
    constant: matcher.constant === undefined ? undefined : matcher.constant * boost,
    everything: matcher.everything,
  };
}

/** The same matches, all with one score. */
export function withConstantScore(matcher: Matcher, score: number): Matcher {
  return matchWhere((view) => matcher.score(view) !== NO_MATCH, score, matcher.narrowing);
}

/** All documents of several narrowings, each once; undefined if any of the matchers has none. */
export function union(narrowings: readonly (Narrowing | undefined)[]): Narrowing | undefined {
  const known = narrowings.filter((one) => one !== undefined);
  if (known.length < narrowings.length) return undefined;
  const filled = known.filter((one) => one.count > 0);
  if (filled.length < 2) return filled[0] ?? nothing;
  const count = filled.reduce((sum, one) => sum + one.count, 0);
  return { count, exact: false, documents: () => merged(filled) };
}

function merged(narrowings: readonly Narrowing[]): StoredDocument[] {
  const documents = new Set<StoredDocument>();
  for (const narrowing of narrowings) for (const document of narrowing.documents()) documents.add(document);
  return [...documents].sort((a, b) => a.seqNo - b.seqNo);
}

/** The documents that a query narrows the search to, for a query that wraps it and must look at each of them. */
export function inexact({ narrowing }: Matcher): Narrowing | undefined {
  return narrowing && { count: narrowing.count, exact: false, documents: () => narrowing.documents() };
}
