import stopWords from 'stopwords-json/dist/ca.json';
import type { Language } from './language';

export const catalan: Language = { stopWords };
