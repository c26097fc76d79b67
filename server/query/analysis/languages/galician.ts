import stopWords from 'stopwords-json/dist/gl.json';
import type { Language } from './language';

export const galician: Language = { stopWords };
