import type { TokenKind } from '../json-text/tokens';

/** XContentParser.Token.isValue */
const PLAIN_VALUE = ['VALUE_BOOLEAN', 'VALUE_NUMBER', 'VALUE_STRING'] as const;
const VALUE = [...PLAIN_VALUE, 'VALUE_NULL'] as const;

/**
 * The first tokens that a field of each kind accepts: ObjectParser.ValueType, and the distinctions made by parsers that
 * Elasticsearch has written by hand.
 */
export const TOKENS = {
  STRING: ['VALUE_STRING'],
  STRING_OR_NULL: ['VALUE_STRING', 'VALUE_NULL'],
  BOOLEAN: ['VALUE_BOOLEAN', 'VALUE_STRING'],
  /** A boolean that must not be sent as a string. */
  TRUE_OR_FALSE: ['VALUE_BOOLEAN'],
  INT: ['VALUE_NUMBER', 'VALUE_STRING'],
  LONG: ['VALUE_NUMBER', 'VALUE_STRING'],
  LONG_OR_NULL: ['VALUE_NUMBER', 'VALUE_STRING', 'VALUE_NULL'],
  FLOAT: ['VALUE_NUMBER', 'VALUE_STRING'],
  OBJECT: ['START_OBJECT'],
  OBJECT_OR_NULL: ['START_OBJECT', 'VALUE_NULL'],
  OBJECT_OR_STRING: ['START_OBJECT', 'VALUE_STRING'],
  OBJECT_ARRAY: ['START_OBJECT', 'START_ARRAY'],
  OBJECT_ARRAY_OR_NULL: ['START_OBJECT', 'START_ARRAY', 'VALUE_NULL'],
  OBJECT_ARRAY_BOOLEAN_OR_STRING: ['START_OBJECT', 'START_ARRAY', 'VALUE_BOOLEAN', 'VALUE_STRING'],
  OBJECT_ARRAY_STRING_OR_NUMBER: ['START_OBJECT', 'START_ARRAY', 'VALUE_STRING', 'VALUE_NUMBER'],
  STRING_ARRAY: ['START_ARRAY', 'VALUE_STRING'],
  VALUE,
  PLAIN_VALUE,
  PLAIN_VALUE_OBJECT: [...PLAIN_VALUE, 'START_OBJECT'],
  PLAIN_VALUE_ARRAY: [...PLAIN_VALUE, 'START_ARRAY'],
  PLAIN_VALUE_OBJECT_ARRAY: [...PLAIN_VALUE, 'START_OBJECT', 'START_ARRAY'],
  ARRAY: ['START_ARRAY'],
  VALUE_OBJECT_ARRAY: [...VALUE, 'START_OBJECT', 'START_ARRAY'],
} as const satisfies Readonly<Record<string, readonly TokenKind[]>>;
