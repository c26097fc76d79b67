import { porterStem } from './porter';
import type { Payer, Token, TokenFilter } from './token';
import { chargeGram } from './tokenizers';

/** A filter that maps each term independently. */
function mapTerms(change: (term: string) => string): TokenFilter {
  return (tokens) => tokens.map((token) => ({ ...token, term: change(token.term) }));
}

export const lowercaseFilter: TokenFilter = mapTerms((term) => term.toLowerCase());
export const uppercaseFilter: TokenFilter = mapTerms((term) => term.toUpperCase());
export const trimFilter: TokenFilter = mapTerms((term) => term.trim());
export const reverse: TokenFilter = mapTerms((term) => Array.from(term).reverse().join(''));
export const porter: TokenFilter = mapTerms(porterStem);
export const possessive: TokenFilter = mapTerms((term) => term.replace(/['’＇][sS]$/u, ''));
export const asciiFolding: TokenFilter = mapTerms(foldToAscii);

const FOLDED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  Æ: 'AE',
  ø: 'o',
  Ø: 'O',
  œ: 'oe',
  Œ: 'OE',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  þ: 'th',
  Þ: 'TH',
  ı: 'i',
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
};

/** Replaces accented letters with their plain forms. */
function foldToAscii(term: string): string {
  if (!/[^\0-\x7f]/.test(term)) return term;
  return term
    .normalize('NFD')
    .replace(/\p{Mn}+/gu, '')
    .replace(/[^\0-\x7f]/gu, (character) => FOLDED[character] ?? character);
}

/** Drops stop words; the positions of the remaining terms do not change. */
export function stop(words: Iterable<string>): TokenFilter {
  const stopped = new Set(words);
  return (tokens) => tokens.filter((token) => !stopped.has(token.term));
}

export function length(least: number, most: number): TokenFilter {
  return (tokens) => tokens.filter(({ term }) => term.length >= least && term.length <= most);
}

/** Keeps the first terms only. */
export function limit(most: number): TokenFilter {
  return (tokens) => tokens.slice(0, most);
}

export function truncate(most: number): TokenFilter {
  return mapTerms((term) => term.slice(0, most));
}

/** Keeps each term only once per position. */
export const unique: TokenFilter = (tokens) => {
  const seen = new Set<string>();
  return tokens.filter(({ term }) => !seen.has(term) && seen.add(term));
};

/** N-grams of each term, all at the position of that term. */
export function grams(least: number, most: number, edge: boolean): TokenFilter {
  return (tokens, payer) => tokens.flatMap((token) => pieces(token, least, most, edge, payer));
}

function pieces(token: Token, least: number, most: number, edge: boolean, payer: Payer): Token[] {
  const characters = Array.from(token.term);
  const found: Token[] = [];
  for (let from = 0; from < (edge ? 1 : characters.length); from += 1) {
    for (let size = least; size <= most && from + size <= characters.length; size += 1) {
      chargeGram(payer, size);
      found.push({ ...token, term: characters.slice(from, from + size).join('') });
    }
  }
  return found;
}

/** Adds combinations of adjacent terms next to the single terms. */
export function shingles(least: number, most: number, separator: string, single: boolean): TokenFilter {
  return (tokens, payer) =>
    tokens.flatMap((token, at) => {
      const found: Token[] = single ? [token] : [];
      for (let size = least; size <= most && at + size <= tokens.length; size += 1) {
        const joined = tokens.slice(at, at + size);
        const end = (joined[joined.length - 1] as Token).end;
        chargeGram(payer, end - token.start);
        found.push({ ...token, term: joined.map(({ term }) => term).join(separator), end });
      }
      return found;
    });
}

/** Strips elided articles: `l'avion` becomes `avion`. */
export function elision(articles: readonly string[]): TokenFilter {
  const known = new Set(articles.map((article) => article.toLowerCase()));
  return mapTerms((term) => {
    const apostrophe = term.search(/['’]/);
    return apostrophe > 0 && known.has(term.slice(0, apostrophe).toLowerCase()) ? term.slice(apostrophe + 1) : term;
  });
}
