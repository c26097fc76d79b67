import type { JsonObject } from '../json/value';
import { Budget } from '../runtime/budget';
import type { StoredDocument } from '../store/document';
import type { Value } from './fields/value';
import type { LivePart } from './segments/segment';
import { noSlots, type Slots } from './segments/slots';

/** The score of a document that does not match. */
export const NO_MATCH = -1;

/** For values that are computed once and kept, whichever request needs them first. */
const unlimited = new Budget({ work: Number.POSITIVE_INFINITY, memory: Number.POSITIVE_INFINITY });

/** What an examined document or nested object costs besides what is read from it. */
const VIEWED = 2;

/** Which of a document's nested objects one is. */
export interface NestedPlace {
  /** The path of the nested field. */
  readonly field: string;
  /** Its position among the objects of that field in the enclosing object. */
  readonly offset: number;
  /** The nested object that encloses it, if any. */
  readonly parent: NestedPlace | undefined;
}

/** The place of a document in a part of its index, and the values that are known there. */
export interface Spot {
  readonly slot: number;
  /** The values of a field in all documents of the part; undefined if they are not known. */
  column(field: { readonly indexName: string }): { valuesAt(slot: number): readonly Value[] } | undefined;
}

/**
 * The object that a query examines: a document, or an object of one of its nested fields. It charges the budget of the
 * request for what is read from it, so that no query has to think of it.
 */
export class View {
  constructor(
    readonly document: StoredDocument,
    private readonly budget: Budget,
    private readonly nested?: JsonObject,
    /** Set if the object is a nested one that an aggregation has stepped into. */
    readonly place?: NestedPlace,
    /** Where the document is, if a search goes over a whole segment. */
    readonly spot?: Spot,
  ) {
    budget.charge(VIEWED);
  }

  /** A view whose reading is not charged to any budget. */
  static uncharged(document: StoredDocument): View {
    return new View(document, unlimited);
  }

  /** An object of a nested field of what this is a view of. */
  inside(object: JsonObject, place?: NestedPlace): View {
    return new View(this.document, this.budget, object, place);
  }

  /** The same position in the index, seen through another source. */
  through(document: StoredDocument): View {
    return new View(document, this.budget);
  }

  /** Counts work on what is read, in the units of a budget. */
  charge(work: number): void {
    this.budget.charge(work);
  }

  /** Counts bytes of what is made of it and kept. */
  chargeMemory(bytes: number): void {
    this.budget.chargeMemory(bytes);
  }

  /** True if the fields of the document itself are visible, not those of a nested object. */
  get isWhole(): boolean {
    return this.nested === undefined;
  }

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

/** A part of an index, in one search. */
export interface SearchedPart {
  readonly part: LivePart;
  /** What the search may still use up. */
  readonly budget: Budget;
  /** The number of documents in its segment. */
  readonly size: number;
  document(slot: number): StoredDocument;
  view(slot: number): View;
  /** The matches of a query among some documents. */
  matches(matcher: Matcher, among: Slots): Matches;
  /** The same, by looking at each of the documents. */
  examine(matcher: Matcher, among: Slots): Matches;
}

/** The documents of a segment that match. */
export interface Matches {
  readonly slots: Slots;
  /** The scores of these documents; undefined if all have the same. */
  readonly scores?: Float64Array | Float32Array | undefined;
  /** The score that all of them have. */
  readonly score: number;
}

/** A query bound to an index. */
export interface Matcher {
  /** The score, or NO_MATCH. */
  score(view: View): number;
  /**
   * The matches among some documents of a segment, all at once: those for which `score` is not NO_MATCH, with the same scores.
   * Undefined if each document has to be looked at.
   */
  readonly within?: ((part: SearchedPart, among: Slots) => Matches) | undefined;
  readonly narrowing?: Narrowing | undefined;
  /** Set if all matches have this score. */
  readonly constant?: number | undefined;
  /** Set if every document matches. */
  readonly everything?: true | undefined;
  /** The clauses that it consists of and that are not made of others, as Lucene counts them; one if undefined. */
  readonly leaves?: number | undefined;
  /** The number of clauses of which any one has to match, for a matcher that is made of nothing else; one if undefined. */
  readonly alternatives?: number | undefined;
}

/** Matches everything. */
export function matchAll(score = 1): Matcher {
  const within = (_: SearchedPart, slots: Slots): Matches => ({ slots, score });
  return { score: () => score, within, constant: score, everything: true, leaves: 0, alternatives: 0 };
}

const nothing: Narrowing = { count: 0, exact: true, documents: () => [] };

/** Matches nothing. */
export const matchNone: Matcher = {
  score: () => NO_MATCH,
  within: () => ({ slots: noSlots, score: 0 }),
  narrowing: nothing,
  constant: 0,
  leaves: 0,
  alternatives: 0,
};

/**
 * Matches where a predicate holds, with a constant score.
 *
 * @param slots the same for documents of a segment, all at once.
 */
export function matchWhere(
  test: (view: View) => boolean,
  score: number,
  narrowing?: Narrowing,
  slots?: (part: SearchedPart, among: Slots) => Slots,
): Matcher {
  return {
    score: (view) => (test(view) ? score : NO_MATCH),
    narrowing,
    constant: score,
    within: slots && ((part, among) => ({ slots: slots(part, among), score })),
  };
}

/** The same matches, with their scores multiplied by a factor. */
export function boostMatcher(matcher: Matcher, boost: number): Matcher {
  if (boost === 1) return matcher;
  const { within } = matcher;
  return {
    score: (view) => {
      const score = matcher.score(view);
      return score === NO_MATCH ? NO_MATCH : score * boost;
    },
    within: within && ((part, among) => boosted(within(part, among), boost)),
    narrowing: matcher.narrowing,
    constant: matcher.constant === undefined ? undefined : matcher.constant * boost,
    everything: matcher.everything,
    leaves: matcher.leaves,
  };
}

function boosted({ slots, scores, score }: Matches, boost: number): Matches {
  return { slots, scores: scores?.map((one) => one * boost), score: score * boost };
}

/** The same matches, all with one score. */
export function withConstantScore(matcher: Matcher, score: number): Matcher {
  if (matcher === matchNone) return matchNone;
  const { within } = matcher;
  const slots = within && ((part: SearchedPart, among: Slots) => within(part, among).slots);
  const constant = matchWhere((view) => matcher.score(view) !== NO_MATCH, score, matcher.narrowing, slots);
  return { ...constant, leaves: matcher.leaves };
}

/** More documents than this are not put together, because looking at all of the index is cheaper. */
const MOST_MERGED = 100_000;

/** All documents of several narrowings, each once; undefined if any of the matchers has none, or if they are too many. */
export function unionOfNarrowings(narrowings: readonly (Narrowing | undefined)[]): Narrowing | undefined {
  const known = narrowings.filter((one) => one !== undefined);
  if (known.length < narrowings.length) return undefined;
  const filled = known.filter((one) => one.count > 0);
  if (filled.length < 2) return filled[0] ?? nothing;
  const count = filled.reduce((sum, one) => sum + one.count, 0);
  return count > MOST_MERGED ? undefined : { count, exact: false, documents: () => merged(filled) };
}

function merged(narrowings: readonly Narrowing[]): StoredDocument[] {
  const documents = new Set<StoredDocument>();
  for (const narrowing of narrowings) for (const document of narrowing.documents()) documents.add(document);
  return [...documents].sort((a, b) => a.seqNo - b.seqNo);
}

/** Matches some of the documents that a query matches, with scores that take a look at each of them. */
export function matchSomeOf(main: Matcher, score: (view: View) => number, constant?: number): Matcher {
  const { narrowing } = main;
  const matcher: Matcher = {
    score,
    constant,
    narrowing: narrowing && { count: narrowing.count, exact: false, documents: () => narrowing.documents() },
    within: (part, among) => part.examine(matcher, part.matches(main, among).slots),
  };
  return matcher;
}
