import stopWords from 'stopwords-json/dist/eu.json';
import type { Language } from './language';

export const basque: Language = { stopWords };
