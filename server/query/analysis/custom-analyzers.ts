import type { Settings, SettingValue } from '../../store/settings';
import { builtInAnalyzer, chain, standardAnalyzer } from './analyzers';
import * as filters from './filters';
import { englishStopWords } from './stop-words';
import type { Analyzer, TokenFilter, Tokenizer } from './token';
import {
  gramTokenizer,
  keywordTokenizer,
  letterTokenizer,
  matchTokenizer,
  standardTokenizer,
  whitespaceTokenizer,
} from './tokenizers';

/**
 * The analyzers and normalizers defined in the settings of an index. Components that the mock does not know (language
 * analyzers, rarer filters) are ignored: the text is then analysed as the standard analyzer would.
 */
export class IndexAnalyzers {
  private readonly known = new Map<string, Analyzer>();

  constructor(private readonly settings: Settings) {}

  /** The analyzer with this name, or the default analyzer of the index if no name is given. */
  analyzer(name: string | undefined): Analyzer {
    const wanted = name ?? (this.has('analysis.analyzer.default') ? 'default' : 'standard');
    let analyzer = this.known.get(wanted);
    if (!analyzer) {
      analyzer = this.custom(wanted) ?? builtInAnalyzer(wanted) ?? standardAnalyzer;
      this.known.set(wanted, analyzer);
    }
    return analyzer;
  }

  /** Applies the normalizer with this name to a keyword. */
  normalizer(name: string): (text: string) => string {
    const names = this.list(`analysis.normalizer.${name}.filter`) ?? (name === 'lowercase' ? ['lowercase'] : []);
    const steps = names.map((filter) => this.filter(filter)).filter((step) => step !== undefined);
    return chain(name, keywordTokenizer, steps).normalize;
  }

  private custom(name: string): Analyzer | undefined {
    const key = `analysis.analyzer.${name}`;
    if (!this.has(key)) return undefined;
    const type = this.text(`${key}.type`) ?? 'custom';
    if (type !== 'custom') return this.configured(name, key, type);
    const steps = (this.list(`${key}.filter`) ?? []).map((filter) => this.filter(filter));
    const tokenizer = this.tokenizer(this.text(`${key}.tokenizer`) ?? 'standard');
    return chain(
      name,
      tokenizer,
      steps.filter((step) => step !== undefined),
    );
  }

  /** A built-in analyzer with its own parameters; only stop words are honoured. */
  private configured(name: string, key: string, type: string): Analyzer | undefined {
    const stopWords = this.stopWords(`${key}.stopwords`, undefined);
    if (type === 'standard' && stopWords)
      return chain(name, standardTokenizer, [filters.lowercase, filters.stop(stopWords)]);
    return builtInAnalyzer(type);
  }

  private tokenizer(name: string): Tokenizer {
    const key = `analysis.tokenizer.${name}`;
    switch (this.text(`${key}.type`) ?? name) {
      case 'keyword':
        return keywordTokenizer;
      case 'whitespace':
        return whitespaceTokenizer;
      case 'letter':
      case 'lowercase':
        return letterTokenizer;
      case 'ngram':
        return gramTokenizer(this.number(`${key}.min_gram`, 1), this.number(`${key}.max_gram`, 2), false);
      case 'edge_ngram':
        return gramTokenizer(this.number(`${key}.min_gram`, 1), this.number(`${key}.max_gram`, 2), true);
      case 'pattern':
        return matchTokenizer(/\w+/gu);
      default:
        return standardTokenizer;
    }
  }

  private filter(name: string): TokenFilter | undefined {
    const key = `analysis.filter.${name}`;
    switch (this.text(`${key}.type`) ?? name) {
      case 'lowercase':
        return filters.lowercase;
      case 'uppercase':
        return filters.uppercase;
      case 'trim':
        return filters.trim;
      case 'asciifolding':
      case 'icu_folding':
        return filters.asciiFolding;
      case 'stop':
        return filters.stop(this.stopWords(`${key}.stopwords`, englishStopWords) ?? []);
      case 'length':
        return filters.length(this.number(`${key}.min`, 0), this.number(`${key}.max`, 2_147_483_647));
      case 'truncate':
        return filters.truncate(this.number(`${key}.length`, 10));
      case 'unique':
        return filters.unique;
      case 'porter_stem':
        return filters.porter;
      case 'stemmer':
        return this.stemmer(key);
      case 'elision':
        return filters.elision(this.list(`${key}.articles`) ?? []);
      case 'edge_ngram':
        return filters.grams(this.number(`${key}.min_gram`, 1), this.number(`${key}.max_gram`, 2), true);
      case 'ngram':
        return filters.grams(this.number(`${key}.min_gram`, 1), this.number(`${key}.max_gram`, 2), false);
      case 'shingle':
        return this.shingle(key);
      default:
        return undefined;
    }
  }

  private stemmer(key: string): TokenFilter | undefined {
    const language = this.text(`${key}.language`) ?? this.text(`${key}.name`) ?? 'english';
    if (language === 'possessive_english') return filters.possessive;
    return /english|porter/.test(language) ? filters.porter : undefined;
  }

  private shingle(key: string): TokenFilter {
    const least = this.number(`${key}.min_shingle_size`, 2);
    const most = this.number(`${key}.max_shingle_size`, 2);
    const single = this.text(`${key}.output_unigrams`) !== 'false';
    return filters.shingles(least, most, this.text(`${key}.token_separator`) ?? ' ', single);
  }

  private stopWords(key: string, fallback: readonly string[] | undefined): readonly string[] | undefined {
    const words = this.list(key);
    if (!words) return fallback;
    return words.flatMap((word) => (word === '_english_' ? englishStopWords : word === '_none_' ? [] : [word]));
  }

  private number(key: string, fallback: number): number {
    return Number(this.text(key) ?? fallback);
  }

  private text(key: string): string | undefined {
    const value = this.setting(key);
    return typeof value === 'string' ? value : undefined;
  }

  private list(key: string): readonly string[] | undefined {
    const value = this.setting(key);
    return typeof value === 'string' ? [value] : value;
  }

  private has(prefix: string): boolean {
    return Object.keys(this.settings).some((key) => key.startsWith(`${prefix}.`));
  }

  private setting(key: string): SettingValue | undefined {
    return Object.hasOwn(this.settings, key) ? this.settings[key] : undefined;
  }
}
