import type { Mark } from './cursor';

/** The kinds of tokens, by the names that errors give them (Token.ID of SnakeYAML). */
export type TokenKind =
  | '<stream end>'
  | '<directive>'
  | '<document start>'
  | '<document end>'
  | '<block sequence start>'
  | '<block mapping start>'
  | '<block end>'
  | '['
  | ']'
  | '{'
  | '}'
  | '-'
  | ','
  | '?'
  | ':'
  | '<alias>'
  | '<anchor>'
  | '<tag>'
  | '<scalar>';

export interface Token {
  readonly kind: TokenKind;
  readonly start: Mark;
  readonly end: Mark;
  /** The text of a scalar, the name of an anchor or alias, a resolved tag. */
  readonly value: string;
  /** True for scalars without quotes and not in blocks. */
  readonly plain: boolean;
}
