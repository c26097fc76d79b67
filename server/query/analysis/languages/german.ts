import { stemmer as snowball } from '@orama/stemmers/german';
import { stopwords as stopWords } from '@orama/stopwords/german';
import { type Ending, letters, replaceEnding } from './endings';
import type { Language, Stemmer } from './language';

const plainVowels = letters({ äàáâ: 'a', öòóô: 'o', ïìíî: 'i', üùúû: 'u' });

/** The letters after which `s` and `st` are endings. */
const BEFORE_S = [...'bdfghklmnt'];

/** Two steps of the light stemmer of UniNE (GermanLightStemmer): cases and plurals, then degrees. */
const LIGHT: readonly (readonly Ending[])[] = [
  [
    ['ern', '', 5],
    ...['em', 'en', 'er', 'es'].map((suffix): Ending => [suffix, '', 4]),
    ['e', '', 3],
    ...BEFORE_S.map((letter): Ending => [`${letter}s`, letter, 3]),
  ],
  [['est', '', 5], ['er', '', 4], ['en', '', 4], ...BEFORE_S.map((letter): Ending => [`${letter}st`, letter, 4])],
];

const lightGerman: Stemmer = (word) => LIGHT.reduce(replaceEnding, plainVowels(word));

const plainUmlauts = letters({ ä: 'a', ö: 'o', ü: 'u' });

/** Plurals only (GermanMinimalStemmer). */
const MINIMAL: readonly Ending[] = [
  ['nen', '', 6],
  ...['en', 'se', 'es', 'er'].map((suffix): Ending => [suffix, '', 5]),
  ...['n', 'e', 's', 'r'].map((suffix): Ending => [suffix, '', 4]),
];

const minimalGerman: Stemmer = (word) => (word.length < 5 ? word : replaceEnding(plainUmlauts(word), MINIMAL));

/**
 * Snowball's German stemmer as of Lucene 10: `ae`, `oe` and `ue` are umlauts, but for `ue` after a vowel or `q`, and `-system` is no
 * case. The library has the version before; `-systeme` comes out as `-system` in both.
 */
const snowballGerman: Stemmer = (word) => {
  const umlauts = word
    .replaceAll('ae', 'ä')
    .replaceAll('oe', 'ö')
    .replace(/(?<![qaeiouyäöü])ue/g, 'ü');
  return snowball(umlauts.endsWith('system') ? `${umlauts}e` : umlauts);
};

export const german: Language = {
  stopWords,
  stemmers: {
    german: snowballGerman,
    german2: snowballGerman,
    light_german: lightGerman,
    minimal_german: minimalGerman,
  },
};
