import type { TokenFilter } from './token';

/** Full-width forms of ASCII characters: `Ａ` becomes `A`. */
const FULL_WIDTH = /[\uFF01-\uFF5E]/g;
/** Half-width Katakana with the voice mark that may follow. */
const HALF_WIDTH = /[\uFF65-\uFF9D][\uFF9E\uFF9F]?|[\uFF9E\uFF9F]/g;

/** Brings full-width ASCII and half-width Katakana to their usual width (CJKWidthFilter). */
export const cjkWidth: TokenFilter = (tokens) =>
  tokens.map((token) => {
    if (!/[\uFF01-\uFF9F]/.test(token.term)) return token;
    const term = token.term
      .replace(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
      .replace(HALF_WIDTH, (characters) => characters.normalize('NFKC'));
    return { ...token, term };
  });
