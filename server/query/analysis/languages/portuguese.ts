import { stemmer as snowball } from '@orama/stemmers/portuguese';
import { stopwords as stopWords } from '@orama/stopwords/portuguese';
import { type Ending, letters, removed, replaceEnding } from './endings';
import type { Language, Stemmer } from './language';

/** PortugueseLightStemmer, after UniNE: plurals and adverbs, feminine forms, and the last vowel. */
const PLURALS: readonly Ending[] = [
  ...['r', 's', 'l', 'z'].map((letter): Ending => [`${letter}es`, letter, 4]),
  ['ns', 'm', 3],
  ['eis', 'el', 4],
  ['éis', 'el', 4],
  ['ais', 'al', 4],
  ['óis', 'ol', 4],
  ['is', 'il', 4],
  ['ões', 'ão', 3],
  ['ães', 'ão', 3],
  ['mente', '', 6],
  ['s', '', 3],
];
const FEMININE: readonly Ending[] = [
  ...['inh', 'iac', 'eir'].map((stem): Ending => [`${stem}a`, `${stem}o`, 7]),
  ...['os', 'ic', 'id', 'ad', 'iv', 'am'].map((stem): Ending => [`${stem}a`, `${stem}o`, 6]),
  ['ona', 'ão', 6],
  ['ora', 'or', 6],
  ['esa', 'ês', 6],
  ['na', 'no', 6],
];
const plain = letters({ àáâäã: 'a', òóôöõ: 'o', èéêë: 'e', ùúûü: 'u', ìíîï: 'i', ç: 'c' });

const lightPortuguese: Stemmer = (word) => {
  if (word.length < 4) return word;
  let result = replaceEnding(word, PLURALS);
  if (result.length > 3 && result.endsWith('a')) result = replaceEnding(result, FEMININE);
  return plain(replaceEnding(result, removed(4, 'e a o')));
};

export const portuguese: Language = {
  stopWords,
  stemmers: { portuguese: snowball, light_portuguese: lightPortuguese },
};
