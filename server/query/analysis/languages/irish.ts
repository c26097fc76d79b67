import { stemmer as snowball } from '@orama/stemmers/irish';
import stopWords from 'stopwords-json/dist/ga.json';
import type { Language } from './language';

export const irish: Language = {
  stopWords,
  stemmers: { irish: snowball },
};
