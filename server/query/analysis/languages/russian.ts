import { stemmer as snowball } from '@orama/stemmers/russian';
import { stopwords as stopWords } from '@orama/stopwords/russian';
import type { Language } from './language';

export const russian: Language = {
  stopWords,
  stemmers: { russian: snowball },
};
