import { type Ending, removed, replaceEnding } from './endings';
import type { Language, Stemmer } from './language';

/** BulgarianStemmer, after Savoy: the article, the plural, the last vowels, and the vowels that come and go. */
const ARTICLE: readonly Ending[] = [...removed(6, 'ият'), ...removed(5, 'ът то те та ия'), ...removed(4, 'ят')];
const PLURAL: readonly Ending[] = [
  ['овци', 'о', 6],
  ['ове', '', 6],
  ['еве', 'й', 6],
  ...removed(5, 'ища та'),
  ['ци', 'к', 5],
  ['зи', 'г', 5],
];
const PLURAL_IN_I: readonly Ending[] = [
  ['си', 'х', 4],
  ['и', '', 4],
];

function singular(word: string): string {
  const changed = replaceEnding(word, PLURAL);
  if (changed !== word) return changed;
  if (word.length > 5 && /е.и$/s.test(word)) return word.replace(/е(.)и$/s, 'я$1');
  return replaceEnding(word, PLURAL_IN_I);
}

const bulgarianStem: Stemmer = (word) => {
  if (word.length < 4) return word;
  if (word.length > 5 && word.endsWith('ища')) return word.slice(0, -3);
  let stem = singular(replaceEnding(word, ARTICLE));
  if (stem.length > 3) stem = stem.replace(/я$/, '').replace(/[аое]$/, '');
  if (stem.length > 4) stem = stem.replace(/ен$/, 'н');
  return stem.length > 5 ? stem.replace(/ъ(.)$/s, '$1') : stem;
};

export const bulgarian: Language = { stemmers: { bulgarian: bulgarianStem } };
