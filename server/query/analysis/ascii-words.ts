/** What a character can be within a word: bits that can be combined. */
const LETTER = 1;
const DIGIT = 2;
const UNDERSCORE = 4;
/** Between two letters, and between two digits, these continue a word (UAX 29: MidLetter, MidNum, MidNumLet). */
const IN_WORDS = 8;
const IN_NUMBERS = 16;
const WORD = LETTER | DIGIT | UNDERSCORE;

const KINDS = kindsOfCharacters();

function kindsOfCharacters(): Uint8Array {
  const kinds = new Uint8Array(128);
  for (let code = 0; code < 128; code += 1) {
    const character = String.fromCharCode(code);
    if (/[A-Za-z]/.test(character)) kinds[code] = LETTER;
    else if (/\d/.test(character)) kinds[code] = DIGIT;
    else if (character === '_') kinds[code] = UNDERSCORE;
    else kinds[code] = (/[.:']/.test(character) ? IN_WORDS : 0) | (/[.,;']/.test(character) ? IN_NUMBERS : 0);
  }
  return kinds;
}

/** True if a text has ASCII characters only, in which words are simpler to find. */
export function isAscii(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text);
}

/** Reports the words of an ASCII text, as the rules of Unicode divide it: where each begins and ends. */
export function eachAsciiWord(text: string, report: (start: number, end: number) => void): void {
  const { length } = text;
  for (let at = 0; at < length; at += 1) {
    const start = at;
    let [kinds, before] = [0, 0];
    for (; at < length; at += 1) {
      const kind = KINDS[text.charCodeAt(at)] as number;
      if ((kind & WORD) === 0 && !(before !== 0 && kind !== 0 && continues(before, kind, text, at + 1))) break;
      kinds |= kind;
      before = kind;
    }
    // A run of underscores is no word.
    if ((kinds & (LETTER | DIGIT)) !== 0) report(start, at);
  }
}

/** Whether a character between two others continues a word. */
function continues(before: number, kind: number, text: string, next: number): boolean {
  const after = next < text.length ? (KINDS[text.charCodeAt(next)] as number) : 0;
  return (
    (kind & IN_WORDS & (before << 3) & (after << 3)) !== 0 || (kind & IN_NUMBERS & (before << 3) & (after << 3)) !== 0
  );
}

/** The words of an ASCII text in lower case; undefined if the text has other characters, or a word that is too long. */
export function lowerAsciiWords(text: string, longest: number): string[] | undefined {
  if (!isAscii(text)) return undefined;
  const words: string[] = [];
  const lower = text.toLowerCase();
  let most = 0;
  eachAsciiWord(lower, (start, end) => {
    if (end - start > most) most = end - start;
    words.push(lower.slice(start, end));
  });
  return most > longest ? undefined : words;
}
