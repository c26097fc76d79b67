import { lowerCase } from './letter-case';

/** TurkishLowerCaseFilter: I without a dot becomes ı. */
export function turkishLowerCase(term: string): string {
  return lowerCase(term.replace(/I\u0307/g, 'i').replaceAll('I', 'ı'));
}

/** IrishLowerCaseFilter: `nAthair` becomes `n-athair`. */
export function irishLowerCase(term: string): string {
  return lowerCase(term.replace(/^([nt])(?=[AEIOUÁÉÍÓÚ])/, '$1-'));
}

/** GreekLowerCaseFilter: without accents, and with the usual sigma at the end. */
export function greekLowerCase(term: string): string {
  const usual = lowerCase(term).replaceAll('ς', 'σ');
  return usual.replace(/[άέήίόύώϊϋΐΰ]/g, (letter) => letter.normalize('NFD').charAt(0));
}

/** What each letter becomes, with the letters in pairs: `äa`. */
const changes = (pairs: string): ReadonlyMap<string, string> =>
  new Map(pairs.split(' ').map((pair) => [pair.slice(0, -1), pair.slice(-1)]));

const GERMAN = changes('äa öo üu');

/** GermanNormalizationFilter: umlauts become plain vowels, whether written with dots or with an e, and ß becomes ss. */
export function normalizeGerman(term: string): string {
  return term
    .replace(/(?<=[ao])e|(?<=(?<![aeioquyäöü])u)e/g, '')
    .replace(/[äöü]/g, (letter) => GERMAN.get(letter) ?? letter)
    .replaceAll('ß', 'ss');
}

const FOLDED = changes('åa äa æa ÅA ÄA ÆA øo öo ØO ÖO');

/** ScandinavianFoldingFilter: å, ä and æ become a, ö and ø become o, and so do the pairs of letters written for them. */
export function foldScandinavian(term: string): string {
  return term
    .replace(/([aA])[aAeEoO]|([oO])[eEoO]/g, '$1$2')
    .replace(/[åäæÅÄÆøöØÖ]/g, (letter) => FOLDED.get(letter) ?? letter);
}

const NORMALIZED = changes(
  'äæ ÄÆ öø ÖØ aaå aAå aeæ aEæ aoå aOå oeø oEø ooø oOø AaÅ AAÅ AeÆ AEÆ AoÅ AOÅ OeØ OEØ OoØ OOØ',
);

/** ScandinavianNormalizationFilter: writes å, æ and ø for ä, ö and pairs of letters. */
export function normalizeScandinavian(term: string): string {
  return term.replace(/[aA][aAeEoO]|[oO][eEoO]|[äÄöÖ]/g, (letters) => NORMALIZED.get(letters) ?? letters);
}

/** DecimalDigitFilter: digits of any script become those of ASCII. */
export function plainDigits(term: string): string {
  return term.replace(/(?![0-9])\p{Nd}/gu, digitValue);
}

function digitValue(digit: string): string {
  const code = digit.codePointAt(0) as number;
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((code - zero) % 10);
}

/** ArabicNormalizer: one letter for several that are written like it, without vowel marks and tatweel. */
export function normalizeArabic(term: string): string {
  return term
    .replace(/[\u0622\u0623\u0625]/g, '\u0627')
    .replaceAll('\u0649', '\u064a')
    .replaceAll('\u0629', '\u0647')
    .replace(/[\u0640\u064b-\u0652]/g, '');
}
