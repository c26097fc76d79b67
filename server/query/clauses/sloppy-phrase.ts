import type { Payer } from '../payer';

/** Cost of moving one word of a phrase to its next position, in units of the budget. */
const STEP = 2;
/** Cost of looking at a word to find the one that is furthest behind. */
const LOOK = 1 / 4;

/** One position of a phrase, for all documents. */
export interface PhraseSlot {
  /** Its distance from the beginning of the phrase, in words. */
  readonly offset: number;
  /** The words that may stand there. */
  readonly terms: readonly string[];
}

/** Where a slot stands in one document (PhrasePositions). */
interface Place {
  readonly slot: number;
  readonly offset: number;
  /** Where the phrase would begin if this slot were in place, for each of its words, in ascending order. */
  readonly starts: readonly number[];
  next: number;
  start: number;
}

/**
 * Counts how often the words of a phrase stand near each other (SloppyPhraseMatcher). The slot that is furthest behind moves until
 * it has passed the next one; the narrowest arrangement on the way counts once, and the more the wider it is, the less.
 */
export class SloppyPhrase {
  /** Slots that can hold the same word, and so must not stand on the same one, ordered by offset. */
  private readonly groups: readonly (readonly number[])[];
  private readonly groupOf = new Map<number, readonly number[]>();
  private readonly alternatives: boolean;

  constructor(
    private readonly slots: readonly PhraseSlot[],
    private readonly slop: number,
  ) {
    this.groups = groupsOf(slots);
    for (const group of this.groups) for (const slot of group) this.groupOf.set(slot, group);
    this.alternatives = this.groups.some((group) => group.some((slot) => (this.slots[slot]?.terms.length ?? 0) > 1));
  }

  /** @param starts where the phrase would begin for each word of each slot, in ascending order; no slot is without words */
  frequency(starts: readonly (readonly number[])[], payer: Payer): number {
    payer.charge(starts.length * STEP);
    const places = this.slots.map(
      ({ offset }, slot): Place => ({
        slot,
        offset,
        starts: starts[slot] as readonly number[],
        next: 1,
        start: starts[slot]?.[0] as number,
      }),
    );
    if (places.length < 2) return starts[0]?.length ?? 0;
    return this.separate(places, payer) ? this.count(places, payer) : 0;
  }

  private count(places: readonly Place[], payer: Payer): number {
    let frequency = 0;
    const take = (width: number): void => {
      if (width <= this.slop) frequency = Math.fround(frequency + Math.fround(1 / (1 + width)));
    };
    let end = places.reduce((most, { start }) => Math.max(most, start), Number.NEGATIVE_INFINITY);
    let behind = lowest(places);
    let next = lowest(places, behind).start;
    let width = end - behind.start;
    while (advance(behind, payer)) {
      end = Math.max(end, behind.start);
      const reached = this.resolve(behind, places, end, payer);
      if (reached === undefined) break;
      end = reached;
      if (behind.start > next) {
        payer.charge(places.length * LOOK);
        take(width);
        behind = lowest(places);
        next = lowest(places, behind).start;
        width = end - behind.start;
      } else width = Math.min(width, end - behind.start);
    }
    take(width);
    return frequency;
  }

  /** Puts the slots that begin on the same word on different ones. Returns false if there are too few of them. */
  private separate(places: readonly Place[], payer: Payer): boolean {
    for (const group of this.groups) {
      for (const [at, slot] of group.entries()) {
        const place = places[slot] as Place;
        if (!this.alternatives) {
          for (let step = 0; step < at; step += 1) if (!advance(place, payer)) return false;
        } else if (this.resolve(place, places, 0, payer) === undefined) return false;
      }
    }
    return true;
  }

  /**
   * Moves slots on until none stands on the same word as this one: of two, the one that is behind moves.
   *
   * @returns the furthest start that has been reached, or undefined if a slot has come to its end
   */
  private resolve(moved: Place, places: readonly Place[], end: number, payer: Payer): number | undefined {
    const group = this.groupOf.get(moved.slot);
    if (!group) return end;
    let [place, furthest] = [moved, end];
    for (;;) {
      payer.charge(group.length);
      const word = place.start + place.offset;
      const other = group
        .map((slot) => places[slot] as Place)
        .find((one) => one !== place && one.start + one.offset === word);
      if (!other) return furthest;
      place = before(place, other) ? place : other;
      if (!advance(place, payer)) return undefined;
      furthest = Math.max(furthest, place.start);
    }
  }
}

function advance(place: Place, payer: Payer): boolean {
  payer.charge(STEP);
  if (place.next >= place.starts.length) return false;
  place.start = place.starts[place.next] as number;
  place.next += 1;
  return true;
}

/** The slot that is furthest behind; at the same start, the one that comes first in the phrase (PhraseQueue). */
function lowest(places: readonly Place[], except?: Place): Place {
  let first: Place | undefined;
  for (const place of places) {
    if (place !== except && (first === undefined || before(place, first))) first = place;
  }
  return first as Place;
}

function before(a: Place, b: Place): boolean {
  return a.start < b.start || (a.start === b.start && a.offset < b.offset);
}

/** Slots that share words, directly or through others: each group in the order of the phrase. */
function groupsOf(slots: readonly PhraseSlot[]): number[][] {
  const joined = slots.map((_, slot) => slot);
  const firstOf = (slot: number): number => {
    let first = slot;
    while (joined[first] !== first) {
      joined[first] = joined[joined[first] as number] as number;
      first = joined[first] as number;
    }
    return first;
  };
  const byTerm = new Map<string, number>();
  for (const [slot, { terms }] of slots.entries()) {
    for (const term of terms) {
      const other = byTerm.get(term);
      if (other === undefined) byTerm.set(term, slot);
      else joined[firstOf(slot)] = firstOf(other);
    }
  }
  const groups = new Map<number, number[]>();
  for (const slot of slots.keys()) {
    const first = firstOf(slot);
    const group = groups.get(first);
    if (group) group.push(slot);
    else groups.set(first, [slot]);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}
