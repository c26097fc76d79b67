import { eachAsciiWord, isAscii, lowerAsciiWords } from './ascii-words';
import type { Token, Tokenizer } from './token';

const LONGEST_TOKEN = 255;

/** Scripts that are written without spaces; a run of them is one token (Line_Break=Complex_Context). */
const COMPLEX = String.raw`[[\p{sc=Thai}\p{sc=Laoo}\p{sc=Mymr}\p{sc=Khmr}\p{sc=Tale}\p{sc=Talu}\p{sc=Lana}]&&[\p{L}\p{M}]]`;
const KATAKANA = String.raw`[[\p{sc=Kana}ー〱-〵゛゜]--[\uFF9E\uFF9F]]`;
const SINGLE = String.raw`[\p{sc=Han}\p{sc=Hira}]`;
/** What continues the character before: marks, format characters, the voice marks of half-width Katakana. */
const EXTEND = String.raw`[[\p{M}\p{Cf}\p{EMod}\uFF9E\uFF9F]--[\u200B${COMPLEX}]]`;
const LETTER = String.raw`[\p{Alphabetic}--[\p{M}${COMPLEX}${KATAKANA}${SINGLE}\uFF9E\uFF9F]]`;
const IN_WORDS = `[.:·'‘’․‧]`;
const IN_NUMBERS = `[.,;'‘’․]`;

/**
 * Words according to Unicode text segmentation (UAX 29), as in Lucene's StandardTokenizer. What looks behind over a run of marks
 * does so only from the character after the run, so that each run is read once: in a long one, every character is a place
 * where a match might begin.
 */
const WORD = new RegExp(
  [
    `${SINGLE}${EXTEND}*`,
    `${COMPLEX}+`,
    `(?:[${LETTER}${KATAKANA}\\p{Nd}\\p{Pc}]${EXTEND}*|${IN_WORDS}(?<=${LETTER}${EXTEND}*${IN_WORDS})(?=${LETTER})|${IN_NUMBERS}(?<=\\p{Nd}${IN_NUMBERS})(?=\\p{Nd}))+`,
    `\\p{ExtPict}(?:\\u200D\\p{ExtPict}|${EXTEND})*`,
  ].join('|'),
  'gv',
);
const WORTHY = new RegExp(`[${LETTER}${KATAKANA}${SINGLE}${COMPLEX}\\p{Nd}\\p{ExtPict}]`, 'v');
const STARTS_IN_LATIN = /^_*[a-zA-Z0-9]/;
const MAYBE_KATAKANA = /[\u3000-\uFFFF]/;
/** Where Katakana and other letters meet without an underscore between them. It looks ahead first, for the same reason. */
const SCRIPT_CHANGE = new RegExp(
  `(?=[${LETTER}\\p{Nd}])(?<=${KATAKANA}${EXTEND}*)|(?=${KATAKANA})(?<=[${LETTER}\\p{Nd}]${EXTEND}*)`,
  'v',
);

/** The standard tokenizer. */
export const standardTokenizer: Tokenizer = (text) => {
  const tokens: Token[] = [];
  if (isAscii(text)) {
    eachAsciiWord(text, (start, end) => addWord(tokens, text.slice(start, end), start));
    return tokens;
  }
  for (const { 0: found, index } of text.matchAll(WORD)) {
    let start = index;
    for (const word of wordsOf(found)) {
      addWord(tokens, word, start);
      start += word.length;
    }
  }
  return tokens;
};

/** The words of most texts, in lower case, without what else tokens say of them; undefined for other texts. */
export function standardWords(text: string): readonly string[] | undefined {
  return lowerAsciiWords(text, LONGEST_TOKEN);
}

function addWord(tokens: Token[], word: string, start: number): void {
  const type = typeOf(word);
  for (let at = 0; at < word.length; at += LONGEST_TOKEN) {
    const term = at === 0 && word.length <= LONGEST_TOKEN ? word : word.slice(at, at + LONGEST_TOKEN);
    const token = { term, position: tokens.length, start: start + at, end: start + at + term.length };
    tokens.push(type === undefined ? token : { ...token, type });
  }
}

/** What is to become of a run of letters: nothing if there are none in it, more than one word if there is Katakana in it. */
function wordsOf(found: string): readonly string[] {
  if (!STARTS_IN_LATIN.test(found) && !WORTHY.test(found)) return [];
  return MAYBE_KATAKANA.test(found) ? found.split(SCRIPT_CHANGE) : [found];
}

const TYPES: readonly (readonly [type: string, term: RegExp])[] = [
  ['<NUM>', /^_*\p{Nd}(?:[\p{Nd}_.,;'‘’․]*[\p{Nd}_])?$/u],
  ['<IDEOGRAPHIC>', /^\p{sc=Han}[\p{M}\uFF9E\uFF9F]*$/u],
  ['<HIRAGANA>', /^\p{sc=Hira}[\p{M}\uFF9E\uFF9F]*$/u],
  ['<KATAKANA>', /^[\p{sc=Kana}ー〱-〵゛゜\p{M}\uFF9E\uFF9F]+$/u],
  ['<HANGUL>', /^\p{sc=Hang}[\p{sc=Hang}\p{M}\uFF9E\uFF9F]*$/u],
  ['<SOUTHEAST_ASIAN>', /^[\p{sc=Thai}\p{sc=Lao}\p{sc=Mymr}\p{sc=Khmr}\p{M}]+$/u],
  ['<EMOJI>', /^\p{Extended_Pictographic}/u],
];

/** The type that StandardTokenizer gives a token; undefined for most words. */
function typeOf(term: string): string | undefined {
  if (/^[a-z]/i.test(term)) return undefined;
  return TYPES.find(([, pattern]) => pattern.test(term))?.[0];
}
