import { type Ending, removed, replaceEnding } from './endings';
import type { Language, Stemmer } from './language';

/** The words that Lucene leaves out (org/apache/lucene/analysis/ckb/stopwords.txt, without the comments that it takes for words). */
const STOP_WORDS =
  'ئێمە ئێوە ئەم ئەو ئەوان ئەوەی بۆ بێ بێجگە بە بەبێ بەدەم بەردەم بەرلە بەرەوی بەرەوە بەلای بەپێی تۆ تێ جگە دوای ' +
  'دوو دە دەکات دەگەڵ سەر لێ لە لەبابەت لەباتی لەبارەی لەبرێتی لەبن لەبەر لەبەینی لەدەم لەرێ لەرێگا لەرەوی لەسەر ' +
  'لەلایەن لەناو لەنێو لەو لەپێناوی لەژێر لەگەڵ من ناو نێوان هەر هەروەها و وەک پاش پێ پێش چەند کرد کە ی';

/** SoraniStemmer: a postposition, a pronoun, and then what tells number and definiteness. */
const POSTPOSITIONS: readonly Ending[] = [...removed(5, 'دا'), ['نا', 'ن', 4], ...removed(6, 'ەوە')];
const PRONOUNS = removed(6, 'مان یان تان');
const NUMBERS: readonly Ending[] = [
  ...removed(6, 'ێکی'),
  ...removed(7, 'یەکی'),
  ...removed(5, 'ێک'),
  ...removed(6, 'یەک ەکە'),
  ...removed(5, 'کە'),
  ...removed(7, 'ەکان'),
  ...removed(6, 'کان'),
  ...removed(7, 'یانی'),
  ...removed(6, 'انی یان'),
  ...removed(5, 'ان'),
  ...removed(7, 'یانە'),
  ...removed(6, 'انە'),
  ['ایە', 'ا', 5],
  ['ەیە', 'ە', 5],
  ...removed(4, 'ە ی'),
];

const soraniStem: Stemmer = (word) =>
  [POSTPOSITIONS, PRONOUNS, NUMBERS].reduce((stem, endings) => replaceEnding(stem, endings), word);

export const sorani: Language = { stopWords: STOP_WORDS.split(' '), stemmers: { sorani: soraniStem } };
