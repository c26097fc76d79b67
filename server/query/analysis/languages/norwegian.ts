import { stemmer as snowball } from '@orama/stemmers/norwegian';
import { stopwords as stopWords } from '@orama/stopwords/norwegian';
import { type Ending, removed, replaceEnding } from './endings';
import type { Language, Stemmer } from './language';

/** NorwegianLightStemmer: endings of nouns and adjectives, of Bokmål or of Nynorsk. */
const LIGHT_BOKMAL: readonly Ending[] = [
  ...removed(7, 'heter heten'),
  ...removed(5, 'dom het'),
  ...removed(7, 'elser elsen'),
  ...removed(6, 'ende else este eren'),
  ...removed(5, 'ere est ene'),
  ...removed(4, 'er en et st te'),
  ...removed(3, 'a e n'),
];
const LIGHT_NYNORSK: readonly Ending[] = [
  ...removed(7, 'heita'),
  ...removed(8, 'heiter leiken leikar'),
  ...removed(5, 'dom'),
  ...removed(6, 'heit semd leik'),
  ...removed(7, 'elser elsen'),
  ...removed(6, 'ande else aste aren'),
  ...removed(5, 'are ast ene ane'),
  ...removed(4, 'er en et ar te'),
  ...removed(3, 'a e n'),
];
/** NorwegianMinimalStemmer: plurals and definite forms. */
const MINIMAL_BOKMAL: readonly Ending[] = [...removed(5, 'ene'), ...removed(4, 'er en et'), ...removed(3, 'a e')];
const MINIMAL_NYNORSK: readonly Ending[] = [
  ...removed(5, 'ene ane'),
  ...removed(4, 'er en et ar'),
  ...removed(3, 'a e'),
];

const afterGenitive =
  (endings: readonly Ending[]): Stemmer =>
  (word) =>
    replaceEnding(word.length > 4 ? word.replace(/s$/, '') : word, endings);

export const norwegian: Language = {
  stopWords,
  stemmers: {
    norwegian: snowball,
    light_norwegian: afterGenitive(LIGHT_BOKMAL),
    light_nynorsk: afterGenitive(LIGHT_NYNORSK),
    minimal_norwegian: afterGenitive(MINIMAL_BOKMAL),
    minimal_nynorsk: afterGenitive(MINIMAL_NYNORSK),
  },
};
