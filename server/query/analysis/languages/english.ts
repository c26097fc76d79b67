import type { Language, Stemmer } from './language';

type Rule = readonly [suffix: string, replacement: string, before?: RegExp];

/** Words that no rule fits: their stems. */
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ...['skis>ski', 'skies>sky', 'dying>die', 'lying>lie', 'tying>tie', 'idly>idl', 'gently>gentl', 'ugly>ugli']
    .concat(['early>earli', 'only>onli', 'singly>singl'])
    .map((pair) => pair.split('>') as [string, string]),
  ...['sky', 'news', 'howe', 'atlas', 'cosmos', 'bias', 'andes'].map((word): [string, string] => [word, word]),
]);

/** Words that keep their ending once a plural `s` is gone. */
const INVARIANT = new Set('inning outing canning herring earring proceed exceed succeed'.split(' '));

const DERIVED: readonly Rule[] = [
  ['ational', 'ate'],
  ['fulness', 'ful'],
  ['iveness', 'ive'],
  ['ization', 'ize'],
  ['ousness', 'ous'],
  ['biliti', 'ble'],
  ['lessli', 'less'],
  ['tional', 'tion'],
  ['alism', 'al'],
  ['aliti', 'al'],
  ['ation', 'ate'],
  ['entli', 'ent'],
  ['fulli', 'ful'],
  ['iviti', 'ive'],
  ['ousli', 'ous'],
  ['abli', 'able'],
  ['alli', 'al'],
  ['anci', 'ance'],
  ['ator', 'ate'],
  ['enci', 'ence'],
  ['izer', 'ize'],
  ['bli', 'ble'],
  ['ogi', 'og', /l$/],
  ['li', '', /[cdeghkmnrt]$/],
];

const ADJECTIVES: readonly Rule[] = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['alize', 'al'],
  ['icate', 'ic'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ness', ''],
  ['ful', ''],
];

const LAST = 'ement ance ence able ible ment ant ent ism ate iti ous ive ize al er ic'.split(' ');

/**
 * Snowball's stemmer for English (`porter2`), after the description at snowballstem.org, as of Lucene 10. Words must be in lower
 * case.
 */
const snowballEnglish: Stemmer = (given) => {
  const irregular = IRREGULAR.get(given);
  if (irregular !== undefined) return irregular;
  if (given.length < 3) return given;
  let word = given.startsWith("'") ? given.slice(1) : given;
  // A `y` that is a consonant is marked as `Y`.
  word = word.replace(/^y|([aeiouy])y/g, '$1Y');
  const [first, second] = regions(word);
  word = plural(word);
  if (INVARIANT.has(word)) return word;
  word = pastAndProgressive(word, first);
  word = word.replace(/(?<=.[^aeiouy])[yY]$/s, 'i');
  word = replaceLongest(word, DERIVED, first);
  word = adjective(word, first, second);
  return tidy(dropLast(word, second), first, second).replaceAll('Y', 'y');
};

export const english: Language = { stemmers: { porter2: snowballEnglish } };

/** Where R1 and R2 begin: each after the first consonant that follows a vowel. */
function regions(word: string): [first: number, second: number] {
  const after = (from: number): number => {
    const found = /[aeiouy][^aeiouy]/g;
    found.lastIndex = from;
    const match = found.exec(word);
    return match ? match.index + 2 : word.length;
  };
  const prefix = /^(?:gener|commun|arsen)/.exec(word)?.[0];
  const first = prefix ? prefix.length : after(0);
  return [first, after(first)];
}

function plural(given: string): string {
  const word = given.replace(/'(?:s'?)?$/, '');
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (/ie[ds]$/.test(word)) return word.slice(0, word.length > 4 ? -2 : -1);
  if (/[us]s$/.test(word)) return word;
  return word.endsWith('s') && /[aeiouy]/.test(word.slice(0, -2)) ? word.slice(0, -1) : word;
}

function pastAndProgressive(word: string, first: number): string {
  const suffix = /(?:eedly|ingly|edly|eed|ing|ed)$/.exec(word)?.[0];
  if (suffix === undefined) return word;
  const stem = word.slice(0, -suffix.length);
  if (suffix.startsWith('eed')) return stem.length >= first ? `${stem}ee` : word;
  if (!/[aeiouy]/.test(stem)) return word;
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (/([bdfgmnprt])\1$/.test(stem)) return /^[aeo]..$/.test(stem) ? stem : stem.slice(0, -1);
  return stem.length <= first && endsInShortSyllable(stem) ? `${stem}e` : stem;
}

function endsInShortSyllable(word: string): boolean {
  return /[^aeiouy][aeiouy][^aeiouywxY]$/.test(word) || /^[aeiouy][^aeiouy]$/.test(word);
}

function replaceLongest(word: string, rules: readonly Rule[], region: number): string {
  const rule = rules.find(([suffix]) => word.endsWith(suffix));
  if (!rule) return word;
  const stem = word.slice(0, -rule[0].length);
  if (stem.length < region || rule[2]?.test(stem) === false) return word;
  return stem + rule[1];
}

function adjective(word: string, first: number, second: number): string {
  if (!word.endsWith('ative')) return replaceLongest(word, ADJECTIVES, first);
  return word.length - 5 >= second ? word.slice(0, -5) : word;
}

function dropLast(word: string, second: number): string {
  const suffix = LAST.find((one) => word.endsWith(one)) ?? (/[st]ion$/.test(word) ? 'ion' : '');
  return suffix !== '' && word.length - suffix.length >= second ? word.slice(0, -suffix.length) : word;
}

function tidy(word: string, first: number, second: number): string {
  const stem = word.slice(0, -1);
  if (word.endsWith('e')) {
    return stem.length >= second || (stem.length >= first && !endsInShortSyllable(stem)) ? stem : word;
  }
  return word.endsWith('ll') && stem.length >= second ? stem : word;
}
