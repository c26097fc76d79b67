import { isControl } from './source';

export const TAB = 0x09;
export const LINE_FEED = 0x0a;
export const CARRIAGE_RETURN = 0x0d;
export const SPACE = 0x20;
export const QUOTE = 0x22;
export const STAR = 0x2a;
export const PLUS = 0x2b;
export const COMMA = 0x2c;
export const MINUS = 0x2d;
export const DOT = 0x2e;
export const SLASH = 0x2f;
export const ZERO = 0x30;
export const NINE = 0x39;
export const BACKSLASH = 0x5c;

const IDENTIFIER_START = /[\p{L}\p{Nl}\p{Sc}\p{Pc}]/u;
const IDENTIFIER_PART = /[\p{L}\p{Nl}\p{Sc}\p{Pc}\p{Nd}\p{Mn}\p{Mc}\p{Cf}]/u;

/** Character.isJavaIdentifierStart, for a single UTF-16 code unit, because Jackson casts to char. */
export function isIdentifierStart(code: number): boolean {
  return IDENTIFIER_START.test(String.fromCharCode(code));
}

/** Character.isJavaIdentifierPart: includes control characters, except white space. */
export function isIdentifierPart(code: number): boolean {
  if (isControl(code)) return code <= 0x08 || (code >= 0x0e && code <= 0x1b) || code >= 0x7f;
  return IDENTIFIER_PART.test(String.fromCharCode(code));
}

/** `'x' (code 120)`: how Jackson describes a character (ParserMinimalBase._getCharDesc). */
export function describeCharacter(code: number): string {
  const unit = code & 0xffff;
  if (isControl(unit)) return `(CTRL-CHAR, code ${code})`;
  const character = String.fromCharCode(unit);
  return code > 255 ? `'${character}' (code ${code} / 0x${code.toString(16)})` : `'${character}' (code ${code})`;
}

/** The number of bytes that follow the first byte of a UTF-8 sequence; undefined if it cannot start one. */
export function continuationBytes(first: number): number | undefined {
  if (first < 0x80) return 0;
  if ((first & 0xe0) === 0xc0) return 1;
  if ((first & 0xf0) === 0xe0) return 2;
  return (first & 0xf8) === 0xf0 ? 3 : undefined;
}
