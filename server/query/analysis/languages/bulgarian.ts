import words from 'stopwords-json/dist/bg.json';
import { type Ending, removed, replaceEnding } from './endings';
import { changedWords, type Language, type Stemmer } from './language';

/** Words of the library that Lucene does not leave out. */
const KEPT =
  'автентичен бивш бивша бившо благодаря внимава време главен главна глас година години годишен два двама двамата ' +
  'две двете ден днес дни добра добре добро добър друг друга други евтин една еднаква еднакви еднакъв едно екип ' +
  'живот забавям заспал лесен лесно лош май малко мек месец много мокър нещо нищо нов нова нови новина няколко ' +
  'първата първи пъти равен равна сам син следващ смях т.н. три утре хиляди часа юмрук як';

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

export const bulgarian: Language = {
  stopWords: changedWords(words, { without: KEPT, with: 'тн' }),
  stemmers: { bulgarian: bulgarianStem },
};
