/** The blocks of Unicode that IndicNormalizer knows, in the order of their bits: Devanagari at 0x900, and so on. */
const FIRST_BLOCK = 0x900;
const BLOCK_LENGTH = 0x80;
const BLOCKS = 9;
const ZERO_WIDTH_JOINER = '\u200d';

/** In place of a third letter: a zero width joiner, which is in no block. */
const JOINER = 0xff;

/**
 * Two or three letters that are one: the letters and the result as offsets in their block, and the blocks in which that is so,
 * as bits. All are numbers in base 16; `-` stands for any third letter, which is kept.
 */
const DECOMPOSITIONS =
  '5 3e 45 11 9;5 3e 46 12 1;5 3e 47 13 9;5 3e 48 14 9;5 3e - 6 1f;5 45 - 72 1;5 45 - d 8;5 46 - 4 1;5 47 - f 8;' +
  '5 48 - 10 c;5 49 - 11 9;5 4a - 12 1;5 4b - 13 9;5 4c - 14 d;6 45 - 11 9;6 46 - 12 1;6 47 - 13 9;6 48 - 14 9;' +
  '7 57 - 8 100;9 41 - a 1;9 57 - a 120;e 46 - 10 100;f 45 - d 1;f 46 - e 1;f 47 - 10 1;f 57 - 10 10;12 3e - 13 100;' +
  '12 4c - 14 c0;12 55 - 13 40;12 57 - 14 120;13 57 - 14 10;15 3c - 58 1;16 3c - 59 5;17 3c - 5a 5;1c 3c - 5b 5;' +
  '21 3c - 5c 13;22 3c - 5d 13;23 4d ff 7a 100;24 4d ff 4e 2;28 3c - 29 1;28 4d ff 7b 100;2b 3c - 5e 5;2f 3c - 5f 3;' +
  '2c 41 41 b 40;30 3c - 31 1;30 4d ff 7c 100;32 4d ff 7d 100;33 3c - 34 1;33 4d ff 7e 100;35 41 - 2e 40;3e 45 - 49 9;' +
  '3e 46 - 4a 1;3e 47 - 4b 9;3e 48 - 4c 9;3f 55 - 40 80;41 41 - 42 4;46 3e - 4a 120;46 42 55 4b 80;46 42 - 4a 80;' +
  '46 46 - 48 100;46 55 - 47 c0;46 56 - 48 c0;46 57 - 4c 120;47 3e - 4b 132;47 57 - 4c 12;4a 55 - 4b 80;72 3f - 7 4;' +
  '72 40 - 8 4;72 47 - f 4;73 41 - 9 4;73 42 - a 4;73 4b - 13 4';

interface Decomposition {
  readonly second: number;
  readonly third: number | undefined;
  readonly result: number;
  readonly blocks: number;
}

const rows = DECOMPOSITIONS.split(';').map((row): readonly [first: number, Decomposition] => {
  const [first = 0, second = 0, third = 0, result = 0, blocks = 0] = row
    .split(' ')
    .map((cell) => Number.parseInt(cell, 16));
  return [first, { second, third: Number.isNaN(third) ? undefined : third, result, blocks }];
});

/** By the first letter; of several that fit, the first one counts. */
const decompositions: ReadonlyMap<number, readonly Decomposition[]> = new Map(
  rows.map(([first]) => [first, rows.filter((row) => row[0] === first).map((row) => row[1])]),
);

const blockOf = (letter: string) => Math.floor((letter.charCodeAt(0) - FIRST_BLOCK) / BLOCK_LENGTH);

/** IndicNormalizationFilter: one letter where two or three look like it, in nine scripts of India. */
export function normalizeIndic(term: string): string {
  let result = '';
  for (let at = 0; at < term.length; at += 1) {
    const block = blockOf(term.charAt(at));
    const found = block >= 0 && block < BLOCKS ? compose(term, at, block) : undefined;
    result += found ? String.fromCharCode(FIRST_BLOCK + block * BLOCK_LENGTH + found.result) : term.charAt(at);
    if (found) at += found.third === undefined ? 1 : 2;
  }
  return result;
}

function compose(term: string, at: number, block: number): Decomposition | undefined {
  const offset = (letter: string) => letter.charCodeAt(0) - FIRST_BLOCK - block * BLOCK_LENGTH;
  const second = term.charAt(at + 1);
  if (second === '' || blockOf(second) !== block) return undefined;
  const third = term.charAt(at + 2);
  const thirdOffset = third === ZERO_WIDTH_JOINER ? JOINER : offset(third);
  return decompositions
    .get(offset(term.charAt(at)))
    ?.find(
      (one) =>
        Math.floor(one.blocks / 2 ** block) % 2 === 1 &&
        one.second === offset(second) &&
        (one.third === undefined || one.third === thirdOffset),
    );
}

/** What each letter of the first text becomes: the one at the same place in the second. */
function changes(from: string, to: string): ReadonlyMap<string, string> {
  const results = [...to];
  return new Map([...from].map((letter, index) => [letter, results[index] as string]));
}

const HINDI = changes(
  '\u0901\u0929\u0931\u0934\u0958\u0959\u095a\u095b\u095c\u095d\u095e\u095f\u0945\u0946\u0949\u094a\u090d\u090e\u0911\u0912' +
    '\u0972\u0906\u0908\u090a\u0960\u0961\u0910\u0914\u0940\u0942\u0944\u0963\u0948\u094c',
  '\u0902\u0928\u0930\u0933\u0915\u0916\u0917\u091c\u0921\u0922\u092b\u092f\u0947\u0947\u094b\u094b\u090f\u090f\u0913\u0913' +
    '\u0905\u0905\u0907\u0909\u090b\u090c\u090f\u0913\u093f\u0941\u0943\u0962\u0947\u094b',
);

/** HindiNormalizationFilter: one spelling for several that are in use. */
export function normalizeHindi(term: string): string {
  return term
    .replace(/\u0928\u094d/g, '\u0902')
    .replace(/[\u093c\u094d\u200c\u200d]/g, '')
    .replace(/[\u0900-\u097f]/g, (letter) => HINDI.get(letter) ?? letter);
}

const BENGALI = changes(
  '\u0999\u09a3\u09b6\u09b7\u09c0\u09c2\u09ce\u09dc\u09dd',
  '\u0982\u09a8\u09b8\u09b8\u09bf\u09c1\u09a4\u09b0\u09b0',
);

const HASANTA = '\u09cd';

/**
 * What happens to a letter of Bengali that depends on others (BengaliNormalizer); the letters are changed in place.
 *
 * @returns the place after which the next letter is looked at
 */
type BengaliRule = (letters: string[], at: number) => number;

/** Ka with a vowel sign below it is the kha of learned words. */
const kha: BengaliRule = (letters, at) => {
  if (letters[at + 1] !== HASANTA || letters[at + 2] !== '\u09bf') return at;
  if (at === 0) letters.splice(0, 3, '\u0996');
  else letters.splice(at + 1, 2, '\u0996');
  return at;
};

/** Ya below another letter is not heard, or is a vowel at the beginning of a word. */
const ya: BengaliRule = (letters, at) => {
  if (letters[at - 1] !== HASANTA) return at;
  if (at !== 2) {
    letters.splice(at - 1, 2);
    return at - 2;
  }
  letters[1] = '\u09c7';
  letters.splice(at, letters[at + 1] === '\u09be' ? 2 : 1);
  return at - 1;
};

/** Ba below another letter is not heard, or makes that letter double. */
const ba: BengaliRule = (letters, at) => {
  if (letters[at - 1] !== HASANTA) return at;
  if (at === 2 || (at >= 5 && letters[at - 3] === HASANTA)) {
    letters.splice(at - 1, 2);
    return at - 2;
  }
  if (at < 2) return at;
  letters[at - 1] = letters[at - 2] as string;
  letters.splice(at, 1);
  return at - 1;
};

/** Visarga doubles the next letter; at the end, it is heard in short words alone. */
const visarga: BengaliRule = (letters, at) => {
  if (at < letters.length - 1) letters[at] = letters[at + 1] as string;
  else if (letters.length <= 3) letters[at] = '\u09b9';
  else letters.splice(at, 1);
  return at;
};

const candrabindu: BengaliRule = (letters, at) => {
  letters.splice(at, 1);
  return at - 1;
};

const BENGALI_RULES: ReadonlyMap<string, BengaliRule> = new Map([
  ['\u0981', candrabindu],
  ['\u0983', visarga],
  ['\u0995', kha],
  ['\u09ac', ba],
  ['\u09af', ya],
]);

/** BengaliNormalizationFilter: words as they are spoken. */
export function normalizeBengali(term: string): string {
  const letters = term.split('');
  for (let at = 0; at < letters.length; at += 1) {
    const letter = letters[at] as string;
    const rule = BENGALI_RULES.get(letter);
    if (rule) at = rule(letters, at);
    else letters[at] = BENGALI.get(letter) ?? letter;
  }
  return letters.join('');
}
