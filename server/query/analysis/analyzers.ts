import { own } from '../../json/value';
import * as filters from './filters';
import { standardTokenizer } from './standard-tokenizer';
import { englishStopWords } from './stop-words';
import type { Analyzer, Payer, Token, TokenFilter, Tokenizer } from './token';
import { keywordTokenizer, letterTokenizer, whitespaceTokenizer } from './tokenizers';

/** Nothing that normalizes makes a term longer, so it need not be paid for. */
const freeOfCharge: Payer = { charge: () => undefined, chargeMemory: () => undefined };

/**
 * Combines a tokenizer with the filters that follow it.
 *
 * @param normalizing those of the filters that change a term but never split or drop it; they also apply to the terms of
 * prefix and wildcard queries.
 */
export function chainAnalyzer(
  name: string,
  tokenizer: Tokenizer,
  steps: readonly TokenFilter[],
  normalizing: readonly TokenFilter[] = steps.filter((step) => step === filters.lowercaseFilter),
): Analyzer {
  return {
    name,
    tokens: (text, payer) => steps.reduce<Token[]>((tokens, step) => step(tokens, payer), tokenizer(text, payer)),
    normalize: (term) => {
      const token = { term, position: 0, start: 0, end: term.length };
      return normalizing.reduce<Token[]>((tokens, step) => step(tokens, freeOfCharge), [token])[0]?.term ?? term;
    },
  };
}

const standardAnalyzer = chainAnalyzer('standard', standardTokenizer, [filters.lowercaseFilter]);

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
  english: (stopWords = englishStopWords) =>
    chainAnalyzer('english', standardTokenizer, [
      filters.possessive,
      filters.lowercaseFilter,
      filters.stop(stopWords),
      filters.porter,
    ]),
};

/**
 * One of Elasticsearch's built-in analyzers; undefined if the mock does not have it.
 *
 * @param stopWords instead of its own, for the analyzers that have some
 */
export function builtInAnalyzer(name: string, stopWords?: readonly string[]): Analyzer | undefined {
  return own(BUILT_IN, name)?.(stopWords);
}
