import stopWords from 'stopwords-json/dist/el.json';
import type { Language } from './language';

export const greek: Language = { stopWords };
