import { stemmer as snowball } from '@orama/stemmers/danish';
import { stopwords as stopWords } from '@orama/stopwords/danish';
import type { Language } from './language';

export const danish: Language = {
  stopWords,
  stemmers: { danish: snowball },
};
