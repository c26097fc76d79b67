import stopWords from 'stopwords-json/dist/id.json';
import type { Language, Stemmer } from './language';

/** What is left of a word, how many syllables, and which prefixes were removed: some suffixes do not go with them. */
interface Parts {
  word: string;
  syllables: number;
  removed: string;
}

type Prefix = readonly [prefix: RegExp, replacement: string, name: string];

const FIRST: readonly Prefix[] = [
  [/^meng/, '', 'meng'],
  [/^meny(?=[aeiou])/, 's', 'meng'],
  [/^me[nm]/, '', 'meng'],
  [/^me/, '', 'meng'],
  [/^peng/, '', 'peng'],
  [/^peny(?=[aeiou])/, 's', 'peng'],
  [/^peny/, '', 'peng'],
  [/^pen(?=[aeiou])/, 't', 'peng'],
  [/^pe[nm]/, '', 'peng'],
  [/^di/, '', 'di'],
  [/^ter/, '', 'ter'],
  [/^ke/, '', 'ke'],
];
const SECOND: readonly Prefix[] = [
  [/^ber/, '', 'ber'],
  [/^bel(?=ajar$)/, '', 'ber'],
  [/^be(?=[^aeiou]er)/, '', 'ber'],
  [/^per/, '', 'per'],
  [/^pel(?=ajar$)/, '', 'per'],
  [/^pe/, '', 'pe'],
];
const SUFFIXES: readonly (readonly [suffix: RegExp, notAfter: readonly string[]])[] = [
  [/kan$/, ['ke', 'peng', 'pe']],
  [/an$/, ['di', 'meng', 'ter']],
  [/(?<!s)i$/, ['ber', 'ke', 'peng']],
];

function remove(parts: Parts, ending: RegExp, replacement = ''): boolean {
  if (parts.syllables <= 2 || !ending.test(parts.word)) return false;
  parts.word = parts.word.replace(ending, replacement);
  parts.syllables -= 1;
  return true;
}

function removePrefix(parts: Parts, prefixes: readonly Prefix[]): boolean {
  const found = prefixes.find(([prefix, replacement]) => remove(parts, prefix, replacement));
  if (found) parts.removed += ` ${found[2]}`;
  return found !== undefined;
}

function removeSuffix(parts: Parts): boolean {
  const before = parts.removed.split(' ');
  return SUFFIXES.some(([suffix, notAfter]) => !notAfter.some((one) => before.includes(one)) && remove(parts, suffix));
}

/** IndonesianStemmer, after Tala: particles, possessive pronouns, then prefixes and suffixes. */
const indonesianStem: Stemmer = (word) => {
  const parts: Parts = { word, syllables: word.match(/[aeiou]/g)?.length ?? 0, removed: '' };
  remove(parts, /(?:[kl]ah|pun)$/);
  remove(parts, /(?:[km]u|nya)$/);
  if (removePrefix(parts, FIRST)) {
    if (removeSuffix(parts)) removePrefix(parts, SECOND);
  } else {
    removePrefix(parts, SECOND);
    removeSuffix(parts);
  }
  return parts.word;
};

export const indonesian: Language = {
  stopWords,
  stemmers: { indonesian: indonesianStem },
};
