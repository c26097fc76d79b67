/** The kinds of tokens, with the names of XContentParser.Token. */
export type TokenKind =
  | 'START_OBJECT'
  | 'END_OBJECT'
  | 'START_ARRAY'
  | 'END_ARRAY'
  | 'FIELD_NAME'
  | 'VALUE_STRING'
  | 'VALUE_NUMBER'
  | 'VALUE_BOOLEAN'
  | 'VALUE_NULL';

/** True for the kinds that have a text: strings, numbers, booleans (XContentParser.Token.isValue). */
export function hasText(kind: TokenKind | undefined): boolean {
  return kind === 'VALUE_STRING' || kind === 'VALUE_NUMBER' || kind === 'VALUE_BOOLEAN';
}
