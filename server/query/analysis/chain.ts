import type { Payer } from '../payer';
import * as filters from './filters';
import type { Analyzer, Token, TokenFilter, Tokenizer } from './token';

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
    tokens: (text, payer) =>
      steps.reduce<Token[]>((tokens, step) => step(tokens, payer, text.length), tokenizer(text, payer)),
    normalize: (term) => {
      const token = { term, position: 0, start: 0, end: term.length };
      return (
        normalizing.reduce<Token[]>((tokens, step) => step(tokens, freeOfCharge, term.length), [token])[0]?.term ?? term
      );
    },
  };
}
