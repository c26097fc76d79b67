import { matchAnyOf } from '../conditions';
import type { SearchField } from '../fields/search-field';
import { type Matcher, matchNone, matchSomeOf, matchWhere, NO_MATCH } from '../matcher';
import type { Scope } from '../scope';
import { inverseDocumentFrequency, lengthOf, normOf, scoresIn, type TermScores } from '../similarity';
import type { TextIndex } from '../text-index/text-index';
import { WordCursor } from '../text-index/word-cursor';
import { matchesOfSum } from '../text-index/word-matches';
import type { TermDictionary } from './term-dictionary';
import { matchAnyWord, narrowToWords } from './word-match';

/** What looking for a word in one document costs, in the units of a budget. */
const LOOK_UP = 2;

/** A word that a query has been expanded to, and how much it counts. */
export interface WeighedWord {
  readonly word: string;
  readonly boost: number;
}

/**
 * Matches documents that have one of some words, all of which count as common as the most common one, so that rare misspellings
 * do not come first (BlendedTermQuery). Where every letter is another one, a word matches with the score 0.
 *
 * @param words words of a text, or values of a keyword
 */
export function matchBlended(
  scope: Scope,
  field: SearchField,
  dictionary: TermDictionary,
  words: readonly WeighedWord[],
): Matcher {
  if (words.length === 0) return matchNone;
  const index = scope.words(field);
  if (!scope.scoring) return matchUnscored(scope, field, index, words);
  const scores = scoresOf(field, dictionary, words);
  if (index) return matchIndexed(index, scores);
  return field.isText ? matchTokens(field, scores) : matchValues(scope, field, scores);
}

function scoresOf(
  field: SearchField,
  dictionary: TermDictionary,
  words: readonly WeighedWord[],
): Map<string, TermScores> {
  const { documents, averageLength } = dictionary;
  const most = words.reduce((highest, { word }) => Math.max(highest, dictionary.frequencyOf(word)), 0);
  const rarity = inverseDocumentFrequency(most, documents);
  return new Map(words.map(({ word, boost }) => [word, scoresIn(field, { rarity, averageLength, boost })]));
}

function matchUnscored(
  scope: Scope,
  field: SearchField,
  index: TextIndex | undefined,
  words: readonly WeighedWord[],
): Matcher {
  const wanted = words.map(({ word }) => word);
  if (index) return matchAnyWord(scope, index, wanted);
  if (!field.isText) {
    return matchAnyOf(
      scope,
      field,
      wanted.map((equals) => ({ equals })),
      1,
    );
  }
  const known = new Set(wanted);
  return matchWhere((view) => field.tokens(view).some(({ term }) => known.has(term)), 1);
}

function matchIndexed(index: TextIndex, scores: ReadonlyMap<string, TermScores>): Matcher {
  const cursors = [...scores].map(([word, score]) => ({ word, score, cursor: new WordCursor(index, word) }));
  return {
    score: (view) => {
      let sum: number | undefined;
      for (const { cursor, score } of cursors) {
        view.charge(LOOK_UP);
        const frequency = cursor.seek(view.document);
        if (frequency > 0) sum = (sum ?? 0) + score.of(frequency, cursor.norm());
      }
      return sum ?? NO_MATCH;
    },
    narrowing: narrowToWords(index, [...scores.keys()]),
    within: ({ part }, among) => matchesOfSum(index, cursors, part, among),
  };
}

/** The same in texts that are read one by one, such as those of nested objects. */
function matchTokens(field: SearchField, scores: ReadonlyMap<string, TermScores>): Matcher {
  return {
    score: (view) => {
      const tokens = field.tokens(view);
      view.charge(tokens.length);
      const frequencies = new Map<string, number>();
      for (const { term } of tokens) if (scores.has(term)) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
      const norm = normOf(lengthOf(tokens, field.indexOptions));
      let sum = 0;
      for (const [term, frequency] of frequencies) sum += scores.get(term)?.of(frequency, norm) ?? 0;
      return frequencies.size > 0 ? sum : NO_MATCH;
    },
  };
}

/** A keyword has each value once, and no length. */
function matchValues(scope: Scope, field: SearchField, scores: ReadonlyMap<string, TermScores>): Matcher {
  const known = new Map([...scores].map(([value, score]) => [value, score.of(1, 1)]));
  const main = matchAnyOf(
    scope,
    field,
    [...known.keys()].map((equals) => ({ equals })),
    1,
  );
  return matchSomeOf(main, (view) => {
    let sum: number | undefined;
    for (const value of field.values(view)) {
      const score = known.get(String(value));
      if (score !== undefined) sum = (sum ?? 0) + score;
    }
    return sum ?? NO_MATCH;
  });
}
