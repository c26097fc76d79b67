import type { Token } from '../analysis/token';
import type { SearchField } from '../fields/search-field';
import { type Matcher, NO_MATCH, type View } from '../matcher';
import type { Scope } from '../scope';
import { lengthOf } from '../similarity';
import { wordScore } from './field-match';

/** Cost of comparing one word with a word of the phrase, in units of the budget. */
const TESTED = 2;

/** Bytes of a list of positions, besides its numbers. */
const LIST_BYTES = 64;

/** The alternative words at one position of a phrase. */
interface Slot {
  readonly offset: number;
  readonly test: (term: string) => boolean;
}

export interface PhraseOptions {
  /** The total distance by which words may be out of place. */
  readonly slop?: number;
  /** The last word is a prefix. */
  readonly lastIsPrefix?: boolean;
}

/** Matches values that contain the words one after the other. */
export function matchWordSequence(
  scope: Scope,
  field: SearchField,
  tokens: readonly Token[],
  { slop = 0, lastIsPrefix = false }: PhraseOptions = {},
): Matcher {
  const slots = slotsOf(tokens, lastIsPrefix);
  if (slop === 0)
    scope.mark(
      field,
      slots.map(({ test }) => test),
    );
  else for (const { test } of slots) scope.mark(field, [test]);
  const score = wordScore(
    scope,
    field,
    tokens.map(({ term }) => term),
  );
  return {
    score: (view) => {
      const words = field.tokens(view);
      const frequency = phraseFrequency(slots, words, slop, view);
      return frequency === 0 ? NO_MATCH : score(frequency, lengthOf(words, field.indexOptions));
    },
  };
}

function slotsOf(tokens: readonly Token[], lastIsPrefix: boolean): Slot[] {
  const places = new Map<number, string[]>();
  for (const { term, position } of tokens) places.set(position, [...(places.get(position) ?? []), term]);
  const last = (tokens[tokens.length - 1] as Token).position;
  return [...places].map(([offset, terms]) => ({
    offset,
    test:
      lastIsPrefix && offset === last
        ? (word) => terms.some((term) => word.startsWith(term))
        : (word) => terms.includes(word),
  }));
}

/** How often the phrase occurs; looser matches count less. */
function phraseFrequency(slots: readonly Slot[], words: readonly Token[], slop: number, view: View): number {
  const starts: number[][] = [];
  for (const { offset, test } of slots) {
    view.charge(words.length * TESTED);
    const positions = words.filter(({ term }) => test(term)).map(({ position }) => position - offset);
    if (positions.length === 0) return 0;
    view.chargeMemory(LIST_BYTES + positions.length * 8);
    starts.push(positions);
  }
  if (slop === 0) {
    const [first = [], ...others] = starts;
    const places = others.map((positions) => new Set(positions));
    view.charge(first.length * places.length);
    return [...new Set(first)].filter((start) => places.every((positions) => positions.has(start))).length;
  }
  return sloppyFrequency(starts, slop, view);
}

/** Steps through the positions of all words together, always advancing the one furthest behind. */
function sloppyFrequency(starts: readonly (readonly number[])[], slop: number, view: View): number {
  const at = starts.map(() => 0);
  let frequency = 0;
  for (;;) {
    view.charge(starts.length * TESTED);
    let [behind, lowest, highest] = [0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (let index = 0; index < starts.length; index += 1) {
      const position = starts[index]?.[at[index] as number] as number;
      if (position < lowest) [behind, lowest] = [index, position];
      if (position > highest) highest = position;
    }
    const width = highest - lowest;
    if (width <= slop) frequency += 1 / (1 + width);
    at[behind] = (at[behind] as number) + 1;
    if ((at[behind] as number) >= (starts[behind] as readonly number[]).length) return frequency;
  }
}
