import { isBreak, isGap, type YamlCursor, type YamlMark } from './cursor';

const SPACE = 0x20;
const TAB = 0x09;
const BACKSLASH = 0x5c;
const SINGLE_QUOTE = 0x27;
const DOUBLE_QUOTE = 0x22;

const ESCAPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ 0: '\0', a: '\u0007', b: '\b', t: '\t', '\t': '\t', n: '\n', v: '\v', f: '\f', r: '\r', e: '\u001b' },
    ...{ ' ': ' ', '"': '"', '/': '/', '\\': '\\', N: '\u0085', _: '\u00a0', L: '\u2028', P: '\u2029' },
  }),
);
const HEXADECIMAL: ReadonlyMap<string, number> = new Map([
  ['x', 2],
  ['u', 4],
  ['U', 8],
]);

/** The value of a scalar, and whether a key may follow on the line where it ended. */
export interface Scalar {
  readonly value: string;
  readonly endsLine: boolean;
}

/** Reads a scalar without quotes. @param indent outside brackets, text to the left of this column ends it. */
export function plainScalar(cursor: YamlCursor, indent: number, inFlow: boolean): Scalar & { readonly end: YamlMark } {
  let value = '';
  let spaces = '';
  let endsLine = false;
  let end = cursor.mark();
  for (;;) {
    const length = plainLength(cursor, inFlow);
    if (length === 0) return { value, endsLine, end };
    endsLine = false;
    value += spaces + cursor.text.slice(cursor.at, cursor.at + length);
    cursor.skip(length);
    end = cursor.mark();
    const line = cursor.line;
    spaces = plainSpaces(cursor);
    endsLine = cursor.line !== line;
    if (spaces === '' || cursor.peek() === 0x23 || (!inFlow && cursor.column < indent)) return { value, endsLine, end };
  }
}

function plainLength(cursor: YamlCursor, inFlow: boolean): number {
  if (cursor.peek() === 0x23) return 0;
  for (let length = 0; ; length += 1) {
    const code = cursor.peek(length);
    if (isGap(code) || (inFlow && isFlowSign(code))) return length;
    if (code !== 0x3a) continue;
    const next = cursor.peek(length + 1);
    if (isGap(next) || (inFlow && isFlowSign(next))) return length;
  }
}

/** True for `,` `[` `]` `{` `}`. */
export function isFlowSign(code: number): boolean {
  return code === 0x2c || code === 0x5b || code === 0x5d || code === 0x7b || code === 0x7d;
}

/** The text that the spaces and line breaks between two words of a plain scalar become; empty if the scalar ends. */
function plainSpaces(cursor: YamlCursor): string {
  const blanks = takeBlanks(cursor);
  const first = cursor.lineBreak();
  if (first === '') return blanks;
  if (cursor.atSeparator()) return '';
  let breaks = '';
  for (;;) {
    while (cursor.peek() === SPACE) cursor.skip();
    const next = cursor.lineBreak();
    if (next === '') return folded(first, breaks);
    breaks += next;
    if (cursor.atSeparator()) return '';
  }
}

/** A single line break becomes a space; of several, one is dropped. */
function folded(first: string, breaks: string): string {
  if (first !== '\n') return first + breaks;
  return breaks === '' ? ' ' : breaks;
}

function takeBlanks(cursor: YamlCursor): string {
  const start = cursor.at;
  while (cursor.peek() === SPACE || cursor.peek() === TAB) cursor.skip();
  return cursor.text.slice(start, cursor.at);
}

/** Reads a quoted scalar, starting at its opening quote. */
export function quotedScalar(cursor: YamlCursor): string {
  const start = cursor.mark();
  const quote = cursor.peek();
  cursor.skip();
  const parts: string[] = [];
  for (;;) {
    words(cursor, quote, parts, start);
    if (cursor.peek() === quote) break;
    parts.push(quotedSpaces(cursor, start));
  }
  cursor.skip();
  return parts.join('');
}

/** Reads up to a space, a line break or the closing quote. */
function words(cursor: YamlCursor, quote: number, parts: string[], start: YamlMark): void {
  for (;;) {
    let length = 0;
    for (let code = cursor.peek(); !isGap(code) && code !== quote && code !== BACKSLASH; code = cursor.peek(length)) {
      length += 1;
    }
    if (length > 0) {
      parts.push(cursor.text.slice(cursor.at, cursor.at + length));
      cursor.skip(length);
    }
    const code = cursor.peek();
    if (quote === SINGLE_QUOTE && code === quote && cursor.peek(1) === quote) {
      parts.push("'");
      cursor.skip(2);
    } else if (code === BACKSLASH && quote === DOUBLE_QUOTE) {
      escaped(cursor, parts, start);
    } else if (code === BACKSLASH) {
      parts.push('\\');
      cursor.skip();
    } else {
      return;
    }
  }
}

function escaped(cursor: YamlCursor, parts: string[], start: YamlMark): void {
  cursor.skip();
  const context = 'while scanning a double-quoted scalar';
  const code = cursor.peek();
  const character = code < 0 ? '\0' : String.fromCharCode(code);
  const short = ESCAPES.get(character);
  const digits = HEXADECIMAL.get(character);
  if (short !== undefined) {
    cursor.skip();
    parts.push(short);
  } else if (digits !== undefined) {
    cursor.skip();
    const found = cursor.text.slice(cursor.at, cursor.at + digits);
    const value = /^[0-9a-fA-F]+$/.test(found) && found.length === digits ? Number.parseInt(found, 16) : Number.NaN;
    if (!(value <= 0x10ffff)) {
      const problem = `expected escape sequence of ${digits} hexadecimal numbers, but found: ${found}`;
      throw cursor.fault('scanner', problem, cursor.mark(), context, start);
    }
    parts.push(String.fromCodePoint(value));
    cursor.skip(digits);
  } else if (isBreak(code)) {
    cursor.lineBreak();
    parts.push(quotedBreaks(cursor, start));
  } else {
    const problem = `found unknown escape character ${character}(${Math.max(code, 0)})`;
    throw cursor.fault('scanner', problem, cursor.mark(), context, start);
  }
}

function quotedSpaces(cursor: YamlCursor, start: YamlMark): string {
  const blanks = takeBlanks(cursor);
  if (cursor.peek() < 0) {
    const context = 'while scanning a quoted scalar';
    throw cursor.fault('scanner', 'found unexpected end of stream', cursor.mark(), context, start);
  }
  const first = cursor.lineBreak();
  return first === '' ? blanks : folded(first, quotedBreaks(cursor, start));
}

function quotedBreaks(cursor: YamlCursor, start: YamlMark): string {
  const breaks: string[] = [];
  for (;;) {
    if (cursor.atSeparator()) {
      const context = 'while scanning a quoted scalar';
      throw cursor.fault('scanner', 'found unexpected document separator', cursor.mark(), context, start);
    }
    takeBlanks(cursor);
    const next = cursor.lineBreak();
    if (next === '') return breaks.join('');
    breaks.push(next);
  }
}

/** True if a plain scalar can start with this character. */
export function startsPlain(cursor: YamlCursor, code: number, inFlow: boolean): boolean {
  if (isGap(code)) return false;
  if (code === 0x2d || (!inFlow && (code === 0x3f || code === 0x3a))) return !isGap(cursor.peek(1));
  return !isFlowSign(code) && !'?:#&*!|>\'"%@`'.includes(String.fromCharCode(code));
}
