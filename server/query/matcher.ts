import type { JsonObject } from '../json/value';
import type { StoredDocument } from '../store/document';

/** The score of what does not match. */
export const NO_MATCH = -1;

/** What a query looks at: a document, or an object of a nested field in it. */
export class View {
  constructor(
    readonly document: StoredDocument,
    private readonly nested?: JsonObject,
  ) {}

  /** The fields that can be seen. */
  get object(): JsonObject {
    return this.nested ?? this.document.source;
  }
}

/** The only documents that a query can match, known without looking at all of them. */
export interface Narrowing {
  /** How many there are at most. */
  readonly count: number;
  /** Every one of them matches, the count is exact, and all have the same score. */
  readonly exact: boolean;
  /** Each once, in the order of sequence numbers. */
  documents(): Iterable<StoredDocument>;
}

/** A query bound to an index. */
export interface Matcher {
  /** The score, or NO_MATCH. */
  score(view: View): number;
  readonly narrowing?: Narrowing | undefined;
  /** All matches have this score. */
  readonly constant?: number | undefined;
  /** Every document matches. */
  readonly everything?: true | undefined;
}

/** Matches everything. */
export function matchAll(score = 1): Matcher {
  return { score: () => score, constant: score, everything: true };
}

const nothing: Narrowing = { count: 0, exact: true, documents: () => [] };

/** Matches nothing. */
export const matchNone: Matcher = { score: () => NO_MATCH, narrowing: nothing, constant: 0 };

/** Matches what a predicate says, with a constant score. */
export function matchWhere(test: (view: View) => boolean, score: number, narrowing?: Narrowing): Matcher {
  return { score: (view) => (test(view) ? score : NO_MATCH), narrowing, constant: score };
}

/** The same matches, with scores times a factor. */
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

/** All documents of several narrowings, each once; undefined where one of the matchers cannot say. */
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
