import type { Payer } from '../payer';

/** A term of a text and its position. */
export interface Token {
  readonly term: string;
  /** Counts words; removed stop words leave gaps. */
  readonly position: number;
  /** Character offsets of the text it was made from. */
  readonly start: number;
  readonly end: number;
  /** The type that the tokenizer or a filter gave it, such as `word`; `<ALPHANUM>` if there is none. */
  readonly type?: string;
  /** How many positions it spans (PositionLengthAttribute), if more than one. */
  readonly span?: number;
  /** Stemmers leave it as it is (KeywordAttribute). */
  readonly keyword?: true;
}

/** Splits a text into tokens. */
export type Tokenizer = (text: string, payer: Payer) => Token[];

/**
 * Changes, drops or adds tokens.
 *
 * @param length of the text as it was sent
 */
export type TokenFilter = (tokens: readonly Token[], payer: Payer, length: number) => Token[];

/** Turns a text into the terms that an index holds for it. */
export interface Analyzer {
  readonly name: string;
  tokens(text: string, payer: Payer): Token[];
  /**
   * The terms, if they are words that stand one after the other. They are found faster than tokens. Undefined if a text, or any
   * text, has to be split into tokens.
   */
  readonly words?: ((text: string) => readonly string[] | undefined) | undefined;
  /** Normalizes a single term of a query that is not tokenized (wildcard, prefix). */
  normalize(term: string): string;
}
