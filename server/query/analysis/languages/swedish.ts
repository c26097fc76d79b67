import { stemmer as snowball } from '@orama/stemmers/swedish';
import { stopwords } from '@orama/stopwords/swedish';
import { type Ending, removed, replaceEnding } from './endings';
import type { Language, Stemmer } from './language';

/** SwedishLightStemmer, after UniNE: genitive, then number, definite forms and degrees. */
const LIGHT: readonly Ending[] = [
  ...removed(7, 'elser heten'),
  ...removed(6, 'arne erna ande else aste orna aren'),
  ...removed(5, 'are ast het'),
  ...removed(4, 'ar er or en at te et'),
  ...removed(3, 't a e n'),
];

const lightSwedish: Stemmer = (word) => replaceEnding(word.length > 4 ? word.replace(/s$/, '') : word, LIGHT);

/** Snowball's Swedish stemmer as of Lucene 10 makes `-ös` of `-öst` after more letters than the library's. */
const snowballSwedish: Stemmer = (word) => {
  const stem = snowball(word);
  return stem.replace(/(?<=.{2}[iklnprtuv])öst$/, 'ös');
};

export const swedish: Language = {
  // The library misspells `sitt`.
  stopWords: stopwords.map((word) => (word === 'sitta' ? 'sitt' : word)),
  stemmers: { swedish: snowballSwedish, light_swedish: lightSwedish },
};
