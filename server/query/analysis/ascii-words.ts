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
  const kindAt = (at: number): number => KINDS[text.charCodeAt(at)] ?? 0;
  for (let at = 0; at < text.length; ) {
    let kind = kindAt(at);
    if ((kind & WORD) === 0) {
      at += 1;
      continue;
    }
    const start = at;
    let kinds = 0;
    for (; (kind & WORD) !== 0 || continues(kindAt(at - 1), kind, kindAt(at + 1)); kind = kindAt(at)) {
      kinds |= kind;
      at += 1;
    }
    // A run of underscores is no word.
    if ((kinds & (LETTER | DIGIT)) !== 0) report(start, at);
  }
}

function continues(before: number, kind: number, after: number): boolean {
  return (
    (kind & IN_WORDS & (before << 3) & (after << 3)) !== 0 || (kind & IN_NUMBERS & (before << 3) & (after << 3)) !== 0
  );
}
