import type { Payer } from '../payer';
import type { LivePart } from '../segments/segment';
import { intersection, noSlots, type Slots } from '../segments/slots';
import type { Occurrences } from './segment-words';
import type { TextIndex } from './text-index';
import { slotsOfWords } from './word-matches';

/** The alternative words at one place of a phrase. */
export interface PhrasePlace {
  readonly offset: number;
  readonly terms: readonly string[];
}

/** Where a phrase would have to begin for each of its places, ascending. */
export type PhraseStarts = readonly (readonly number[])[];

/** The documents of a part that have a word for each place of a phrase: one that it repeats, as often as that. */
export function candidatesOfPhrase(
  index: TextIndex,
  places: readonly PhrasePlace[],
  part: LivePart,
  among: Slots,
): Slots {
  const distinct = new Map<string, { readonly terms: readonly string[]; times: number }>();
  for (const { terms } of places) {
    const key = terms.join('\n');
    const known = distinct.get(key);
    if (known) known.times += 1;
    else distinct.set(key, { terms, times: 1 });
  }
  const lists = [...distinct.values()].map(({ terms, times }) => {
    const [term] = terms;
    if (times === 1 || terms.length > 1 || term === undefined) return slotsOfWords(index, terms, part, among);
    return slotsOfRepeated(index, term, times, part);
  });
  lists.sort((a, b) => a.length - b.length);
  return lists.reduce((left, list) => intersection(left, list, part.segment.size), among);
}

/** The documents of a part that have a word several times. */
function slotsOfRepeated(index: TextIndex, term: string, times: number, part: LivePart): Slots {
  const found = index.of(part).find(term);
  return found?.slots.filter((_, at) => (found.frequencies[at] as number) >= times) ?? noSlots;
}

/** What it costs to get ready to read the words at one place of a phrase, in units of the budget. */
const READY = 10;

/** Reads where a phrase would have to begin in documents of a part, which come in ascending order. */
export function startsReader(
  index: TextIndex,
  places: readonly PhrasePlace[],
  part: LivePart,
  payer: Payer,
): (slot: number) => PhraseStarts {
  payer.charge(places.length * READY);
  const readers = places.map(({ offset, terms }) => {
    const words = terms.map((term) => index.of(part).find(term)).filter((found) => found !== undefined);
    return new PlaceReader(offset, words);
  });
  const starts = readers.map((reader) => reader.starts);
  return (slot) => {
    for (const reader of readers) {
      reader.read(slot);
      payer.charge(reader.starts.length);
    }
    return starts;
  };
}

class PlaceReader {
  /** Filled anew for each document. */
  readonly starts: number[] = [];
  private readonly at: number[];

  constructor(
    private readonly offset: number,
    private readonly words: readonly Occurrences[],
  ) {
    this.at = words.map(() => 0);
  }

  read(slot: number): void {
    const { offset, starts, words } = this;
    starts.length = 0;
    for (let number = 0; number < words.length; number += 1) {
      const found = words[number] as Occurrences;
      const at = this.seek(number, found.slots, slot);
      if (found.slots[at] !== slot) continue;
      const end = found.starts[at + 1] as number;
      for (let from = found.starts[at] as number; from < end; from += 1) {
        starts.push((found.positions[from] as number) - offset);
      }
    }
    if (words.length > 1) starts.sort((a, b) => a - b);
  }

  private seek(number: number, slots: Slots, slot: number): number {
    let at = this.at[number] as number;
    while (at < slots.length && (slots[at] as number) < slot) at += 1;
    this.at[number] = at;
    return at;
  }
}

/** How often a phrase occurs exactly; if it begins with several words at one place, for each of them (ExactPhraseMatcher). */
export function exactFrequency([first = [], ...others]: PhraseStarts): number {
  let count = 0;
  const at = others.map(() => 0);
  for (let from = 0; from < first.length; from += 1) {
    const start = first[from] as number;
    let everywhere = true;
    for (let number = 0; number < others.length; number += 1) {
      const starts = others[number] as readonly number[];
      let next = at[number] as number;
      while (next < starts.length && (starts[next] as number) < start) next += 1;
      at[number] = next;
      if (starts[next] !== start) everywhere = false;
    }
    if (everywhere) count += 1;
  }
  return count;
}
