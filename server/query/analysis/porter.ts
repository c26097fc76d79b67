/**
 * The stemmer described in M. F. Porter, "An algorithm for suffix stripping" (1980), used by the `english` analyzer.
 * Words must be in lower case.
 */
export function porterStem(word: string): string {
  if (word.length < 3) return word;
  let stem = plural(word);
  stem = pastAndProgressive(stem);
  if (stem.endsWith('y') && hasVowel(stem.slice(0, -1))) stem = `${stem.slice(0, -1)}i`;
  stem = replaceLongest(stem, DOUBLE_SUFFIXES, 0);
  stem = replaceLongest(stem, ADJECTIVES, 0);
  stem = dropSuffix(stem);
  return tidy(stem);
}

const DOUBLE_SUFFIXES: readonly (readonly [string, string])[] = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['izer', 'ize'],
  ['bli', 'ble'],
  ['alli', 'al'],
  ['entli', 'ent'],
  ['eli', 'e'],
  ['ousli', 'ous'],
  ['ization', 'ize'],
  ['ation', 'ate'],
  ['ator', 'ate'],
  ['alism', 'al'],
  ['iveness', 'ive'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['aliti', 'al'],
  ['iviti', 'ive'],
  ['biliti', 'ble'],
  ['logi', 'log'],
];

const ADJECTIVES: readonly (readonly [string, string])[] = [
  ['icate', 'ic'],
  ['ative', ''],
  ['alize', 'al'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ful', ''],
  ['ness', ''],
];

const LAST_SUFFIXES: readonly string[] =
  'al,ance,ence,er,ic,able,ible,ant,ement,ment,ent,ion,ou,ism,ate,iti,ous,ive,ize'.split(',');

function plural(word: string): string {
  if (word.endsWith('sses') || word.endsWith('ies')) return word.slice(0, -2);
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

function pastAndProgressive(word: string): string {
  if (word.endsWith('eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  const ending = word.endsWith('ed') ? 2 : word.endsWith('ing') ? 3 : 0;
  if (ending === 0 || !hasVowel(word.slice(0, -ending))) return word;
  const stem = word.slice(0, -ending);
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (endsInDoubleConsonant(stem) && !/[lsz]$/.test(stem)) return stem.slice(0, -1);
  return measure(stem) === 1 && endsInShortSyllable(stem) ? `${stem}e` : stem;
}

function replaceLongest(word: string, table: readonly (readonly [string, string])[], least: number): string {
  const found = table.find(([suffix]) => word.endsWith(suffix));
  if (!found) return word;
  const stem = word.slice(0, -found[0].length);
  return measure(stem) > least ? stem + found[1] : word;
}

function dropSuffix(word: string): string {
  const suffix = LAST_SUFFIXES.filter((one) => word.endsWith(one)).sort((a, b) => b.length - a.length)[0];
  if (!suffix) return word;
  const stem = word.slice(0, -suffix.length);
  if (measure(stem) <= 1 || (suffix === 'ion' && !/[st]$/.test(stem))) return word;
  return stem;
}

function tidy(word: string): string {
  let stem = word;
  if (stem.endsWith('e')) {
    const shorter = stem.slice(0, -1);
    const size = measure(shorter);
    if (size > 1 || (size === 1 && !endsInShortSyllable(shorter))) stem = shorter;
  }
  return stem.endsWith('ll') && measure(stem) > 1 ? stem.slice(0, -1) : stem;
}

/** Vowels are a, e, i, o, u, and y after a consonant. */
function isVowelAfter(vowelBefore: boolean, word: string, at: number): boolean {
  const letter = word[at] as string;
  return 'aeiou'.includes(letter) || (letter === 'y' && at > 0 && !vowelBefore);
}

function isVowel(word: string, at: number): boolean {
  let start = at;
  while (start > 0 && word[start] === 'y') start -= 1;
  let vowel = false;
  for (let next = start; next <= at; next += 1) vowel = isVowelAfter(vowel, word, next);
  return vowel;
}

function hasVowel(word: string): boolean {
  return /[aeiou]|[^y]y|^yy/.test(word);
}

/** The number of times a vowel is followed by a consonant. */
function measure(word: string): number {
  let count = 0;
  let afterVowel = false;
  for (let at = 0; at < word.length; at += 1) {
    const vowel = isVowelAfter(afterVowel, word, at);
    if (!vowel && afterVowel) count += 1;
    afterVowel = vowel;
  }
  return count;
}

function endsInDoubleConsonant(word: string): boolean {
  const last = word.length - 1;
  return last > 0 && word[last] === word[last - 1] && !isVowel(word, last);
}

function endsInShortSyllable(word: string): boolean {
  const last = word.length - 1;
  if (last < 2 || 'wxy'.includes(word[last] as string)) return false;
  return !isVowel(word, last) && isVowel(word, last - 1) && !isVowel(word, last - 2);
}
