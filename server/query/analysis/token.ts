/** A term of a text, and where it stands. */
export interface Token {
  readonly term: string;
  /** Counts words; stop words leave gaps. */
  readonly position: number;
  /** Offsets of the characters it was made of. */
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
  /** What a single term becomes where a query does not split it (wildcard, prefix). */
  normalize(term: string): string;
}
