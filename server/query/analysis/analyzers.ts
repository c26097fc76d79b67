import { own } from '../../json/value';
import type { ComponentSettings } from '../../store/analysis/analysis-settings';
import { chainAnalyzer } from './chain';
import { configuredAnalyzer } from './configured-analyzers';
import * as filters from './filters';
import { languageAnalyzer } from './language-analyzers';
import { standardTokenizer, standardWords } from './standard-tokenizer';
import { englishStopWords } from './stop-words';
import type { Analyzer } from './token';
import { keywordTokenizer, letterTokenizer, whitespaceTokenizer } from './tokenizers';

const standardAnalyzer: Analyzer = {
  ...chainAnalyzer('standard', standardTokenizer, [filters.lowercaseFilter]),
  words: standardWords,
};

const BUILT_IN: Readonly<Record<string, (stopWords?: readonly string[]) => Analyzer>> = {
  standard: (stopWords) =>
    stopWords
      ? chainAnalyzer('standard', standardTokenizer, [filters.lowercaseFilter, filters.stop(stopWords)])
      : standardAnalyzer,
  simple: () => chainAnalyzer('simple', letterTokenizer, [filters.lowercaseFilter]),
  whitespace: () => chainAnalyzer('whitespace', whitespaceTokenizer, []),
  keyword: () => chainAnalyzer('keyword', keywordTokenizer, []),
  stop: (stopWords = englishStopWords) =>
    chainAnalyzer('stop', letterTokenizer, [filters.lowercaseFilter, filters.stop(stopWords)]),
};

/**
 * One of Elasticsearch's built-in analyzers; undefined if the mock does not have it.
 *
 * @param stopWords instead of its own, for the analyzers that have some
 * @param excluded words that are not stemmed, for the analyzers of languages
 * @param settings what else an index defines for it
 */
export function builtInAnalyzer(
  name: string,
  stopWords?: readonly string[],
  excluded?: readonly string[],
  settings: ComponentSettings = {},
): Analyzer | undefined {
  return (
    own(BUILT_IN, name)?.(stopWords) ??
    configuredAnalyzer(name, settings, stopWords) ??
    languageAnalyzer(name, stopWords, excluded)
  );
}
