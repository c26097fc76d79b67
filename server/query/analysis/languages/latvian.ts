import stopWords from 'stopwords-json/dist/lv.json';
import { type Ending, replaceEnding } from './endings';
import type { Language, Stemmer } from './language';

/** LatvianStemmer, after Kreslins: the endings by the number of vowels that a word must have more than. */
const ENDINGS: readonly (readonly [vowels: number, endings: string])[] = [
  [3, 'ajiem ajai'],
  [2, 'ajam ajām ajos ajās iem ajā ais ai ei'],
  [1, 'ām am ēm īm im um us as ās es os ij īs ēs is ie u a i e ā ē ī ū o'],
  [0, 's š'],
];
/** After these a consonant that was softened becomes hard again. */
const SOFTENING = ['iem', 'us', 'os', 'u', 'a', 'i'];
const BEFORE_U: readonly Ending[] = [
  ['kš', 'kst', 0],
  ['ņņ', 'nn', 0],
];
const HARD: readonly Ending[] = [
  ...['p', 'b', 'm', 'v'].map((letter): Ending => [`${letter}j`, letter, 0]),
  ['šņ', 'sn', 0],
  ['žņ', 'zn', 0],
  ['šļ', 'sl', 0],
  ['žļ', 'zl', 0],
  ['ļņ', 'ln', 0],
  ['ļļ', 'll', 0],
  ['č', 'c', 0],
  ['ļ', 'l', 0],
  ['ņ', 'n', 0],
];

const latvianStem: Stemmer = (word) => {
  const vowels = word.match(/[aeiouāīēū]/g)?.length ?? 0;
  for (const [least, endings] of ENDINGS) {
    if (vowels <= least) continue;
    const ending = endings.split(' ').find((one) => word.length >= one.length + 3 && word.endsWith(one));
    if (ending === undefined) continue;
    const stem = word.slice(0, -ending.length);
    if (!SOFTENING.includes(ending)) return stem;
    const changed = ending.startsWith('u') ? replaceEnding(stem, BEFORE_U) : stem;
    return changed === stem ? replaceEnding(stem, HARD) : changed;
  }
  return word;
};

export const latvian: Language = {
  stopWords,
  stemmers: { latvian: latvianStem },
};
