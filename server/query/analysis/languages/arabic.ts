import words from 'stopwords-json/dist/ar.json';
import { changedWords, type Language, type Stemmer } from './language';

/** Words of the library that Lucene does not leave out, and words that it leaves out besides. */
const KEPT =
  '، اثر اجل احد اخرى اربعة اطار اعادة اعلنت اف اكثر اكد الاخيرة الاول الاولى الثاني الثانية الذاتي السابق الف ' +
  'الماضي المقبل الوقت اليوم امام امس اول ايار ايام باسم برس بسبب بشكل بن تم ثلاثة حاليا حوالى حول حين دون زيارة ' +
  'سنة سنوات شخصا صباح صفر ضد عام عاما عدة عدد عدم عشر عشرة غدا ـ فى قال قوة كلم لقاء للامم لوكالة مايو مساء ' +
  'مقابل مليار مليون نفسه نهاية و6 واحد واضاف واضافت واكد واوضح وقال وقالت وقد وقف يمكن يوم';
const MORE =
  'منه أو اى أي أى ألا إلا وما فما إذا أن إن أنها إنها أنه إنه بأن فأن وأن وإن الي إلى إلي أما إما أيضا وكل ولن ' +
  'هى وهى فهى فهي فهو انت أنت لك تلك تكون بينما الآن';

const PREFIXES = ['ال', 'وال', 'بال', 'كال', 'فال', 'لل', 'و'];
const SUFFIXES = ['ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'ية', 'ه', 'ة', 'ي'];

/** ArabicStemmer: one prefix, then each suffix once; two letters have to be left, and three behind a single letter. */
const arabicStem: Stemmer = (word) => {
  const prefix = PREFIXES.find((one) => word.startsWith(one) && word.length >= (one.length === 1 ? 4 : one.length + 2));
  let stem = word.slice(prefix?.length ?? 0);
  for (const suffix of SUFFIXES) {
    if (stem.length >= suffix.length + 2 && stem.endsWith(suffix)) stem = stem.slice(0, -suffix.length);
  }
  return stem;
};

export const arabic: Language = {
  stopWords: changedWords(words, { without: KEPT, with: MORE }),
  stemmers: { arabic: arabicStem },
};
