import { stemmer as snowball } from '@orama/stemmers/armenian';
import { stopwords as stopWords } from '@orama/stopwords/armenian';
import type { Language } from './language';

export const armenian: Language = {
  stopWords,
  stemmers: { armenian: snowball },
};
