import { emulatedAnalyzers } from './languages';

/** The parts of an analysis chain that an index can define in its settings, as their settings name them. */
export type ComponentKind = 'char_filter' | 'tokenizer' | 'filter' | 'analyzer';

/** A component of Elasticsearch that works here. What it does not read is kept and shown, as in Elasticsearch. */
export interface Component {
  /** The parameters that are applied. */
  readonly done?: readonly string[];
  /** Parameters that Elasticsearch reads and the mock does not apply: refused by name. */
  readonly refused?: readonly string[];
  /** A definition must have one of these parameters; what Elasticsearch says if it has none. */
  readonly required?: { readonly oneOf: readonly string[]; readonly reason: string | ((name: string) => string) };
  /** A filter that changes terms one by one, so that a normalizer may use it (NormalizingTokenFilterFactory). */
  readonly normalizing?: true;
  /** Where its output differs from Elasticsearch's, for the reader of the documentation. */
  readonly remark?: string;
}

const stopFilter = { done: ['stopwords'], refused: ['ignore_case', 'remove_trailing', 'stopwords_path'] };
const languageAnalyzer = { done: ['stopwords', 'stem_exclusion'], refused: ['stopwords_path'] };
const synonymFilter: Component = {
  done: ['synonyms', 'expand', 'lenient'],
  refused: ['synonyms_path', 'synonyms_set', 'format', 'updateable'],
  required: {
    oneOf: ['synonyms'],
    reason: 'synonym requires either `synonyms`, `synonyms_set` or `synonyms_path` to be configured',
  },
};
const ngramTokenizer = { done: ['min_gram', 'max_gram'], refused: ['token_chars', 'custom_token_chars'] };

/** The components that work, by kind and type. */
export const emulatedComponents: Readonly<Record<ComponentKind, Readonly<Record<string, Component>>>> = {
  char_filter: {
    html_strip: {
      done: ['escaped_tags'],
      remark: 'tags that are not closed, and comments inside of a script, are read otherwise',
    },
    mapping: {
      done: ['mappings'],
      refused: ['mappings_path'],
      required: {
        oneOf: ['mappings'],
        reason: 'mapping requires either `mappings` or `mappings_path` to be configured',
      },
      normalizing: true,
    },
    pattern_replace: {
      done: ['pattern', 'flags', 'replacement'],
      required: {
        oneOf: ['pattern'],
        reason: (name) => `pattern is missing for [${name}] char filter of type 'pattern_replace'`,
      },
      normalizing: true,
    },
  },
  tokenizer: {
    standard: { refused: ['max_token_length'] },
    keyword: { done: ['buffer_size'] },
    whitespace: { refused: ['max_token_length'] },
    letter: {},
    lowercase: {},
    ngram: ngramTokenizer,
    edge_ngram: ngramTokenizer,
    pattern: { done: ['pattern', 'flags', 'group'] },
    simple_pattern: { done: ['pattern'] },
    simple_pattern_split: { done: ['pattern'] },
    char_group: { done: ['tokenize_on_chars', 'max_token_length'] },
    path_hierarchy: { done: ['delimiter', 'replacement', 'skip'], refused: ['reverse'] },
  },
  filter: {
    lowercase: { done: ['language'], normalizing: true },
    uppercase: { normalizing: true },
    trim: { normalizing: true },
    asciifolding: { refused: ['preserve_original'], normalizing: true },
    cjk_width: { normalizing: true },
    elision: {
      done: ['articles', 'articles_case'],
      refused: ['articles_path'],
      required: { oneOf: ['articles'], reason: 'elision filter requires [articles] or [articles_path] setting' },
      normalizing: true,
    },
    reverse: {},
    length: { done: ['min', 'max'] },
    limit: { done: ['max_token_count'], refused: ['consume_all_tokens'] },
    truncate: { done: ['length'], required: { oneOf: ['length'], reason: 'length parameter must be provided' } },
    unique: { refused: ['only_on_same_position'] },
    stop: stopFilter,
    shingle: {
      done: ['min_shingle_size', 'max_shingle_size', 'output_unigrams', 'token_separator'],
      refused: ['output_unigrams_if_no_shingles', 'filler_token'],
      remark: 'no filler after the last word, when stop words follow it',
    },
    ngram: { done: ['min_gram', 'max_gram'], refused: ['preserve_original'] },
    edge_ngram: { done: ['min_gram', 'max_gram'], refused: ['preserve_original', 'side'] },
    porter_stem: {},
    snowball: { done: ['language', 'name'] },
    synonym: synonymFilter,
    synonym_graph: synonymFilter,
    pattern_replace: {
      done: ['pattern', 'flags', 'replacement', 'all'],
      required: {
        oneOf: ['pattern'],
        reason: (name) => `pattern is missing for [${name}] token filter of type 'pattern_replace'`,
      },
      normalizing: true,
    },
    pattern_capture: {
      done: ['patterns', 'preserve_original'],
      required: {
        oneOf: ['patterns'],
        reason: (name) => `required setting 'patterns' is missing for token filter [${name}]`,
      },
    },
    fingerprint: { done: ['separator', 'max_output_size'] },
    keep_types: {
      done: ['types', 'mode'],
      required: { oneOf: ['types'], reason: 'keep_types requires `types` to be configured' },
    },
    apostrophe: {},
    brazilian_stem: {},
    czech_stem: {},
    decimal_digit: { normalizing: true },
    arabic_normalization: { normalizing: true },
    arabic_stem: {},
    bengali_normalization: { normalizing: true },
    dutch_stem: {},
    french_stem: {},
    german_normalization: { normalizing: true },
    hindi_normalization: { normalizing: true },
    indic_normalization: { normalizing: true },
    keep: {
      done: ['keep_words', 'keep_words_case'],
      refused: ['keep_words_path'],
      required: {
        oneOf: ['keep_words'],
        reason: 'keep requires either `keep_words` or `keep_words_path` to be configured',
      },
    },
    keyword_repeat: {},
    persian_normalization: { normalizing: true },
    persian_stem: {},
    remove_duplicates: {},
    russian_stem: {},
    scandinavian_folding: { normalizing: true },
    scandinavian_normalization: { normalizing: true },
    serbian_normalization: { normalizing: true },
    sorani_normalization: { normalizing: true },
    stemmer_override: {
      done: ['rules'],
      refused: ['rules_path'],
      required: {
        oneOf: ['rules'],
        reason: 'stemmer override filter requires either `rules` or `rules_path` to be configured',
      },
    },
    cjk_bigram: { done: ['ignored_scripts', 'output_unigrams'] },
    keyword_marker: {
      done: ['keywords', 'ignore_case'],
      refused: ['keywords_path', 'keywords_pattern'],
      required: {
        oneOf: ['keywords'],
        reason: 'keyword filter requires either `keywords`, `keywords_path`, or `keywords_pattern` to be configured',
      },
    },
    word_delimiter_graph: {
      done: [
        'generate_word_parts',
        'generate_number_parts',
        'catenate_words',
        'catenate_numbers',
        'catenate_all',
        'preserve_original',
        'split_on_case_change',
        'split_on_numerics',
        'stem_english_possessive',
        'adjust_offsets',
        'ignore_keywords',
        'protected_words',
      ],
      refused: ['protected_words_path', 'type_table', 'type_table_path'],
    },
    stemmer: {
      done: ['language', 'name'],
      remark: 'light_english stems as Porter does: KStem reads a dictionary that the mock does not have',
    },
  },
  analyzer: {
    standard: { done: ['stopwords'], refused: ['max_token_length', 'stopwords_path'] },
    simple: {},
    whitespace: {},
    keyword: {},
    stop: { done: ['stopwords'], refused: ['stopwords_path'] },
    pattern: { done: ['pattern', 'flags', 'lowercase', 'stopwords'], refused: ['stopwords_path'] },
    fingerprint: { done: ['separator', 'max_output_size', 'stopwords'], refused: ['stopwords_path'] },
    snowball: { done: ['language', 'name', 'stopwords'], refused: ['stopwords_path'] },
    ...Object.fromEntries(emulatedAnalyzers.map((language) => [language, languageAnalyzer])),
  },
};

const splitWords = (names: string): readonly string[] => names.split(' ');

/** The languages that Elasticsearch has an analyzer and stop words for (Analysis.NAMED_STOP_WORDS). */
const analyzerLanguages: readonly string[] = splitWords(
  'arabic armenian basque bengali brazilian bulgarian catalan czech danish dutch english estonian finnish french ' +
    'galician german greek hindi hungarian indonesian irish italian latvian lithuanian norwegian persian portuguese ' +
    'romanian russian serbian sorani spanish swedish thai turkish',
);

/** What Elasticsearch has besides, and the mock refuses by name (AnalysisModule, CommonAnalysisPlugin). */
export const refusedComponents: Readonly<Record<ComponentKind, readonly string[]>> = {
  char_filter: [],
  tokenizer: splitWords('classic thai uax_url_email PathHierarchy'),
  filter: splitWords(
    'classic common_grams ' +
      'condition delimited_payload dictionary_decompounder flatten_graph ' +
      'german_stem hunspell hyphenation_decompounder ' +
      'kstem min_hash multiplexer predicate_token_filter ' +
      'telugu_normalization word_delimiter',
  ),
  analyzer: analyzerLanguages.filter((one) => !emulatedAnalyzers.includes(one)),
};

/** Types that need a definition with parameters: their bare names are unknown to a chain. */
const DEFINED_ONLY: readonly string[] = [
  ...splitWords(
    'mapping pattern_replace char_group simple_pattern simple_pattern_split condition dictionary_decompounder',
  ),
  ...splitWords('fingerprint hunspell hyphenation_decompounder keep keep_types keyword_marker min_hash multiplexer'),
  ...splitWords('pattern_capture predicate_token_filter stemmer_override synonym synonym_graph'),
];

/**
 * What is known about a type: it works, or Elasticsearch has it and the mock does not, or neither has it.
 *
 * @param bare true for a name in a chain that has no definition of its own
 */
export function findComponent(kind: ComponentKind, type: string, bare = false): Component | 'refused' | undefined {
  if (bare && kind !== 'analyzer' && DEFINED_ONLY.includes(type)) return undefined;
  if (Object.hasOwn(emulatedComponents[kind], type)) return emulatedComponents[kind][type];
  return refusedComponents[kind].includes(type) ? 'refused' : undefined;
}
