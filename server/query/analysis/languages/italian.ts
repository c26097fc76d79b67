import { stemmer as snowball } from '@orama/stemmers/italian';
import { stopwords as stopWords } from '@orama/stopwords/italian';
import { letters, removed, replaceEnding } from './endings';
import type { Language, Stemmer } from './language';

const plain = letters({ àáâä: 'a', òóôö: 'o', èéêë: 'e', ùúûü: 'u', ìíîï: 'i' });
const LIGHT = removed(5, 'ie he hi ii ia io e i a o');

/** Gender and number (ItalianLightStemmer, after UniNE). */
const lightItalian: Stemmer = (word) => (word.length < 6 ? word : replaceEnding(plain(word), LIGHT));

/** Snowball's Italian stemmer as of Lucene 10, where `divano` is a word of its own; the library has the version before. */
const snowballItalian: Stemmer = (word) => (word === 'divano' ? 'divan' : snowball(word));

export const italian: Language = {
  stopWords,
  stemmers: { italian: snowballItalian, light_italian: lightItalian },
};
