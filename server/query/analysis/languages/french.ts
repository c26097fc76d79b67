import { stemmer as snowball } from '@orama/stemmers/french';
import { stopwords as snowballStopWords } from '@orama/stopwords/french';
import { type Ending, letters, replaceEnding } from './endings';
import type { Language, Stemmer } from './language';

/** FrenchLightStemmer, after UniNE: how derived words and feminine forms come back to the word that they are made of. */
const DERIVED: readonly Ending[] = [
  ['issement', 'ir', 9],
  ['issant', 'ir', 8],
  ['ivement', 'if', 7],
  ['ement', 'e', 6],
  ['ficatrice', 'fier', 11],
  ['ficateur', 'fier', 10],
  ['catrice', 'quer', 9],
  ['cateur', 'quer', 8],
  ['atrice', 'er', 8],
  ['ateur', 'er', 7],
  ['trice', 'teur', 6, 'go on'],
  ['ième', '', 5],
  ['teuse', 'ter', 7],
  ['teur', 'ter', 6],
  ['euse', 'eu', 5],
  ['ère', 'er', 8],
  ['ive', 'if', 7],
  ['folle', 'fou', 4],
  ['molle', 'mou', 4],
  ['nnelle', 'n', 9],
  ['nnel', 'n', 9],
  ['ète', 'et', 4, 'go on'],
  ['ique', '', 8, 'go on'],
  ['esse', 'e', 8],
  ['inage', 'in', 7],
  ['ualisation', 'uel', 12],
  ['isation', '', 9],
  ['isateur', '', 9],
  ['ation', '', 8],
  ['ition', '', 8],
];

const plain = letters({ àáâ: 'a', ô: 'o', èéê: 'e', ùû: 'u', î: 'i', ç: 'c' });
const DOUBLED = /(\p{L})\1+/gu;

/** Plurals in `-s` and `-x`. */
function singular(word: string): string {
  let result = word;
  if (result.length > 5 && result.endsWith('x')) {
    result = /[^e]aux$/.test(result) ? result.replace(/ux$/, 'l') : result.slice(0, -1);
  }
  if (result.length > 3 && result.endsWith('x')) result = result.slice(0, -1);
  return result.length > 3 && result.endsWith('s') ? result.slice(0, -1) : result;
}

/** Takes away accents, doubled letters and the last endings, so that forms that are spelt differently meet. */
function normalized(word: string): string {
  let result = word.length > 4 ? plain(word).replace(DOUBLED, '$1') : word;
  if (result.length > 4 && result.endsWith('ie')) result = result.slice(0, -2);
  if (result.length <= 4) return result;
  return result
    .replace(/r$/, '')
    .replace(/e$/, '')
    .replace(/e$/, '')
    .replace(/(\p{L})\1$/u, '$1');
}

const lightFrench: Stemmer = (word) => normalized(replaceEnding(singular(word), DERIVED));

/** Plurals, feminine forms and infinitives (FrenchMinimalStemmer, after UniNE). */
const minimalFrench: Stemmer = (word) => {
  if (word.length < 6) return word;
  if (word.endsWith('x')) return word.replace(/aux$/, 'alx').slice(0, -1);
  return word
    .replace(/s$/, '')
    .replace(/r$/, '')
    .replace(/e$/, '')
    .replace(/é$/, '')
    .replace(/(\p{L})\1$/u, '$1');
};

/** Words of the library's list that Lucene's lacks, because they have a second meaning: `été` is the summer, too. */
const AMBIGUOUS = new Set(['', ...'son été étés est sommes fût as auras aura avions'.split(' ')]);

const stopWords = snowballStopWords.filter((word) => !AMBIGUOUS.has(word));
export const french: Language = {
  stopWords,
  stemmers: {
    french: snowball,
    light_french: lightFrench,
    minimal_french: minimalFrench,
  },
};
