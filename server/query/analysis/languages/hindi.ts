import stopWords from 'stopwords-json/dist/hi.json';
import { removed, replaceEnding } from './endings';
import type { Language } from './language';

/** HindiStemmer, after Ramanathan and Rao: the longest ending goes if two letters are left. */
const ENDINGS = [
  ...removed(6, 'ाएंगी ाएंगे ाऊंगी ाऊंगा ाइयाँ ाइयों ाइयां'),
  ...removed(5, 'ाएगी ाएगा ाओगी ाओगे एंगी ेंगी एंगे ेंगे ूंगी ूंगा ातीं नाओं नाएं ताओं ताएं ियाँ ियों ियां'),
  ...removed(4, 'ाकर ाइए ाईं ाया ेगी ेगा ोगी ोगे ाने ाना ाते ाती ाता तीं ाओं ाएं ुओं ुएं ुआं'),
  ...removed(3, 'कर ाओ िए ाई ाए ने नी ना ते ीं ती ता ाँ ां ों ें'),
  ...removed(2, 'ो े ू ु ी ि ा'),
];

export const hindi: Language = {
  stopWords,
  stemmers: { hindi: (word) => replaceEnding(word, ENDINGS) },
};
