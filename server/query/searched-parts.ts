import type { Budget } from '../runtime/budget';
import type { InSteps } from '../runtime/in-steps';
import type { StoredDocument } from '../store/document';
import type { ValueColumn } from './columns/column';
import { columnsOf } from './columns/columns-of';
import type { SearchField } from './fields/search-field';
import { type Matcher, type Matches, type Narrowing, NO_MATCH, type SearchedPart, View } from './matcher';
import { partsOf } from './segments/build-data';
import { PartMatching } from './segments/part-matching';
import type { LivePart } from './segments/segment';
import { intersection, noSlots, type Slots } from './segments/slots';
import type { Shard } from './shard';

/** From this many documents on, a field is read from columns. */
const MOST_READS = 500;

/** What looking at a document costs among many at once, in the units of a budget. */
const LOOK = 1 / 16;

/** A part of an index in one search. */
class PartOfShard implements SearchedPart {
  private readonly narrowed = new Map<Narrowing, Slots>();

  constructor(
    readonly shard: Shard,
    readonly part: LivePart,
  ) {}

  get budget(): Budget {
    return this.shard.budget;
  }

  get size(): number {
    return this.part.segment.size;
  }

  document(slot: number): StoredDocument {
    return this.part.segment.documents[slot] as StoredDocument;
  }

  view(slot: number): View {
    return new View(this.document(slot), this.shard.budget, undefined, undefined, { slot, column: this.column });
  }

  /** The column of a field. It is made if the search has read the field in many documents already. */
  readonly column = (field: SearchField): ValueColumn | undefined => {
    const { columns } = this.shard;
    const known = columns.get(field);
    if (known) return known.of(this.part);
    const read = (this.shard.reads.get(field) ?? 0) + 1;
    this.shard.reads.set(field, read);
    return read > MOST_READS ? columnsOf(this.shard, field).of(this.part) : undefined;
  };

  matches(matcher: Matcher, among: Slots): Matches {
    const { within, constant = 0, narrowing } = matcher;
    if (among.length === 0) return { slots: noSlots, score: constant };
    this.shard.budget.charge(among.length * LOOK);
    if (within) return within(this, among);
    const candidates = narrowing ? intersection(this.slotsOf(narrowing), among, this.size) : among;
    if (narrowing?.exact && matcher.constant !== undefined) return { slots: candidates, score: constant };
    return this.examine(matcher, candidates);
  }

  examine(matcher: Matcher, candidates: Slots): Matches {
    const slots = new Uint16Array(candidates.length);
    const scores = matcher.constant === undefined ? new Float64Array(candidates.length) : undefined;
    let count = 0;
    for (const slot of candidates) {
      const score = matcher.score(this.view(slot));
      if (score === NO_MATCH) continue;
      if (scores) scores[count] = score;
      slots[count++] = slot;
    }
    return { slots: slots.subarray(0, count), scores: scores?.subarray(0, count), score: matcher.constant ?? 0 };
  }

  /** The places of the documents of a narrowing that are in this part. */
  private slotsOf(narrowing: Narrowing): Slots {
    const known = this.narrowed.get(narrowing);
    if (known) return known;
    const { segment } = this.part;
    const slots: number[] = [];
    for (const document of narrowing.documents()) {
      if (document.seqNo < segment.first) continue;
      if (document.seqNo > segment.last) break;
      const slot = segment.slotOf(document);
      if (slot >= 0) slots.push(slot);
    }
    const found = Uint16Array.from(slots);
    this.narrowed.set(narrowing, found);
    return found;
  }
}

/** The parts of an index, for one search. */
export function searchedParts(shard: Shard): SearchedPart[] {
  return partsOf(shard).map((part) => new PartOfShard(shard, part));
}

/** So many documents are looked at between two looks at the clock. */
const AT_A_TIME = 64;

/** Visits the documents that all of some queries match, ordered by sequence number, in steps. */
export function* visitMatching(shard: Shard, matchers: readonly Matcher[], visit: (view: View) => void): InSteps<void> {
  if (shard.large) {
    yield* visitInParts(shard, matchers, visit);
    return;
  }
  for (const document of shard.documents.bySeqNo.values()) {
    const view = new View(document, shard.budget);
    if (matchers.every((matcher) => matcher.score(view) !== NO_MATCH)) visit(view);
    if (shard.budget.stepIsLong) yield;
  }
}

function* visitInParts(shard: Shard, matchers: readonly Matcher[], visit: (view: View) => void): InSteps<void> {
  const matching = new PartMatching();
  for (const part of searchedParts(shard)) {
    let among = part.part.slots;
    for (const matcher of matchers) among = (yield* matching.in(part, matcher, among)).slots;
    for (let from = 0; from < among.length; from += AT_A_TIME) {
      for (const slot of among.subarray(from, from + AT_A_TIME)) visit(part.view(slot));
      if (shard.budget.stepIsLong) yield;
    }
  }
}
