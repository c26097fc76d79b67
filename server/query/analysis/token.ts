/** A term of a text and its position. */
export interface Token {
  readonly term: string;
  /** Counts words; removed stop words leave gaps. */
  readonly position: number;
  /** Character offsets of the text it was made from. */
  readonly start: number;
  readonly end: number;
}

/** Splits a text into tokens. */
export type Tokenizer = (text: string) => Token[];

/** Changes, drops or adds tokens. */
export type TokenFilter = (tokens: readonly Token[]) => Token[];

/** Turns a text into the terms that an index holds for it. */
export interface Analyzer {
  readonly name: string;
  tokens(text: string): Token[];
  /** Normalizes a single term of a query that is not tokenized (wildcard, prefix). */
  normalize(term: string): string;
}
