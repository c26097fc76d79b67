import { own } from '../../json/value';
import * as filters from './filters';
import { englishStopWords } from './stop-words';
import type { Analyzer, Token, TokenFilter, Tokenizer } from './token';
import { keywordTokenizer, letterTokenizer, standardTokenizer, whitespaceTokenizer } from './tokenizers';

/**
 * Filters that change a term but never split or drop it; they also apply to the terms of prefix and wildcard queries.
 */
const NORMALIZING: ReadonlySet<TokenFilter> = new Set([filters.lowercase, filters.uppercase, filters.asciiFolding]);

/** Combines a tokenizer with the filters that follow it. */
export function chain(name: string, tokenizer: Tokenizer, steps: readonly TokenFilter[]): Analyzer {
  const normalizing = steps.filter((step) => NORMALIZING.has(step));
  return {
    name,
    tokens: (text) => steps.reduce<Token[]>((tokens, step) => step(tokens), tokenizer(text)),
    normalize: (term) => {
      const token = { term, position: 0, start: 0, end: term.length };
      return normalizing.reduce<Token[]>((tokens, step) => step(tokens), [token])[0]?.term ?? term;
    },
  };
}

export const standardAnalyzer = chain('standard', standardTokenizer, [filters.lowercase]);

const BUILT_IN: Readonly<Record<string, () => Analyzer>> = {
  standard: () => standardAnalyzer,
  simple: () => chain('simple', letterTokenizer, [filters.lowercase]),
  whitespace: () => chain('whitespace', whitespaceTokenizer, []),
  keyword: () => chain('keyword', keywordTokenizer, []),
  stop: () => chain('stop', letterTokenizer, [filters.lowercase, filters.stop(englishStopWords)]),
  english: () =>
    chain('english', standardTokenizer, [
      filters.possessive,
      filters.lowercase,
      filters.stop(englishStopWords),
      filters.porter,
    ]),
};

/** One of Elasticsearch's built-in analyzers; undefined if the mock does not have it. */
export function builtInAnalyzer(name: string): Analyzer | undefined {
  return own(BUILT_IN, name)?.();
}
