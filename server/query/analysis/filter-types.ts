import { notEmulated } from '../../errors/not-emulated';
import { own } from '../../json/value';
import { type ComponentSettings, joinedValue, listedValues } from '../../store/analysis/analysis-settings';
import { stemmerName } from '../../store/analysis/languages';
import { asciiFolding } from './ascii-folding';
import { cjkBigrams } from './cjk-bigrams';
import * as filters from './filters';
import { fingerprint } from './fingerprint';
import { normalizeBengali, normalizeHindi, normalizeIndic } from './indic-letters';
import { stemmerOf } from './languages/load';
import * as variants from './letter-variants';
import { minimalEnglish } from './minimal-english';
import { normalizePersian, normalizeSerbian, normalizeSorani } from './script-letters';
import { snowballStemmer } from './snowball';
import { englishStopWords } from './stop-words';
import type { TokenFilter } from './token';
import { patternCapture, patternReplace } from './user-patterns';
import { cjkWidth } from './widths';
import { wordDelimiterGraph } from './word-delimiter';

type MakeFilter = (
  numbers: (parameter: string, fallback: number) => number,
  settings: ComponentSettings,
) => TokenFilter;

const ALL = 2_147_483_647;

/** The filters `arabic_normalization` and so on. */
const normalizations: Readonly<Record<string, (term: string) => string>> = {
  arabic: variants.normalizeArabic,
  bengali: normalizeBengali,
  german: variants.normalizeGerman,
  hindi: normalizeHindi,
  indic: normalizeIndic,
  persian: normalizePersian,
  scandinavian: variants.normalizeScandinavian,
  serbian: normalizeSerbian,
  sorani: normalizeSorani,
};

/** The token filters by type: those of `emulated.filter` in store/analysis/components.ts. */
const types: Readonly<Record<string, MakeFilter>> = {
  lowercase: (_, settings) => own(LOWER_CASE, joinedValue(settings, 'language') ?? '') ?? filters.lowercaseFilter,
  uppercase: () => filters.uppercaseFilter,
  trim: () => filters.trimFilter,
  asciifolding: () => asciiFolding,
  cjk_width: () => cjkWidth,
  elision: (_, settings) => {
    const articles = listedValues(settings, 'articles');
    return articles ? filters.elision(articles, flag(settings, 'articles_case')) : filters.frenchElision;
  },
  reverse: () => filters.reverse,
  length: (number) => filters.length(number('min', 0), number('max', ALL)),
  limit: (number) => filters.limit(number('max_token_count', 1)),
  truncate: (number) => filters.truncate(number('length', 10)),
  unique: () => filters.unique,
  porter_stem: () => filters.porter,
  ...Object.fromEntries(
    ['arabic', 'brazilian', 'czech', 'dutch', 'french', 'persian', 'russian'].map((language) => [
      `${language}_stem`,
      () => languageStemmer(language),
    ]),
  ),
  apostrophe: () => filters.apostrophe,
  decimal_digit: () => filters.mapTerms(variants.plainDigits),
  scandinavian_folding: () => filters.mapTerms(variants.foldScandinavian),
  ...Object.fromEntries(
    Object.entries(normalizations).map(([name, change]) => [`${name}_normalization`, () => filters.mapTerms(change)]),
  ),
  keyword_repeat: () => filters.keywordRepeat,
  remove_duplicates: () => filters.removeDuplicates,
  stemmer_override: (_, settings) => filters.stemmerOverride(overrides(listedValues(settings, 'rules') ?? [])),
  keep: (_, settings) => filters.keep(listedValues(settings, 'keep_words') ?? [], flag(settings, 'keep_words_case')),
  stemmer: (_, settings) => stemmer(settings),
  snowball: (_, settings) => snowballStemmer(joinedValue(settings, 'language') ?? joinedValue(settings, 'name')),
  pattern_replace: (_, settings) => patternReplace(settings),
  pattern_capture: (_, settings) => patternCapture(settings),
  fingerprint: (number, settings) =>
    fingerprint(joinedValue(settings, 'separator') ?? ' ', number('max_output_size', 255)),
  keep_types: (_, settings) => {
    const types = new Set(listedValues(settings, 'types'));
    const kept = joinedValue(settings, 'mode') !== 'exclude';
    return (tokens) => tokens.filter(({ type }) => types.has(type ?? '<ALPHANUM>') === kept);
  },
  cjk_bigram: (_, settings) => {
    const ignored = listedValues(settings, 'ignored_scripts') ?? [];
    const types = Object.entries(SCRIPTS).flatMap(([script, type]) => (ignored.includes(script) ? [] : [type]));
    return cjkBigrams(new Set(types), flag(settings, 'output_unigrams'));
  },
  keyword_marker: (_, settings) => filters.keywordMarker(keywordTest(settings)),
  word_delimiter_graph: (_, settings) => {
    const words = new Set(listedValues(settings, 'protected_words'));
    return wordDelimiterGraph({
      words: flag(settings, 'generate_word_parts', true),
      numbers: flag(settings, 'generate_number_parts', true),
      catenateWords: flag(settings, 'catenate_words'),
      catenateNumbers: flag(settings, 'catenate_numbers'),
      catenateAll: flag(settings, 'catenate_all'),
      preserveOriginal: flag(settings, 'preserve_original'),
      onCaseChange: flag(settings, 'split_on_case_change', true),
      onNumbers: flag(settings, 'split_on_numerics', true),
      possessive: flag(settings, 'stem_english_possessive', true),
      adjustOffsets: flag(settings, 'adjust_offsets', true),
      ignoreKeywords: flag(settings, 'ignore_keywords'),
      isProtected: (term) => words.has(term),
    });
  },
  edge_ngram: (number) => filters.grams(number('min_gram', 1), number('max_gram', 2), true),
  ngram: (number) => filters.grams(number('min_gram', 1), number('max_gram', 2), false),
  shingle: (number, settings) => {
    const single = joinedValue(settings, 'output_unigrams') !== 'false';
    const separator = joinedValue(settings, 'token_separator') ?? ' ';
    return filters.shingles(number('min_shingle_size', 2), number('max_shingle_size', 2), separator, single);
  },
};

/**
 * A token filter of this type.
 *
 * @param stopWords those that the settings name, with sets such as `_english_` replaced by their words
 * @throws ElasticsearchError 501 for a type that the mock does not have
 */
export function filterOf(type: string, settings: ComponentSettings, stopWords?: readonly string[]): TokenFilter {
  if (type === 'stop') return filters.stop(stopWords ?? englishStopWords);
  const make = Object.hasOwn(types, type) ? types[type] : undefined;
  if (!make) throw notEmulated(`the token filter [${type}]`);
  return make((parameter, fallback) => Number(joinedValue(settings, parameter) ?? fallback), settings);
}

function flag(settings: ComponentSettings, parameter: string, fallback = false): boolean {
  const value = joinedValue(settings, parameter);
  return value === undefined ? fallback : value === 'true';
}

/** The types of tokens for the scripts that `cjk_bigram` can be told to ignore (CJKBigramFilterFactory). */
const SCRIPTS = { han: '<IDEOGRAPHIC>', hiragana: '<HIRAGANA>', katakana: '<KATAKANA>', hangul: '<HANGUL>' };

/** KeywordMarkerTokenFilterFactory. */
function keywordTest(settings: ComponentSettings): (term: string) => boolean {
  const anyCase = flag(settings, 'ignore_case');
  const key = (term: string) => (anyCase ? term.toLowerCase() : term);
  const keywords = new Set((listedValues(settings, 'keywords') ?? []).map(key));
  return (term) => keywords.has(key(term));
}

function stemmer(settings: ComponentSettings): TokenFilter {
  const language = joinedValue(settings, 'language') ?? joinedValue(settings, 'name') ?? 'porter';
  const name = stemmerName(language) ?? language;
  if (name === 'possessive_english') return filters.possessive;
  if (name === 'minimal_english') return filters.stem(minimalEnglish);
  return languageStemmer(name);
}

function languageStemmer(name: string): TokenFilter {
  const ofLanguage = stemmerOf(name);
  return ofLanguage ? filters.stem(ofLanguage) : filters.porter;
}

const LOWER_CASE = {
  greek: filters.mapTerms(variants.greekLowerCase),
  irish: filters.mapTerms(variants.irishLowerCase),
  turkish: filters.mapTerms(variants.turkishLowerCase),
};

/** Rules such as `running, runs => run`, as StemmerOverrideTokenFilterFactory reads them. */
function overrides(rules: readonly string[]): Readonly<Record<string, string>> {
  const pairs = rules.flatMap((rule) => {
    const [words = '', stem = ''] = rule.split('=>');
    return words.split(',').map((word) => [word.trim(), stem.trim()] as const);
  });
  return Object.fromEntries(pairs);
}
