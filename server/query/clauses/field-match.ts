import { ElasticsearchError } from '../../errors/elasticsearch-error';
import { javaText } from '../../json/java-text';
import type { JsonValue } from '../../json/value';
import { columnsOf } from '../columns/columns-of';
import { matchAnyOf, matchCondition } from '../conditions';
import { RangeKind } from '../fields/range-kind';
import type { SearchField } from '../fields/search-field';
import { type Matcher, matchNone, matchWhere, NO_MATCH } from '../matcher';
import type { Scope } from '../scope';
import { inverseDocumentFrequency, lengthOf, normOf, scoresIn, valueScore } from '../similarity';
import type { OccurrenceScores } from '../text-index/word-matches';
import { matchHolding } from './range-overlap';
import { statisticsOf, termDictionary } from './term-dictionary';
import { matchAnyWord, matchAsOne, matchIndexedWord } from './word-match';

/** Where nobody asks for scores. */
const UNSCORED: OccurrenceScores = { of: () => 1 };

/** Types whose terms are scored by rarity; all others score 1. */
const SCORED: ReadonlySet<string> = new Set(['keyword', 'boolean', 'constant_keyword']);

/**
 * Matches one value of a field: a word of a text field, the whole value of any other field (MappedFieldType.termQuery).
 */
export function matchTerm(scope: Scope, field: SearchField, value: JsonValue, caseInsensitive = false): Matcher {
  checkIndexed(scope, field);
  if (caseInsensitive) return matchIgnoringCase(scope, field, javaText(value));
  if (field.isText) return matchWord(scope, field, javaText(value));
  if (field.kind instanceof RangeKind) return matchHolding(field, field.kind, value, scope.shard.now);
  const condition = field.kind.equal(value, scope.shard.now);
  if (!condition) return matchNone;
  if ('equals' in condition) scope.mark(field, [(term) => term === condition.equals]);
  const score = scope.scoring && 'equals' in condition ? scoreOfValue(scope, field, condition.equals) : 1;
  return matchCondition(scope, field, condition, score);
}

/** Matches any of several values, with a score of 1. */
export function matchTerms(scope: Scope, field: SearchField, values: readonly JsonValue[]): Matcher {
  checkIndexed(scope, field);
  if (field.isText) {
    const words = new Set(values.map((value) => javaText(value)));
    scope.mark(field, [(term) => words.has(term)]);
    const index = scope.words(field);
    if (index) return matchAnyWord(scope, index, [...words]);
    return matchWhere((view) => field.tokens(view).some(({ term }) => words.has(term)), 1);
  }
  const { kind } = field;
  if (kind instanceof RangeKind) {
    const matchers = values.map((value) => matchHolding(field, kind, value, scope.shard.now));
    return matchWhere((view) => matchers.some((matcher) => matcher.score(view) >= 0), 1);
  }
  const conditions = values.map((value) => kind.equal(value, scope.shard.now));
  const wanted = new Set(conditions.map((one) => (one && 'equals' in one ? one.equals : undefined)));
  scope.mark(field, [(term) => wanted.has(term)]);
  return matchAnyOf(
    scope,
    field,
    conditions.filter((one) => one !== undefined),
    1,
  );
}

/** Matches a word of a text field exactly as indexed, with its BM25 score. */
export function matchWord(scope: Scope, field: SearchField, word: string): Matcher {
  scope.mark(field, [(term) => term === word]);
  const index = scope.words(field);
  if (index) return matchIndexedWord(scope, index, word, wordScore(scope, field, [word]));
  if (!scope.scoring) return matchWhere((view) => field.tokens(view).some(({ term }) => term === word), 1);
  const score = wordScore(scope, field, [word]);
  return {
    score: (view) => {
      const tokens = field.tokens(view);
      let frequency = 0;
      for (const { term } of tokens) if (term === word) frequency += 1;
      return frequency === 0 ? NO_MATCH : score.of(frequency, normOf(lengthOf(tokens, field.indexOptions)));
    },
  };
}

/** Matches any of several words of a text field, which count as one word (SynonymQuery): as common as the most common of them. */
export function matchSynonyms(scope: Scope, field: SearchField, words: readonly string[]): Matcher {
  const wanted = new Set(words);
  scope.mark(field, [(term) => wanted.has(term)]);
  const score = synonymScore(scope, field, words);
  const index = scope.words(field);
  if (index) return matchAsOne(index, words, score);
  return {
    score: (view) => {
      const tokens = field.tokens(view);
      let frequency = 0;
      for (const { term } of tokens) if (wanted.has(term)) frequency += 1;
      return frequency === 0 ? NO_MATCH : score.of(frequency, normOf(lengthOf(tokens, field.indexOptions)));
    },
  };
}

function synonymScore(scope: Scope, field: SearchField, words: readonly string[]): OccurrenceScores {
  if (!scope.scoring) return UNSCORED;
  const { documents, averageLength, frequencyOf } = termDictionary(scope, field);
  const most = words.reduce((highest, word) => Math.max(highest, frequencyOf(word)), 0);
  return scoresIn(field, { rarity: inverseDocumentFrequency(most, documents), averageLength });
}

/**
 * The BM25 scores of words that count as one (a phrase). Words that no document
 * has, which may stand beside others at one place, do not count (PhraseWeight.getStats).
 */
export function wordScore(scope: Scope, field: SearchField, words: readonly string[]): OccurrenceScores {
  if (!scope.scoring) return UNSCORED;
  const { documents, averageLength, frequencyOf } = termDictionary(scope, field);
  let rarity = 0;
  for (const word of words) {
    const frequency = frequencyOf(word);
    if (frequency > 0) rarity += inverseDocumentFrequency(frequency, documents);
  }
  return scoresIn(field, { rarity, averageLength });
}

function scoreOfValue(scope: Scope, field: SearchField, value: string | number): number {
  if (!SCORED.has(field.type.type)) return 1;
  if (!field.atRoot) {
    const { documents, averageLength, documentFrequency } = statisticsOf(scope, field);
    if (documents === 0) return 1;
    return valueScore({ rarity: inverseDocumentFrequency(documentFrequency(value), documents), averageLength });
  }
  const columns = columnsOf(scope.shard, field);
  if (columns.documents === 0) return 1;
  const rarity = inverseDocumentFrequency(columns.count(value), columns.documents);
  return valueScore({ rarity, averageLength: columns.entries / columns.documents });
}

function matchIgnoringCase(scope: Scope, field: SearchField, text: string): Matcher {
  if (!isTextual(field)) {
    throw scope.failure(
      `[${field.name}] field which is of type [${field.type.type}], does not support case insensitive term queries`,
    );
  }
  const wanted = text.toLowerCase();
  scope.mark(field, [(term) => term.toLowerCase() === wanted]);
  const index = scope.words(field);
  if (index) {
    const words = index.termsWhere(scope.shard.budget, (term) => {
      scope.shard.budget.charge(term.length / 4);
      return term.toLowerCase() === wanted;
    });
    return matchAnyWord(scope, index, words);
  }
  return matchWhere((view) => termsOf(field, view).some((term) => term.toLowerCase() === wanted), 1);
}

/** True for fields whose terms are strings that patterns can match. */
export function isTextual(field: SearchField): boolean {
  return field.isText || ['keyword', 'constant_keyword', 'wildcard', 'flattened', '_index'].includes(field.type.type);
}

/** The indexed terms of a field: the words of a text, the values of a keyword. */
export function termsOf(field: SearchField, view: Parameters<SearchField['tokens']>[0]): readonly string[] {
  return field.isText ? field.tokens(view).map(({ term }) => term) : field.values(view).map(String);
}

/** @throws ElasticsearchError query_shard_exception for a field that is neither indexed nor has doc values. */
export function checkIndexed(scope: Scope, field: SearchField): void {
  const { parameters } = field.type;
  if (parameters.index !== false) return;
  if (!field.isText && parameters.doc_values !== false) return;
  const also = field.isText ? '' : ' nor has doc values';
  const reason = `Cannot search on field [${field.name}] since it is not indexed${also}.`;
  throw scope.failure(
    `failed to create query: ${reason}`,
    new ElasticsearchError('illegal_argument_exception', reason),
  );
}
