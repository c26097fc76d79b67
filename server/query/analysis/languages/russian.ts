import { stemmer as snowball } from '@orama/stemmers/russian';
import { stopwords as stopWords } from '@orama/stopwords/russian';
import { removed, replaceEnding } from './endings';
import type { Language, Stemmer } from './language';

/** RussianLightStemmer, after Dolamic and Savoy: cases, then a soft ending or a doubled н. */
const CASES = [
  ...removed(6, 'иями оями'),
  ...removed(5, 'иям иях оях ями оям оьв ами его ему ери ими ого ому ыми оев'),
  ...removed(4, 'ая яя ях юю ах ею их ия ию ьв ою ую ям ых ея ам ем ей ём ев ий им ое ой ом ов ые ый ым ми'),
  ...removed(3, 'а е и о у й ы я ь'),
];

const lightRussian: Stemmer = (word) => {
  const stem = replaceEnding(word, CASES);
  return stem.length > 3 ? stem.replace(/(?:[ьи]|(?<=н)н)$/, '') : stem;
};

export const russian: Language = {
  stopWords,
  stemmers: { russian: snowball, light_russian: lightRussian },
};
