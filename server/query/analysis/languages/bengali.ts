import stopWords from 'stopwords-json/dist/bn.json';
import { removed, replaceEnding } from './endings';
import type { Language } from './language';

/** BengaliStemmer, after Sengupta and Chaudhuri: the longest ending goes if two letters are left. */
const ENDINGS = [
  ...removed(9, 'িয়াছিলাম িতেছিলাম িতেছিলেন ইতেছিলেন িয়াছিলেন ইয়াছিলেন'),
  ...removed(8, 'িতেছিলি িতেছিলে িয়াছিলা িয়াছিলে িতেছিলা িয়াছিলি য়েদেরকে'),
  ...removed(7, 'িতেছিস িতেছেন িয়াছিস িয়াছেন েছিলাম েছিলেন েদেরকে'),
  ...removed(6, 'িতেছি িতেছা িতেছে ছিলাম ছিলেন িয়াছি িয়াছা িয়াছে েছিলে েছিলা য়েদের দেরকে'),
  ...removed(5, 'িলাম িলেন িতাম িতেন িবেন ছিলি ছিলে ছিলা তেছে িতেছ খানা খানি গুলো গুলি য়েরা েদের'),
  ...removed(4, 'লাম িলি ইলি িলে ইলে লেন িলা ইলা তাম িতি ইতি িতে ইতে তেন িতা িবা ইবা িবি ইবি বেন িবে ইবে ছেন য়োন য়ের েরা দের'),
  ...removed(3, 'িস েন লি লে লা তি তে তা বি বে বা ছি ছা ছে ুন ুক টা টি নি ের রা কে'),
  ...removed(2, 'ি ী া ো ে ব ত'),
];

export const bengali: Language = {
  stopWords,
  stemmers: { bengali: (word) => replaceEnding(word, ENDINGS) },
};
