import { isBreak, isGap, type YamlCursor, type YamlMark } from './cursor';
import { isFlowSign } from './scalars';

/** Skips a directive and returns its text without the `%`. */
export function skipDirective(cursor: YamlCursor, start: YamlMark): string {
  cursor.skip();
  let length = 0;
  while (isNameCharacter(cursor.peek(length))) length += 1;
  const code = cursor.peek(length);
  if (length === 0 || !isGap(code)) {
    cursor.skip(length);
    const found = `${String.fromCharCode(Math.max(code, 0))}(${Math.max(code, 0)})`;
    const problem = `expected alphabetic or numeric character, but found ${found}`;
    throw cursor.fault('scanner', problem, cursor.mark(), 'while scanning a directive', start);
  }
  cursor.skip(restOfLine(cursor));
  return cursor.text.slice(start.at + 1, cursor.at);
}

/** Skips `&name` or `*name` and returns the name. */
export function anchorName(cursor: YamlCursor, start: YamlMark, isAlias: boolean): string {
  cursor.skip();
  let length = 0;
  while (!isGap(cursor.peek(length)) && !endsAnchor(cursor.peek(length))) length += 1;
  const name = cursor.text.slice(cursor.at, cursor.at + length);
  cursor.skip(length);
  const code = cursor.peek();
  if (length > 0 && (isGap(code) || '?:,]}%@`'.includes(String.fromCharCode(code)))) return name;
  const found = code < 0 ? '\0' : String.fromCharCode(code);
  const problem = `unexpected character found ${found}(${Math.max(code, 0)})`;
  const context = `while scanning an ${isAlias ? 'alias' : 'anchor'}`;
  throw cursor.fault('scanner', problem, cursor.mark(), context, start);
}

/** The error for a character that no token starts with. */
export function noToken(cursor: YamlCursor, code: number): Error {
  const sign = code === 0x09 ? '\\t(TAB)' : String.fromCharCode(code);
  const quoted = code === 0x09 ? "'\\t(TAB)'" : `'${sign}'`;
  const problem = `found character ${quoted} that cannot start any token. (Do not use ${sign} for indentation)`;
  return cursor.fault('scanner', problem, cursor.mark(), 'while scanning for the next token');
}

/** Letters, digits, `-` and `_`. */
function isNameCharacter(code: number): boolean {
  return code > 0 && /[-\w]/.test(String.fromCharCode(code));
}

/** Characters that names of anchors do not have. */
function endsAnchor(code: number): boolean {
  return isFlowSign(code) || code === 0x3a || code === 0x2f || code === 0x2e || code === 0x2a || code === 0x26;
}

/** How many characters there are before the end of the line. */
export function restOfLine(cursor: YamlCursor): number {
  let length = 0;
  while (cursor.peek(length) >= 0 && !isBreak(cursor.peek(length))) length += 1;
  return length;
}

/** The error for a key that no colon follows. */
export function noColon(cursor: YamlCursor, start: YamlMark): Error {
  const context = 'while scanning a simple key';
  return cursor.fault('scanner', "could not find expected ':'", cursor.mark(), context, start);
}
