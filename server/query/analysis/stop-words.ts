import { stopWordsOf } from './languages/load';

/** Lucene's English stop words (EnglishAnalyzer.ENGLISH_STOP_WORDS_SET). */
export const englishStopWords: readonly string[] =
  'a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was will with'.split(
    ' ',
  );

/** Replaces sets such as `_german_` by their words, and `_none_` by none. */
export function expandStopWords(words: readonly string[]): readonly string[] {
  return words.flatMap((word) => {
    if (word === '_none_') return [];
    const language = /^_(\w+)_$/.exec(word)?.[1];
    if (language === 'english') return englishStopWords;
    return (language === undefined ? undefined : stopWordsOf(language)) ?? [word];
  });
}
