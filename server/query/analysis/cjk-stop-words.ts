/** The words that the analyzer `cjk` leaves out (CJKAnalyzer): English ones, and a few of its own. */
export const cjkStopWords: readonly string[] =
  'a and are as at be but by for if in into is it no not of on or s such t that the their then there these they this to was will with www'.split(
    ' ',
  );
