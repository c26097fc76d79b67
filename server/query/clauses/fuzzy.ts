import { javaText } from '../../json/java-text';
import { argumentFailure, parsingFailure } from '../dsl/failure';
import { fieldClause, readValue } from '../dsl/field-clause';
import { onlyValues, readBoolean, readInt, readText, readTextOrNull } from '../dsl/read';
import type { SearchField } from '../fields/search-field';
import type { Matcher } from '../matcher';
import { type FuzzyOptions, fuzzyTest, parseFuzziness } from '../patterns/fuzzy';
import type { Scope } from '../scope';
import type { TextIndex } from '../text-index/text-index';
import { expansions, matchTest, withField } from './patterns';
import { matchBlended, type WeighedWord } from './word-match';

/** The most words that a fuzzy query is expanded to (FuzzyQuery.defaultMaxExpansions). */
const MOST_WORDS = 50;

/** `fuzzy` (FuzzyQueryBuilder). */
export const fuzzy = fieldClause('fuzzy', {
  keys: {
    value: readValue,
    term: readValue,
    fuzziness: readText,
    prefix_length: readInt,
    max_expansions: expansions,
    transpositions: readBoolean,
    rewrite: onlyValues<string>([], readTextOrNull),
  },
  short: 'value',
  list: (key) => `[fuzzy] unexpected token [START_ARRAY] after [${key}]`,
  bind: ({ field, values }, cursor) => {
    const value = values.value ?? values.term ?? null;
    if (value === null) throw argumentFailure('query value cannot be null');
    if (typeof value === 'object') {
      throw parsingFailure(`[fuzzy] unexpected token [${cursor.token}] after [${field}]`, cursor);
    }
    const wanted = javaText(value);
    const fuzziness = parseFuzziness(values.fuzziness ?? 'AUTO');
    const options = { prefixLength: values.prefix_length, transpositions: values.transpositions };
    return (scope) =>
      withField(scope, field, 'fuzzy', (found) =>
        matchFuzzyWord(scope, found, wanted, { ...options, edits: fuzziness(wanted) }),
      );
  },
});

/** Matches words that a few edits turn into the wanted one: the fewer, the higher they score (FuzzyQuery). */
export function matchFuzzyWord(scope: Scope, field: SearchField, wanted: string, options: FuzzyOptions): Matcher {
  const index = scope.words(field);
  if (!index) return matchTest(scope, field, fuzzyTest(wanted, options));
  const tests = Array.from({ length: options.edits + 1 }, (_, edits) => fuzzyTest(wanted, { ...options, edits }));
  scope.mark(field, [tests[options.edits] as (typeof tests)[number]]);
  return matchBlended(scope, field, index, similarWords(scope, index, wanted, tests));
}

/** The most similar words, at equal similarity in their order (TopTermsRewrite). */
function similarWords(
  { shard: { budget } }: Scope,
  index: TextIndex,
  wanted: string,
  tests: readonly ReturnType<typeof fuzzyTest>[],
): WeighedWord[] {
  const [loosest] = tests.slice(-1);
  const words = index.termsWhere(budget, (term) => {
    budget.charge(term.length / 4);
    return loosest?.(term, budget) === true;
  });
  return words
    .map((word) => ({
      word,
      boost: boostOf(
        wanted,
        word,
        tests.findIndex((test) => test(word, budget)),
      ),
    }))
    .sort((a, b) => b.boost - a.boost || (a.word < b.word ? -1 : 1))
    .slice(0, MOST_WORDS);
}

/** FuzzyTermsEnum: 1 without edits, otherwise less by the share of edits in the shorter word. */
function boostOf(wanted: string, word: string, edits: number): number {
  if (edits === 0) return 1;
  const shorter = Math.min(Array.from(wanted).length, Array.from(word).length);
  return Math.fround(1 - Math.fround(edits / shorter));
}
