import { own } from '../../json/value';
import { chainAnalyzer } from './chain';
import { cjkBigrams } from './cjk-bigrams';
import { cjkStopWords } from './cjk-stop-words';
import * as filters from './filters';
import { normalizeBengali, normalizeHindi, normalizeIndic } from './indic-letters';
import { stemmerOf, stopWordsOf } from './languages/load';
import {
  greekLowerCase,
  irishLowerCase,
  normalizeArabic,
  normalizeGerman,
  plainDigits,
  turkishLowerCase,
} from './letter-variants';
import { normalizePersian, normalizeSerbian, normalizeSorani } from './script-letters';
import { standardTokenizer } from './standard-tokenizer';
import { englishStopWords } from './stop-words';
import type { Analyzer, TokenFilter, Tokenizer } from './token';
import { cjkWidth } from './widths';

/** How an analyzer differs from the standard tokenizer, lower case, stop words and a stemmer. */
interface Chain {
  /** Before all others; not for terms that are not tokenized. */
  readonly first?: readonly TokenFilter[];
  readonly beforeLowerCase?: readonly TokenFilter[];
  readonly lowerCase?: TokenFilter;
  /** After lower case; for terms that are not tokenized, too. */
  readonly normalizingFirst?: readonly TokenFilter[];
  readonly beforeStop?: readonly TokenFilter[];
  /** After the stop words; for terms that are not tokenized, too. */
  readonly normalizing?: readonly TokenFilter[];
  readonly beforeStemmer?: readonly TokenFilter[];
  readonly stemmer?: string;
  readonly afterStemmer?: readonly TokenFilter[];
  /** In place of the standard tokenizer. */
  readonly tokenizer?: Tokenizer;
  readonly stopWords?: readonly string[];
}

const mapped = filters.mapTerms;
const elision = (articles: string) => filters.elision(articles.split(' '), true);

/** PersianCharFilter: the joiner that divides parts of a word ends a token. */
const persianTokenizer: Tokenizer = (text, payer) => standardTokenizer(text.replaceAll('\u200c', ' '), payer);

/** Words that DutchAnalyzer does not leave to the stemmer. */
const DUTCH = { fiets: 'fiets', bromfiets: 'bromfiets', ei: 'eier', kind: 'kinder' };

/** The analyzers of the languages that work, after Lucene's classes: GermanAnalyzer and so on. */
const chains: Readonly<Record<string, Chain>> = {
  arabic: {
    normalizing: [mapped(plainDigits), mapped(normalizeArabic)],
    stemmer: 'arabic',
  },
  armenian: { stemmer: 'armenian' },
  basque: { stemmer: 'basque' },
  bengali: {
    normalizingFirst: [mapped(plainDigits), mapped(normalizeIndic), mapped(normalizeBengali)],
    stemmer: 'bengali',
  },
  brazilian: { stemmer: 'brazilian' },
  bulgarian: { stemmer: 'bulgarian' },
  catalan: { beforeLowerCase: [elision('d l m n s t')], stemmer: 'catalan' },
  chinese: { stopWords: englishStopWords },
  cjk: {
    beforeLowerCase: [cjkWidth],
    beforeStop: [cjkBigrams(new Set(['<IDEOGRAPHIC>', '<HIRAGANA>', '<KATAKANA>', '<HANGUL>']), false)],
    stopWords: cjkStopWords,
  },
  czech: { stemmer: 'czech' },
  danish: { stemmer: 'danish' },
  dutch: { beforeStemmer: [filters.stemmerOverride(DUTCH)], stemmer: 'dutch' },
  english: { first: [filters.possessive], stemmer: 'porter', stopWords: englishStopWords },
  estonian: { stemmer: 'estonian' },
  finnish: { stemmer: 'finnish' },
  french: { beforeLowerCase: [filters.frenchElision], stemmer: 'light_french' },
  german: { normalizing: [mapped(normalizeGerman)], stemmer: 'light_german' },
  greek: { lowerCase: mapped(greekLowerCase), stemmer: 'greek' },
  hindi: {
    normalizingFirst: [mapped(plainDigits), mapped(normalizeIndic), mapped(normalizeHindi)],
    stemmer: 'hindi',
  },
  hungarian: { stemmer: 'hungarian' },
  indonesian: { stemmer: 'indonesian' },
  irish: {
    first: [filters.stop([...'hntHNT'])],
    beforeLowerCase: [elision('d m b')],
    lowerCase: mapped(irishLowerCase),
    stemmer: 'irish',
  },
  italian: {
    beforeLowerCase: [elision('c l all dall dell nell sull coll pell gl agl dagl degl negl sugl un m t s v d')],
    stemmer: 'light_italian',
  },
  latvian: { stemmer: 'latvian' },
  lithuanian: { stemmer: 'lithuanian' },
  norwegian: { stemmer: 'norwegian' },
  persian: {
    tokenizer: persianTokenizer,
    normalizingFirst: [mapped(plainDigits), mapped(normalizeArabic), mapped(normalizePersian)],
    stemmer: 'persian',
  },
  portuguese: { stemmer: 'light_portuguese' },
  romanian: { stemmer: 'romanian' },
  russian: { stemmer: 'russian' },
  serbian: { stemmer: 'serbian', afterStemmer: [mapped(normalizeSerbian)] },
  sorani: { beforeLowerCase: [mapped(normalizeSorani)], normalizingFirst: [mapped(plainDigits)], stemmer: 'sorani' },
  spanish: { stemmer: 'light_spanish' },
  swedish: { stemmer: 'swedish' },
  turkish: {
    first: [filters.apostrophe],
    lowerCase: mapped(turkishLowerCase),
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
  const { beforeLowerCase = [], lowerCase = filters.lowercaseFilter, normalizingFirst = [], normalizing = [] } = chain;
  const { tokenizer = standardTokenizer, afterStemmer = [] } = chain;
  const words = new Set(excluded);
  const steps = [
    ...(chain.first ?? []),
    ...beforeLowerCase,
    lowerCase,
    ...normalizingFirst,
    ...(chain.beforeStop ?? []),
    filters.stop(stopWords ?? chain.stopWords ?? stopWordsOf(name) ?? []),
    ...(words.size > 0 ? [filters.keywordMarker((term) => words.has(term))] : []),
    ...normalizing,
    ...(chain.beforeStemmer ?? []),
    ...(chain.stemmer === undefined ? [] : [stemmerFilter(chain.stemmer)]),
    ...afterStemmer,
  ];
  const forTerms = [...beforeLowerCase, lowerCase, ...normalizingFirst, ...normalizing];
  return chainAnalyzer(name, tokenizer, steps, forTerms);
}

function stemmerFilter(name: string): TokenFilter {
  const stemmer = stemmerOf(name);
  return stemmer ? filters.stem(stemmer) : filters.porter;
}
