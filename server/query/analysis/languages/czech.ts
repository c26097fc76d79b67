import { type Ending, removed, replaceEnding } from './endings';
import type { Language, Stemmer } from './language';

/** CzechStemmer, after Dolamic and Savoy: case, possession, and changes of the last consonants. */
const CASES: readonly Ending[] = [
  ...removed(7, 'atech'),
  ...removed(6, 'ětem etem atům'),
  ...removed(5, 'ech ich ích ého ěmi emi ému ěte ete ěti eti ího iho ími ímu imu ách ata aty ých ama ami ové ovi ými'),
  ...removed(4, 'em es ém ím ům at ám os us ým mi ou'),
  ...removed(3, 'a e i o u ů y á é í ý ě'),
];
const POSSESSION = removed(5, 'ov in ův');
const CONSONANTS: readonly Ending[] = [
  ['čt', 'ck', 0],
  ['št', 'sk', 0],
  ...['c', 'č'].map((letter): Ending => [letter, 'k', 0]),
  ...['z', 'ž'].map((letter): Ending => [letter, 'h', 0]),
];

const czechStem: Stemmer = (word) => {
  const stem = replaceEnding(replaceEnding(word, CASES), POSSESSION);
  if (/(?:[čš]t|[cčzž])$/.test(stem)) return replaceEnding(stem, CONSONANTS);
  if (/e.$/s.test(stem)) return stem.replace(/e(.)$/s, '$1');
  return stem.length > 2 ? stem.replace(/ů(.)$/s, 'o$1') : stem;
};

export const czech: Language = { stemmers: { czech: czechStem } };
