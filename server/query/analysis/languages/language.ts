/** Reduces a word, which the filters before have put into lower case, to its stem. */
export type Stemmer = (word: string) => string;

/** Stemmers by the names that a `stemmer` filter gives them as its `language`. */
export type Stemmers = Readonly<Record<string, Stemmer>>;

/** A library's list of words as Lucene has it: without some, and with others. Both are words with spaces between them. */
export function changedWords(
  words: readonly string[],
  changes: { readonly without: string; readonly with: string },
): string[] {
  const left = new Set(changes.without.split(' '));
  return [...words.filter((word) => !left.has(word)), ...changes.with.split(' ')];
}

/** What a file of this folder has for its language. */
export interface Language {
  /** The words that the set `_german_` and the language's analyzer leave out. */
  readonly stopWords?: readonly string[];
  readonly stemmers?: Stemmers;
}
