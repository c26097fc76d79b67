import type { Token } from '../analysis/token';
import type { SearchField } from '../fields/search-field';
import { type Matcher, type Matches, NO_MATCH, type SearchedPart, type View } from '../matcher';
import type { Payer } from '../payer';
import type { Scope } from '../scope';
import { noSlots, type Slots } from '../segments/slots';
import { lengthOf, normOf } from '../similarity';
import { exactPhrases, type PlacedWord } from '../text-index/exact-phrases';
import { candidatesOfPhrase, exactFrequency, type PhraseStarts, startsReader } from '../text-index/phrase-matches';
import type { TextIndex } from '../text-index/text-index';
import { WordCursor } from '../text-index/word-cursor';
import type { OccurrenceScores } from '../text-index/word-matches';
import { wordScore } from './field-match';
import { type PhraseSlot, SloppyPhrase } from './sloppy-phrase';
import { termDictionary } from './term-dictionary';
import { narrowToWords } from './word-match';

/** Cost of comparing one word with a word of the phrase, in units of the budget. */
const TESTED = 2;

/** Bytes of a list of positions, besides its numbers. */
const LIST_BYTES = 64;

/** What a word costs to which a prefix is expanded: in units of the budget, and in bytes. */
const EXPANDED = 40;
const EXPANDED_BYTES = 400;

/** The alternative words at one position of a phrase. */
interface Slot extends PhraseSlot {
  readonly test: (term: string) => boolean;
}

export interface PhraseOptions {
  /** The total distance by which words may be out of place. */
  readonly slop?: number;
  /** The last word is a prefix. */
  readonly lastIsPrefix?: boolean;
  /** The most words that the prefix stands for. */
  readonly maxExpansions?: number | undefined;
}

/** Matches values that contain the words one after the other. */
export function matchWordSequence(
  scope: Scope,
  field: SearchField,
  tokens: readonly Token[],
  { slop = 0, lastIsPrefix = false, maxExpansions }: PhraseOptions = {},
): Matcher {
  const index = scope.words(field);
  const words = lastIsPrefix ? expandLast(scope, field, tokens, maxExpansions) : tokens;
  const slots = slotsOf(words);
  if (slop === 0)
    scope.mark(
      field,
      slots.map(({ test }) => test),
    );
  else for (const { test } of slots) scope.mark(field, [test]);
  const score = wordScore(
    scope,
    field,
    words.map(({ term }) => term),
  );
  const countPhrase = phraseCounter(slots, slop);
  const exact = slop === 0 && slots.every(({ terms }) => terms.length === 1);
  if (index) return matchIndexedSequence(index, { slots, exact, countPhrase, score });
  return {
    score: (view) => {
      const words = field.tokens(view);
      const starts = startsIn(slots, words, view);
      const frequency = starts ? countPhrase(starts, view) : 0;
      return frequency === 0 ? NO_MATCH : score.of(frequency, normOf(lengthOf(words, field.indexOptions)));
    },
  };
}

/** The words with the last one, a prefix, replaced by those that begin with it (MultiPhrasePrefixQuery). */
function expandLast(scope: Scope, field: SearchField, tokens: readonly Token[], most?: number): Token[] {
  const { position } = tokens[tokens.length - 1] as Token;
  return tokens.flatMap((token) => {
    if (token.position !== position) return [token];
    const words = wordsWithPrefix(scope, field, token.term, most);
    return words.length === 0 ? [token] : words.map((term) => ({ ...token, term }));
  });
}

/**
 * The first words of a field that begin with a prefix.
 *
 * @param most how many; the default is FuzzyQuery.defaultMaxExpansions. Lucene looks at the limit only once it has found a
 * word, so that 0 is as good as 1.
 */
export function wordsWithPrefix(scope: Scope, field: SearchField, prefix: string, most = 50): readonly string[] {
  const { budget } = scope.shard;
  const found = termDictionary(scope, field).termsWhere(budget, (term) => term.startsWith(prefix));
  const words = found.length > most ? [...found].sort().slice(0, Math.max(most, 1)) : found;
  budget.charge(words.length * EXPANDED);
  budget.chargeMemory(words.length * EXPANDED_BYTES);
  return words;
}

/** A phrase to look for in an index. */
interface IndexedPhrase {
  readonly slots: readonly Slot[];
  /** True if each place has a single word, which must be right there. */
  readonly exact: boolean;
  readonly countPhrase: CountPhrase;
  readonly score: OccurrenceScores;
}

/** The same where the words are indexed: only documents with all of them are looked at. */
function matchIndexedSequence(index: TextIndex, phrase: IndexedPhrase): Matcher {
  const { slots, exact, countPhrase, score } = phrase;
  const places = slots.map(({ offset, terms }) => ({
    offset,
    cursors: terms.map((term) => new WordCursor(index, term)),
  }));
  const narrowings = slots.map(({ terms }) => narrowToWords(index, terms)).filter((one) => one !== undefined);
  const [narrowest] = narrowings.sort((a, b) => a.count - b.count);
  return {
    score: (view) => {
      const starts: number[][] = [];
      let norm = 0;
      for (const { offset, cursors } of places) {
        view.charge(cursors.length * TESTED);
        const found = cursors.filter((cursor) => cursor.seek(view.document) > 0);
        const [first] = found;
        if (!first) return NO_MATCH;
        norm = first.norm();
        starts.push(startsOf(found, offset, view));
      }
      const frequency = countPhrase(starts, view);
      return frequency === 0 ? NO_MATCH : score.of(frequency, norm);
    },
    narrowing: narrowest && { ...narrowest, exact: false },
    within: (searched, among) => (exact ? matchesOfExact : matchesOfPhrase)(index, phrase, searched, among),
  };
}

/** The matches of a phrase in a part, with a single word at each place. */
function matchesOfExact(
  index: TextIndex,
  { slots, score }: IndexedPhrase,
  { part, budget }: SearchedPart,
  among: Slots,
): Matches {
  const segment = index.of(part);
  const words: PlacedWord[] = [];
  for (const { offset, terms } of slots) {
    const found = segment.find(terms[0] as string);
    if (!found) return { slots: noSlots, score: 0 };
    words.push({ offset, found });
  }
  const rarest = words.reduce((least, { found }) => Math.min(least, found.slots.length), among.length);
  budget.charge(rarest * words.length * TESTED);
  const { slots: having, frequencies } = exactPhrases(words, among, part.segment.size);
  const scores = new Float64Array(having.length);
  for (let at = 0; at < having.length; at += 1) {
    scores[at] = score.of(frequencies[at] as number, segment.norms[having[at] as number] as number);
  }
  return { slots: having, scores, score: 0 };
}

/** The matches of any phrase in a part. */
function matchesOfPhrase(
  index: TextIndex,
  { slots, countPhrase, score }: IndexedPhrase,
  { part, budget }: SearchedPart,
  among: Slots,
): Matches {
  const candidates = candidatesOfPhrase(index, slots, part, among);
  budget.charge(candidates.length * slots.length * TESTED);
  const startsAt = startsReader(index, slots, part, budget);
  const { norms } = index.of(part);
  const found = new Uint16Array(candidates.length);
  const scores = new Float64Array(candidates.length);
  let count = 0;
  for (let at = 0; at < candidates.length; at += 1) {
    const slot = candidates[at] as number;
    const frequency = countPhrase(startsAt(slot), budget);
    if (frequency === 0) continue;
    scores[count] = score.of(frequency, norms[slot] as number);
    found[count++] = slot;
  }
  return { slots: found.subarray(0, count), scores: scores.subarray(0, count), score: 0 };
}

function startsOf(cursors: readonly WordCursor[], offset: number, view: View): number[] {
  const starts: number[] = [];
  for (const cursor of cursors) for (const position of cursor.positions()) starts.push(position - offset);
  view.charge(starts.length);
  view.chargeMemory(LIST_BYTES + starts.length * 8);
  return cursors.length > 1 ? starts.sort((a, b) => a - b) : starts;
}

function slotsOf(tokens: readonly Token[]): Slot[] {
  const places = new Map<number, string[]>();
  for (const { term, position } of tokens) {
    const terms = places.get(position);
    if (terms) terms.push(term);
    else places.set(position, [term]);
  }
  return [...places].map(([offset, terms]) => ({ offset, terms, test: (word) => terms.includes(word) }));
}

/** Where the phrase would have to begin for each of its words; undefined if one of them is missing. */
function startsIn(slots: readonly Slot[], words: readonly Token[], view: View): number[][] | undefined {
  const starts: number[][] = [];
  for (const { offset, test } of slots) {
    view.charge(words.length * TESTED);
    const positions = words.filter(({ term }) => test(term)).map(({ position }) => position - offset);
    if (positions.length === 0) return undefined;
    view.chargeMemory(LIST_BYTES + positions.length * 8);
    starts.push(positions);
  }
  return starts;
}

/** Tells how often a phrase occurs in a document, from where it would have to begin for each of its words. */
type CountPhrase = (starts: PhraseStarts, payer: Payer) => number;

function phraseCounter(slots: readonly Slot[], slop: number): CountPhrase {
  if (slop === 0) {
    return (starts, payer) => {
      payer.charge(starts.length);
      return exactFrequency(starts);
    };
  }
  const phrase = new SloppyPhrase(slots, slop);
  return (starts, payer) => phrase.frequency(starts, payer);
}
