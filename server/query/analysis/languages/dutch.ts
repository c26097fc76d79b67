import { stemmer as snowball } from '@orama/stemmers/dutch';
import { stopwords as stopWords } from '@orama/stopwords/dutch';
import type { Language } from './language';

export const dutch: Language = {
  stopWords,
  stemmers: { dutch: snowball },
};
