import type { TokenFilter } from './token';

/**
 * All different terms in order, as one term (FingerprintFilter).
 *
 * @param longest terms longer than that are dropped
 */
export function fingerprint(separator: string, longest: number): TokenFilter {
  return (tokens, payer, length) => {
    if (tokens.length === 0) return [];
    payer.charge(tokens.length * 4);
    const terms = [...new Set(tokens.map(({ term }) => term))].sort();
    const size = terms.reduce((sum, term) => sum + term.length, separator.length * (terms.length - 1));
    if (size > longest) return [];
    payer.chargeMemory(size);
    const term = terms.join(separator);
    return [{ term, position: 0, start: 0, end: length, type: 'fingerprint' }];
  };
}
