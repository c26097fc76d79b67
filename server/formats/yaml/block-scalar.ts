import { isBreak, isGap, type YamlCursor, type YamlMark } from './cursor';

const SPACE = 0x20;
const TAB = 0x09;
const FOLDED = 0x3e;

interface Header {
  /** `-` strips the line breaks at the end, `+` keeps them, otherwise one is kept. */
  readonly chomping: string;
  /**
   * The number of spaces that every line begins with, relative to the parent; undefined if the first line determines
   * it.
   */
  readonly indentation: number | undefined;
}

/** Reads a scalar starting at its `|` or `>`. @param indent of the parent. */
export function blockScalar(cursor: YamlCursor, indent: number): string {
  const start = cursor.mark();
  const isFolded = cursor.peek() === FOLDED;
  cursor.skip();
  const header = readHeader(cursor, start);
  const least = Math.max(indent + 1, 1);
  const [width, leading] =
    header.indentation === undefined
      ? detect(cursor, least)
      : [least + header.indentation - 1, breaksBefore(cursor, least + header.indentation - 1)];
  return readLines(cursor, width, leading, isFolded, header.chomping);
}

function readLines(cursor: YamlCursor, width: number, leading: string, isFolded: boolean, chomping: string): string {
  const parts: string[] = [];
  let breaks = leading;
  let lineBreak = '';
  while (cursor.column === width && cursor.peek() >= 0) {
    parts.push(breaks);
    const isIndented = cursor.peek() === SPACE || cursor.peek() === TAB;
    parts.push(restOfLine(cursor));
    lineBreak = cursor.lineBreak();
    breaks = breaksBefore(cursor, width);
    if (cursor.column !== width || cursor.peek() < 0) break;
    const joins = isFolded && lineBreak === '\n' && !isIndented && cursor.peek() !== SPACE && cursor.peek() !== TAB;
    if (!joins) parts.push(lineBreak);
    else if (breaks === '') parts.push(' ');
  }
  if (chomping !== '-') parts.push(lineBreak);
  if (chomping === '+') parts.push(breaks);
  return parts.join('');
}

function restOfLine(cursor: YamlCursor): string {
  let length = 0;
  while (cursor.peek(length) >= 0 && !isBreak(cursor.peek(length))) length += 1;
  const text = cursor.text.slice(cursor.at, cursor.at + length);
  cursor.skip(length);
  return text;
}

function readHeader(cursor: YamlCursor, start: YamlMark): Header {
  let chomping = '';
  let indentation: number | undefined;
  for (let signs = 0; signs < 2; signs += 1) {
    const sign = String.fromCharCode(Math.max(cursor.peek(), 0));
    if (chomping === '' && (sign === '+' || sign === '-')) {
      chomping = sign;
    } else if (indentation === undefined && /^\d$/.test(sign)) {
      indentation = Number(sign);
      if (indentation === 0) {
        const problem = 'expected indentation indicator in the range 1-9, but found 0';
        throw cursor.fault('scanner', problem, cursor.mark(), 'while scanning a block scalar', start);
      }
    } else {
      break;
    }
    cursor.skip();
  }
  endHeader(cursor, start);
  return { chomping, indentation };
}

function endHeader(cursor: YamlCursor, start: YamlMark): void {
  const code = cursor.peek();
  const context = 'while scanning a block scalar';
  if (!isGap(code) || code === TAB) {
    const problem = `expected chomping or indentation indicators, but found ${named(code)}`;
    throw cursor.fault('scanner', problem, cursor.mark(), context, start);
  }
  while (cursor.peek() === SPACE) cursor.skip();
  if (cursor.peek() === 0x23) restOfLine(cursor);
  if (cursor.lineBreak() === '' && cursor.peek() >= 0) {
    const problem = `expected a comment or a line break, but found ${named(cursor.peek())}`;
    throw cursor.fault('scanner', problem, cursor.mark(), context, start);
  }
}

function named(code: number): string {
  return `${String.fromCharCode(Math.max(code, 0))}(${Math.max(code, 0)})`;
}

/** The indentation of the first line with text, and the line breaks before it. */
function detect(cursor: YamlCursor, least: number): [width: number, breaks: string] {
  const breaks: string[] = [];
  let widest = 0;
  for (;;) {
    while (cursor.peek() === SPACE) cursor.skip();
    widest = Math.max(widest, cursor.column);
    const next = cursor.lineBreak();
    if (next === '') return [Math.max(least, widest), breaks.join('')];
    breaks.push(next);
  }
}

/** Skips empty lines, and the indentation of the line that follows. */
function breaksBefore(cursor: YamlCursor, width: number): string {
  const breaks: string[] = [];
  for (;;) {
    while (cursor.column < width && cursor.peek() === SPACE) cursor.skip();
    const next = cursor.lineBreak();
    if (next === '') return breaks.join('');
    breaks.push(next);
  }
}
