import { stemmer as snowball } from '@orama/stemmers/serbian';
import type { Language } from './language';

export const serbian: Language = { stemmers: { serbian: snowball } };
