import type { YamlMark } from './cursor';

/** The kinds of tokens, with the names used in errors (Token.ID of SnakeYAML). */
export type YamlTokenKind =
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

export interface YamlToken {
  readonly kind: YamlTokenKind;
  readonly start: YamlMark;
  readonly end: YamlMark;
  /** The text of a scalar, the name of an anchor or alias, a resolved tag. */
  readonly value: string;
  /** True for scalars that are neither quoted nor blocks. */
  readonly plain: boolean;
}
