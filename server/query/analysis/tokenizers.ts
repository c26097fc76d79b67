import type { Payer } from '../payer';
import type { Token, Tokenizer } from './token';

/** The type of all tokens of tokenizers other than the standard one. */
export const WORD_TYPE = 'word';

/** The whole text as one token. */
export const keywordTokenizer: Tokenizer = (text) =>
  text === '' ? [] : [{ term: text, position: 0, start: 0, end: text.length, type: WORD_TYPE }];

/** A tokenizer whose tokens are the matches of a regular expression, which must not backtrack. */
function matchTokenizer(pattern: RegExp): Tokenizer {
  return (text) =>
    Array.from(text.matchAll(pattern), (match, position) => ({
      term: match[0],
      position,
      start: match.index,
      end: match.index + match[0].length,
      type: WORD_TYPE,
    }));
}

export const whitespaceTokenizer: Tokenizer = matchTokenizer(/\S+/gu);
export const letterTokenizer: Tokenizer = matchTokenizer(/\p{L}+/gu);

/** What a gram costs besides its characters: units of work, and bytes. */
const GRAM_WORK = 4;
const GRAM_BYTES = 64;

/** Charges for a part of the text that becomes a token; there can be many more parts than characters. */
export function chargeGram(payer: Payer, length: number): void {
  payer.charge(GRAM_WORK + length / 2);
  payer.chargeMemory(GRAM_BYTES + length);
}

/** Substrings of every length between two limits; with `edge`, only those at the start of the text. */
export function gramTokenizer(least: number, most: number, edge: boolean): Tokenizer {
  return (text, payer) => {
    const characters = Array.from(text);
    const tokens: Token[] = [];
    let start = 0;
    for (let from = 0; from < (edge ? Math.min(1, characters.length) : characters.length); from += 1) {
      for (let length = least; length <= most && from + length <= characters.length; length += 1) {
        chargeGram(payer, length);
        const term = characters.slice(from, from + length).join('');
        tokens.push({ term, position: tokens.length, start, end: start + term.length, type: WORD_TYPE });
      }
      start += characters[from]?.length ?? 0;
    }
    return tokens;
  };
}
