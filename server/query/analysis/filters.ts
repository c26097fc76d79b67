import { own } from '../../json/value';
import type { Payer } from '../payer';
import { lowerCase, upperCase } from './letter-case';
import { porterStem } from './porter';
import type { Token, TokenFilter } from './token';
import { chargeGram } from './tokenizers';

/** A filter that maps each term independently. */
export function mapTerms(change: (term: string) => string): TokenFilter {
  return (tokens) =>
    tokens.map((token) => {
      const term = change(token.term);
      return term === token.term ? token : { ...token, term };
    });
}

export const lowercaseFilter: TokenFilter = mapTerms(lowerCase);
export const uppercaseFilter: TokenFilter = mapTerms(upperCase);
export const trimFilter: TokenFilter = mapTerms((term) => term.trim());
export const reverse: TokenFilter = mapTerms((term) => Array.from(term).reverse().join(''));
export const possessive: TokenFilter = mapTerms((term) => term.replace(/['’＇][sS]$/u, ''));
/** Reduces words to their stems, but for those that are marked as keywords. */
export function stem(stemmer: (word: string) => string): TokenFilter {
  return (tokens) => tokens.map((token) => (token.keyword ? token : { ...token, term: stemmer(token.term) }));
}

export const porter: TokenFilter = stem(porterStem);

/** Gives words the stems of a dictionary, which stemmers then leave as they are. */
export function stemmerOverride(dictionary: Readonly<Record<string, string>>): TokenFilter {
  return (tokens) =>
    tokens.map((token) => {
      const term = token.keyword ? undefined : own(dictionary, token.term);
      return term === undefined ? token : { ...token, term, keyword: true };
    });
}

/** Gives every word twice, once as a keyword that stemmers leave as it is. */
export const keywordRepeat: TokenFilter = (tokens, payer) =>
  tokens.flatMap((token) => {
    // Both share the term.
    chargeGram(payer, 0);
    return [{ ...token, keyword: true }, token];
  });

/** Drops a term that is already at the same position. */
export const removeDuplicates: TokenFilter = (tokens) => {
  const seen = new Set<string>();
  return tokens.filter(({ term, position }) => {
    const key = `${position} ${term}`;
    return !seen.has(key) && seen.add(key);
  });
};

/** Removes an apostrophe and what follows it (ApostropheFilter). */
export const apostrophe: TokenFilter = mapTerms((term) => term.replace(/['’].*$/s, ''));

/** Marks words that stemmers leave as they are. */
export function keywordMarker(isKeyword: (term: string) => boolean): TokenFilter {
  return (tokens) => tokens.map((token) => (isKeyword(token.term) ? { ...token, keyword: true } : token));
}

/** Drops stop words; the positions of the remaining terms do not change. */
export function stop(words: Iterable<string>): TokenFilter {
  const stopped = new Set(words);
  return (tokens) => tokens.filter((token) => !stopped.has(token.term));
}

/** Keeps only these words. */
export function keep(words: Iterable<string>, anyCase: boolean): TokenFilter {
  const key = (word: string) => (anyCase ? lowerCase(word) : word);
  const kept = new Set(Array.from(words, key));
  return (tokens) => tokens.filter(({ term }) => kept.has(key(term)));
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

/** What a word that is joined with others costs, in units of work. */
const JOINED = 1 / 2;

/** What stands in a shingle for a word that was left out (ShingleFilter.DEFAULT_FILLER_TOKEN). */
const FILLER = '_';

/** The tokens, with fillers for the words left out before each: no more than the largest shingle can use. */
function filled(tokens: readonly Token[], most: number, payer: Payer): Token[] {
  const found: Token[] = [];
  let before = -1;
  for (const token of tokens) {
    const fillers = Math.min(token.position - before - 1, most - 1);
    for (let count = 0; count < fillers; count += 1) {
      chargeGram(payer, FILLER.length);
      found.push({ term: FILLER, position: found.length, start: token.start, end: token.start, type: FILLER });
    }
    found.push(token.position === found.length ? token : { ...token, position: found.length });
    before = token.position;
  }
  return found;
}

/** Adds combinations of adjacent terms next to the single terms (ShingleFilter). */
export function shingles(least: number, most: number, separator: string, single: boolean): TokenFilter {
  return (tokens, payer) => {
    const all = filled(tokens, most, payer);
    return all.flatMap((token, at) => {
      const found: Token[] = single && token.type !== FILLER ? [token] : [];
      for (let size = least; size <= most && at + size <= all.length; size += 1) {
        payer.charge(size * JOINED);
        const joined = all.slice(at, at + size);
        if (joined.every(({ type }) => type === FILLER)) continue;
        const end = (joined[joined.length - 1] as Token).end;
        chargeGram(
          payer,
          joined.reduce((sum, one) => sum + one.term.length, separator.length * (size - 1)),
        );
        const term = joined.map((one) => one.term).join(separator);
        const width = single ? size : size - least + 1;
        found.push({ ...token, term, end, type: 'shingle', ...(width > 1 && { span: width }) });
      }
      return found;
    });
  };
}

/** Strips elided articles: `l'avion` becomes `avion`. */
export function elision(articles: readonly string[], anyCase: boolean): TokenFilter {
  const key = (article: string) => (anyCase ? article.toLowerCase() : article);
  const known = new Set(articles.map(key));
  return mapTerms((term) => {
    const apostrophe = term.search(/['’]/);
    return apostrophe > 0 && known.has(key(term.slice(0, apostrophe))) ? term.slice(apostrophe + 1) : term;
  });
}

/** With FrenchAnalyzer.DEFAULT_ARTICLES. */
export const frenchElision: TokenFilter = elision(
  ['l', 'm', 't', 'qu', 'n', 's', 'j', 'd', 'c', 'jusqu', 'quoiqu', 'lorsqu', 'puisqu'],
  true,
);
