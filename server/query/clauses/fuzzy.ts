import { illegalArgument } from '../../errors/elasticsearch-error';
import { javaText } from '../../json/java-text';
import { argumentFailure, parsingFailure } from '../dsl/failure';
import { fieldClause, readValue } from '../dsl/field-clause';
import { readBoolean, readInt } from '../dsl/read';
import type { SearchField } from '../fields/search-field';
import type { Matcher } from '../matcher';
import { AUTO_FUZZINESS, type FuzzyOptions, fuzzyTest, readFuzziness } from '../patterns/fuzzy';
import type { TextTest } from '../patterns/wildcard';
import type { Scope } from '../scope';
import { matchBlended, type WeighedWord } from './blended-match';
import { matchTest, withField } from './patterns';
import { checkRewrite, fuzzyRewriteMethod } from './rewrite-method';
import { type TermDictionary, termDictionary } from './term-dictionary';

/** The most words that a fuzzy query is expanded to (FuzzyQuery.defaultMaxExpansions). */
const MOST_WORDS = 50;

/** `fuzzy` (FuzzyQueryBuilder). */
export const fuzzy = fieldClause('fuzzy', {
  keys: {
    value: readValue,
    term: readValue,
    fuzziness: readFuzziness,
    prefix_length: readInt,
    max_expansions: readInt,
    transpositions: readBoolean,
    rewrite: fuzzyRewriteMethod,
  },
  short: 'value',
  deep: (key, token) => `[fuzzy] unexpected token [${token}] after [${key}]`,
  list: (key, value) => {
    // The builder takes the first element for another field, whose name is that of the list if it is not a scalar.
    const [first] = value.elements();
    const other = first?.isScalar ? 'null' : key;
    const reason = `[fuzzy] query doesn't support multiple fields, found [${key}] and [${other}]`;
    return parsingFailure(reason, first ?? value, first ? 'value' : 'end');
  },
  bind: ({ field, values }) => {
    const value = values.value ?? values.term ?? null;
    if (value === null) throw argumentFailure('query value cannot be null');
    const wanted = javaText(value);
    const fuzziness = values.fuzziness ?? AUTO_FUZZINESS;
    const options = {
      prefixLength: values.prefix_length,
      transpositions: values.transpositions,
      maxExpansions: values.max_expansions,
    };
    return (scope) =>
      withField(scope, field, 'fuzzy', (found) => {
        checkRewrite('rewrite', values.rewrite, true);
        return matchFuzzyWord(scope, found, wanted, { ...options, edits: fuzziness(wanted) });
      });
  },
});

/** What FuzzyQuery refuses. @throws ElasticsearchError 400 */
function checkFuzzy({ prefixLength = 0, maxExpansions = MOST_WORDS }: Omit<FuzzyWord, 'edits'>): void {
  if (prefixLength < 0) throw illegalArgument('prefixLength cannot be negative.');
  if (maxExpansions <= 0) throw illegalArgument('maxExpansions must be positive.');
}

/** How a fuzzy word is expanded. */
export interface FuzzyWord extends FuzzyOptions {
  /** The most words that it stands for; the default is 50. */
  readonly maxExpansions?: number | undefined;
}

/** Matches words that a few edits turn into the wanted one: the fewer, the higher they score (FuzzyQuery). */
export function matchFuzzyWord(scope: Scope, field: SearchField, wanted: string, options: FuzzyWord): Matcher {
  checkFuzzy(options);
  if (!field.isText && field.type.type !== 'keyword') return matchTest(scope, field, fuzzyTest(wanted, options));
  const tests = Array.from({ length: options.edits + 1 }, (_, edits) => fuzzyTest(wanted, { ...options, edits }));
  scope.mark(field, [tests[options.edits] as TextTest]);
  const dictionary = termDictionary(scope, field);
  const words = similarWords(scope, dictionary, wanted, tests);
  return matchBlended(scope, field, dictionary, words.slice(0, options.maxExpansions ?? MOST_WORDS));
}

/** The most similar words first, at equal similarity in their order (TopTermsRewrite). */
function similarWords(
  { shard: { budget } }: Scope,
  dictionary: TermDictionary,
  wanted: string,
  tests: readonly TextTest[],
): WeighedWord[] {
  const [loosest] = tests.slice(-1);
  const words = dictionary.termsWhere(budget, (term) => {
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
    .sort((a, b) => b.boost - a.boost || (a.word < b.word ? -1 : 1));
}

/** FuzzyTermsEnum: 1 without edits, otherwise less by the share of edits in the shorter word. */
function boostOf(wanted: string, word: string, edits: number): number {
  if (edits === 0) return 1;
  const shorter = Math.min(Array.from(wanted).length, Array.from(word).length);
  return Math.max(0, Math.fround(1 - Math.fround(edits / shorter)));
}
