import { own } from '../../json/value';
import { chainAnalyzer } from './chain';
import { cjkBigrams } from './cjk-bigrams';
import { cjkStopWords } from './cjk-stop-words';
import * as filters from './filters';
import { stemmerOf, stopWordsOf } from './languages/load';
import { irishLowerCase, normalizeArabic, normalizeGerman, plainDigits, turkishLowerCase } from './letter-variants';
import { standardTokenizer } from './standard-tokenizer';
import { englishStopWords } from './stop-words';
import type { Analyzer, TokenFilter } from './token';
import { cjkWidth } from './widths';

/** How an analyzer differs from the standard tokenizer, lower case, stop words and a stemmer. */
interface Chain {
  /** Before all others; not for terms that are not tokenized. */
  readonly first?: readonly TokenFilter[];
  readonly beforeLowerCase?: readonly TokenFilter[];
  readonly lowerCase?: TokenFilter;
  readonly beforeStop?: readonly TokenFilter[];
  /** After the stop words; for terms that are not tokenized, too. */
  readonly normalizing?: readonly TokenFilter[];
  readonly beforeStemmer?: readonly TokenFilter[];
  readonly stemmer?: string;
  readonly stopWords?: readonly string[];
}

const elision = (articles: string) => filters.elision(articles.split(' '), true);

/** Words that DutchAnalyzer does not leave to the stemmer. */
const DUTCH = { fiets: 'fiets', bromfiets: 'bromfiets', ei: 'eier', kind: 'kinder' };

/** The analyzers of the languages that work, after Lucene's classes: GermanAnalyzer and so on. */
const chains: Readonly<Record<string, Chain>> = {
  arabic: {
    normalizing: [filters.mapTerms(plainDigits), filters.mapTerms(normalizeArabic)],
    stemmer: 'arabic',
  },
  armenian: { stemmer: 'armenian' },
  brazilian: { stemmer: 'brazilian' },
  bulgarian: { stemmer: 'bulgarian' },
  chinese: { stopWords: englishStopWords },
  cjk: {
    beforeLowerCase: [cjkWidth],
    beforeStop: [cjkBigrams(new Set(['<IDEOGRAPHIC>', '<HIRAGANA>', '<KATAKANA>', '<HANGUL>']), false)],
    stopWords: cjkStopWords,
  },
  danish: { stemmer: 'danish' },
  dutch: { beforeStemmer: [filters.stemmerOverride(DUTCH)], stemmer: 'dutch' },
  english: { first: [filters.possessive], stemmer: 'porter', stopWords: englishStopWords },
  finnish: { stemmer: 'finnish' },
  french: { beforeLowerCase: [filters.frenchElision], stemmer: 'light_french' },
  german: { normalizing: [filters.mapTerms(normalizeGerman)], stemmer: 'light_german' },
  indonesian: { stemmer: 'indonesian' },
  irish: {
    first: [filters.stop([...'hntHNT'])],
    beforeLowerCase: [elision('d m b')],
    lowerCase: filters.mapTerms(irishLowerCase),
    stemmer: 'irish',
  },
  italian: {
    beforeLowerCase: [elision('c l all dall dell nell sull coll pell gl agl dagl degl negl sugl un m t s v d')],
    stemmer: 'light_italian',
  },
  latvian: { stemmer: 'latvian' },
  norwegian: { stemmer: 'norwegian' },
  portuguese: { stemmer: 'light_portuguese' },
  romanian: { stemmer: 'romanian' },
  russian: { stemmer: 'russian' },
  spanish: { stemmer: 'light_spanish' },
  swedish: { stemmer: 'swedish' },
  turkish: {
    first: [filters.apostrophe],
    lowerCase: filters.mapTerms(turkishLowerCase),
    stemmer: 'turkish',
  },
};

/**
 * The analyzer of a language.
 *
 * @param stopWords instead of its own
 * @param excluded words that are not stemmed (`stem_exclusion`)
 * @returns undefined for a name that is not among the languages
 */
export function languageAnalyzer(
  name: string,
  stopWords?: readonly string[],
  excluded: readonly string[] = [],
): Analyzer | undefined {
  const chain = own(chains, name);
  if (!chain) return undefined;
  const { first = [], beforeLowerCase = [], lowerCase = filters.lowercaseFilter, normalizing = [] } = chain;
  const words = new Set(excluded);
  const steps = [
    ...first,
    ...beforeLowerCase,
    lowerCase,
    ...(chain.beforeStop ?? []),
    filters.stop(stopWords ?? chain.stopWords ?? stopWordsOf(name) ?? []),
    ...(words.size > 0 ? [filters.keywordMarker((term) => words.has(term))] : []),
    ...normalizing,
    ...(chain.beforeStemmer ?? []),
    ...(chain.stemmer === undefined ? [] : [stemmerFilter(chain.stemmer)]),
  ];
  return chainAnalyzer(name, standardTokenizer, steps, [...beforeLowerCase, lowerCase, ...normalizing]);
}

function stemmerFilter(name: string): TokenFilter {
  const stemmer = stemmerOf(name);
  return stemmer ? filters.stem(stemmer) : filters.porter;
}
