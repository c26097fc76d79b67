import type { Budget } from '../../runtime/budget';
import type { StoredDocument } from '../../store/document';
import {
  type Matcher,
  matchNone,
  matchWhere,
  type Narrowing,
  NO_MATCH,
  type SearchedPart,
  unionOfNarrowings,
  type View,
} from '../matcher';
import type { Scope } from '../scope';
import type { Slots } from '../segments/slots';
import type { TextIndex } from '../text-index/text-index';
import { WordCursor } from '../text-index/word-cursor';
import { matchesOfOne, matchesOfWord, type OccurrenceScores, slotsOfWords } from '../text-index/word-matches';

/** What looking for a word in one document costs, in the units of a budget. */
const LOOK_UP = 2;
/** From this many words on, the documents that have any of them are put together once. */
const MANY_WORDS = 8;

/** Matches a word of an indexed text. */
export function matchIndexedWord(scope: Scope, index: TextIndex, word: string, score: OccurrenceScores): Matcher {
  const cursor = new WordCursor(index, word);
  const narrowing = { count: index.documentFrequency(word), documents: () => index.with(word) };
  const find = (view: View): number => {
    view.charge(LOOK_UP);
    return cursor.seek(view.document);
  };
  if (!scope.scoring) {
    return matchWhere((view) => find(view) > 0, 1, { ...narrowing, exact: true }, slotsOf(index, [word]));
  }
  return {
    score: (view) => {
      const frequency = find(view);
      return frequency === 0 ? NO_MATCH : score.of(frequency, cursor.norm());
    },
    narrowing: { ...narrowing, exact: false },
    within: ({ part }, among) => matchesOfWord(index, word, part, among, score),
  };
}

function slotsOf(index: TextIndex, words: readonly string[]): (searched: SearchedPart, among: Slots) => Slots {
  return ({ part, budget }, among) => {
    budget.charge(words.length * LOOK_UP);
    return slotsOfWords(index, words, part, among);
  };
}

/** Matches documents that have one of some words, with a score of 1. */
export function matchAnyWord(scope: Scope, index: TextIndex, words: readonly string[]): Matcher {
  if (words.length === 0) return matchNone;
  if (words.length >= MANY_WORDS) return matchManyWords(scope, index, words);
  const cursors = words.map((word) => new WordCursor(index, word));
  return matchWhere(
    (view) => {
      view.charge(cursors.length * LOOK_UP);
      return cursors.some((cursor) => cursor.seek(view.document) > 0);
    },
    1,
    narrowToWords(index, words),
    slotsOf(index, words),
  );
}

function matchManyWords(scope: Scope, index: TextIndex, words: readonly string[]): Matcher {
  let known: Set<StoredDocument> | undefined;
  return matchWhere(
    ({ document }) => {
      known ??= documentsWith(index, words, scope.shard.budget);
      return known.has(document);
    },
    1,
    undefined,
    slotsOf(index, words),
  );
}

/** Matches documents that have one of some words, which count as one word. */
export function matchAsOne(index: TextIndex, words: readonly string[], score: OccurrenceScores): Matcher {
  const cursors = words.map((word) => new WordCursor(index, word));
  return {
    score: (view) => {
      view.charge(cursors.length * LOOK_UP);
      let [frequency, norm] = [0, 0];
      for (const cursor of cursors) {
        const found = cursor.seek(view.document);
        if (found > 0) [frequency, norm] = [frequency + found, cursor.norm()];
      }
      return frequency === 0 ? NO_MATCH : score.of(frequency, norm);
    },
    narrowing: narrowToWords(index, words),
    within: ({ part }, among) => matchesOfOne(index, words, part, among, score),
  };
}

/** The documents that have one of some words; undefined if they are too many for this to pay off. */
export function narrowToWords(index: TextIndex, words: readonly string[]): Narrowing | undefined {
  return unionOfNarrowings(
    words.map((word) => ({ count: index.documentFrequency(word), exact: true, documents: () => index.with(word) })),
  );
}

function documentsWith(index: TextIndex, words: readonly string[], budget: Budget): Set<StoredDocument> {
  const found = new Set<StoredDocument>();
  for (const word of words) {
    budget.charge(index.documentFrequency(word));
    for (const document of index.with(word)) found.add(document);
  }
  return found;
}
