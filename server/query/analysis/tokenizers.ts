import type { Payer, Token, Tokenizer } from './token';

const LONGEST_TOKEN = 255;

/**
 * Words according to Unicode text segmentation (UAX 29), as in Lucene's StandardTokenizer: ideographs and Hiragana one
 * character each; `'`, `.` and `:` allowed inside words; `.` and `,` allowed inside numbers.
 */
const WORD =
  /[\p{sc=Han}\p{sc=Hira}]\p{M}*|[\p{sc=Kana}ー]+|(?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}])[\p{L}\p{M}\p{N}_]|(?<=[\p{L}\p{M}])['.:’·](?=\p{L})|(?<=\p{Nd})[.,;'’](?=\p{Nd}))+|\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\u{FE0F}|\u{200D}\p{Extended_Pictographic})*/gu;
const WORTHY = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;
const ONLY_LATIN_WORD = /[a-zA-Z0-9_]+/y;

/** The standard tokenizer. */
export const standardTokenizer: Tokenizer = (text) => {
  const tokens: Token[] = [];
  let position = 0;
  for (const match of text.matchAll(WORD)) {
    const word = match[0];
    if (!isLatinWord(word) && !WORTHY.test(word)) continue;
    for (let at = 0; at < word.length; at += LONGEST_TOKEN) {
      const term = word.slice(at, at + LONGEST_TOKEN);
      tokens.push({ term, position: position++, start: match.index + at, end: match.index + at + term.length });
    }
  }
  return tokens;
};

function isLatinWord(word: string): boolean {
  ONLY_LATIN_WORD.lastIndex = 0;
  return ONLY_LATIN_WORD.test(word) && !/^_+$/.test(word);
}

/** The whole text as one token. */
export const keywordTokenizer: Tokenizer = (text) =>
  text === '' ? [] : [{ term: text, position: 0, start: 0, end: text.length }];

/** A tokenizer whose tokens are the matches of a regular expression, which must not backtrack. */
function matchTokenizer(pattern: RegExp): Tokenizer {
  return (text) =>
    Array.from(text.matchAll(pattern), (match, position) => ({
      term: match[0],
      position,
      start: match.index,
      end: match.index + match[0].length,
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
        tokens.push({ term, position: tokens.length, start, end: start + term.length });
      }
      start += characters[from]?.length ?? 0;
    }
    return tokens;
  };
}
