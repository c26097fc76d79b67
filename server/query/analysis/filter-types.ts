import { notEmulated } from '../../errors/not-emulated';
import { type ComponentSettings, joinedValue, listedValues } from '../../store/analysis/analysis-settings';
import * as filters from './filters';
import { englishStopWords } from './stop-words';
import type { TokenFilter } from './token';
import { cjkWidth } from './widths';

type MakeFilter = (
  numbers: (parameter: string, fallback: number) => number,
  settings: ComponentSettings,
) => TokenFilter;

const ALL = 2_147_483_647;

/** The token filters by type: those of `emulated.filter` in store/analysis/components.ts. */
const types: Readonly<Record<string, MakeFilter>> = {
  lowercase: () => filters.lowercaseFilter,
  uppercase: () => filters.uppercaseFilter,
  trim: () => filters.trimFilter,
  asciifolding: () => filters.asciiFolding,
  cjk_width: () => cjkWidth,
  elision: (_, settings) => filters.elision(listedValues(settings, 'articles') ?? FRENCH_ARTICLES),
  reverse: () => filters.reverse,
  length: (number) => filters.length(number('min', 0), number('max', ALL)),
  limit: (number) => filters.limit(number('max_token_count', 1)),
  truncate: (number) => filters.truncate(number('length', 10)),
  unique: () => filters.unique,
  porter_stem: () => filters.porter,
  stemmer: (_, settings) => stemmer(settings),
  edge_ngram: (number) => filters.grams(number('min_gram', 1), number('max_gram', 2), true),
  ngram: (number) => filters.grams(number('min_gram', 1), number('max_gram', 2), false),
  shingle: (number, settings) => {
    const single = joinedValue(settings, 'output_unigrams') !== 'false';
    const separator = joinedValue(settings, 'token_separator') ?? ' ';
    return filters.shingles(number('min_shingle_size', 2), number('max_shingle_size', 2), separator, single);
  },
};

/** FrenchAnalyzer.DEFAULT_ARTICLES. */
const FRENCH_ARTICLES = ['l', 'm', 't', 'qu', 'n', 's', 'j', 'd', 'c', 'jusqu', 'quoiqu', 'lorsqu', 'puisqu'];

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

function stemmer(settings: ComponentSettings): TokenFilter {
  const language = joinedValue(settings, 'language') ?? joinedValue(settings, 'name') ?? 'porter';
  return language.toLowerCase() === 'possessive_english' ? filters.possessive : filters.porter;
}
