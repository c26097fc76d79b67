import { Budget } from '../../runtime/budget';
import type { Payer } from '../payer';
import { type CharFilter, filterCharacters } from './char-filters';
import * as filters from './filters';
import type { Analyzer, Token, TokenFilter, Tokenizer } from './token';

/** What normalizing may cost for each character, and besides, in units of work and in bytes: patterns may take long. */
const NORMALIZING = { work: 200, memory: 200, once: 4000 };

function normalizingBudget({ length }: string): Payer {
  const { work, memory, once } = NORMALIZING;
  return new Budget({ work: once + length * work, memory: once + length * memory });
}

/** Whoever asks for tokens has paid for this many filters with the text. */
const PAID_STEPS = 8;

/** What each character costs in a further filter, in units of work, besides one for each token. */
const STEP_PER_CHARACTER = 1 / 4;

/** Runs tokens through filters. Those that make more tokens than they are given charge for these themselves. */
function applySteps(steps: readonly TokenFilter[], given: Token[], payer: Payer, length: number): Token[] {
  let tokens = given;
  for (const [count, step] of steps.entries()) {
    if (count >= PAID_STEPS) {
      const characters = tokens.reduce((sum, { term }) => sum + term.length, 0);
      payer.charge(tokens.length + characters * STEP_PER_CHARACTER);
    }
    tokens = step(tokens, payer, length);
  }
  return tokens;
}

/** The filters before a tokenizer, and those of them that may change a term that is not split. */
export interface CharFilters {
  readonly all: readonly CharFilter[];
  readonly normalizing: readonly CharFilter[];
}

const NO_CHAR_FILTERS: CharFilters = { all: [], normalizing: [] };

/** Tokens of the filtered text, with their places in the text that was sent. */
function filteredTokenizer(tokenizer: Tokenizer, filters: readonly CharFilter[]): Tokenizer {
  if (filters.length === 0) return tokenizer;
  return (given, payer) => {
    const { text, correct } = filterCharacters(given, filters, payer);
    const tokens = tokenizer(text, payer);
    payer.charge(tokens.length * filters.length);
    return tokens.map((token) => ({ ...token, start: correct(token.start), end: correct(token.end) }));
  };
}

/**
 * Combines a tokenizer with the filters that follow it.
 *
 * @param normalizing those of the filters that change a term but never split or drop it; they also apply to the terms of
 * prefix and wildcard queries.
 * @param charFilters what changes the text before
 */
export function chainAnalyzer(
  name: string,
  tokenizer: Tokenizer,
  steps: readonly TokenFilter[],
  normalizing: readonly TokenFilter[] = steps.filter((step) => step === filters.lowercaseFilter),
  charFilters: CharFilters = NO_CHAR_FILTERS,
): Analyzer {
  const before = filteredTokenizer(tokenizer, charFilters.all);
  return {
    name,
    tokens: (text, payer) => applySteps(steps, before(text, payer), payer, text.length),
    normalize: (given) => {
      const payer = normalizingBudget(given);
      const term = filterCharacters(given, charFilters.normalizing, payer).text;
      const token = { term, position: 0, start: 0, end: term.length };
      return applySteps(normalizing, [token], payer, term.length)[0]?.term ?? term;
    },
  };
}
