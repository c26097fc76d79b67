import stopWords from 'stopwords-json/dist/th.json';

import type { Language } from './language';

export const thai: Language = { stopWords };
