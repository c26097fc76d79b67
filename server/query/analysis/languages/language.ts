/** Reduces a word, which the filters before have put into lower case, to its stem. */
export type Stemmer = (word: string) => string;

/** Stemmers by the names that a `stemmer` filter gives them as its `language`. */
export type Stemmers = Readonly<Record<string, Stemmer>>;

/** What a file of this folder has for its language. */
export interface Language {
  /** The words that the set `_german_` and the language's analyzer leave out. */
  readonly stopWords?: readonly string[];
  readonly stemmers?: Stemmers;
}
