/** What kind of character decides where a word is split (WordDelimiterIterator), as bits. */
const LOWER = 1;
const UPPER = 2;
const DIGIT = 4;
const DELIMITER = 8;
const LETTER = LOWER | UPPER;

/** Where a word is split. */
export interface SplitOptions {
  readonly onCaseChange: boolean;
  readonly onNumbers: boolean;
  /** Leave out `'s` at the end of a part. */
  readonly possessive: boolean;
}

/** A part of a word between delimiters or changes of kind. */
export interface WordPart {
  readonly start: number;
  readonly end: number;
  /** What its first character is. */
  readonly kind: number;
}

export const hasLetters = ({ kind }: WordPart): boolean => (kind & LETTER) !== 0;
export const hasDigits = ({ kind }: WordPart): boolean => (kind & DIGIT) !== 0;

const KINDS: readonly (readonly [kind: number, characters: RegExp])[] = [
  [UPPER, /\p{Lu}/u],
  [LOWER, /\p{Ll}/u],
  [LETTER, /[\p{Lt}\p{Lm}\p{Lo}\p{M}]/u],
  [DIGIT, /[\p{Nd}\p{Nl}\p{No}]/u],
  // Pairs of surrogates are never split.
  [LETTER | DIGIT, /\p{Cs}/u],
];
const KINDS_OF_LATIN: typeof KINDS = [
  [LOWER, /[\p{Ll}ªº]/u],
  [UPPER, /\p{Lu}/u],
  [DIGIT, /\p{Nd}/u],
];

function kindOf(character: string | undefined): number {
  if (character === undefined) return DELIMITER;
  const kinds = character < 'Ā' ? KINDS_OF_LATIN : KINDS;
  return kinds.find(([, pattern]) => pattern.test(character))?.[0] ?? DELIMITER;
}

function isBreak(before: number, after: number, { onCaseChange, onNumbers }: SplitOptions): boolean {
  if ((before & after) !== 0) return false;
  if (before & LETTER && after & LETTER) return onCaseChange && !(before & UPPER);
  return onNumbers || Boolean((before | after) & DELIMITER);
}

/**
 * Splits a word at delimiters and, as the options say, between lower and upper case and between letters and digits.
 *
 * @returns the parts, and whether there is just one besides delimiters and a possessive at the ends of the word
 */
export function wordParts(word: string, options: SplitOptions): { parts: WordPart[]; single: boolean } {
  let from = 0;
  let to = word.length;
  while (from < to && kindOf(word[from]) & DELIMITER) from += 1;
  while (to > from && kindOf(word[to - 1]) & DELIMITER) to -= 1;
  const possessiveAt = (at: number) =>
    options.possessive &&
    at + 2 <= to &&
    at > 0 &&
    /^'s$/i.test(word.slice(at, at + 2)) &&
    Boolean(kindOf(word[at - 1]) & LETTER) &&
    (at + 2 === to || Boolean(kindOf(word[at + 2]) & DELIMITER));
  const parts: WordPart[] = [];
  for (let at = from; at < to; ) {
    while (at < to && kindOf(word[at]) & DELIMITER) at += 1;
    if (at >= to) break;
    let end = at + 1;
    while (end < to && !isBreak(kindOf(word[end - 1]), kindOf(word[end]), options)) end += 1;
    const kind = kindOf(word[at]);
    parts.push({ start: at, end, kind: kind & LETTER ? kind | LETTER : kind });
    at = possessiveAt(end) ? end + 2 : end;
  }
  const last = possessiveAt(to - 2) ? to - 2 : to;
  return { parts, single: parts.length > 0 && parts[0]?.start === from && parts[0].end === last };
}
