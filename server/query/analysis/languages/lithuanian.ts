import { stemmer as snowball } from '@orama/stemmers/lithuanian';
import type { Language } from './language';

export const lithuanian: Language = { stemmers: { lithuanian: snowball } };
