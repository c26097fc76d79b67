/** What a single scan reveals about a JSON text, without parsing it. */
export interface JsonScan {
  /**
   * The number of keys in all objects. If it exceeds that of the parsed value (`countKeys`), some key is duplicated.
   */
  readonly keys: number;
  /** The maximum nesting of objects and lists; 0 for a scalar. */
  readonly depth: number;
  /** True if some number would be written differently by JSON.parse and JSON.stringify, or by Java. */
  readonly unusualNumbers: boolean;
  /** True if a number or a string is so long that Jackson may reject it; the exact reader decides. */
  readonly oversized: boolean;
}

const QUOTE = 0x22;
const COLON = 0x3a;
const MINUS = 0x2d;
const DOT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;
const BACKSLASH = 0x5c;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;

/** Integers with at most this many digits are the same in JavaScript and in Java. */
const SAFE_DIGITS = 15;
/** Java writes doubles from ten million upwards with an exponent. */
const PLAIN_INTEGER_DIGITS = 7;
/** Jackson's limits (StreamReadConstraints); the one for values assumes that all characters take three bytes. */
const LONG_NAME = 50_000;
const LONG_STRING = 16_000_000;
const LONG_NUMBER = 1_000;

/**
 * Scans a JSON text that JSON.parse has accepted; for any other text the result is meaningless. Strings are skipped
 * natively, everything else takes one step per character.
 */
export function scanJson(text: string): JsonScan {
  const scan = new Scan(text);
  const { length } = text;
  for (let at = 0; at < length; ) at = scan.step(at);
  return scan;
}

class Scan implements JsonScan {
  keys = 0;
  depth = 0;
  unusualNumbers = false;
  oversized = false;
  private open = 0;

  constructor(private readonly text: string) {}

  /** Examines the character at an offset and returns the next offset to examine. */
  step(at: number): number {
    switch (this.text.charCodeAt(at)) {
      case QUOTE: {
        const end = endOfString(this.text, at + 1);
        if (end - at > LONG_NAME && (end - at > LONG_STRING || isName(this.text, end + 1))) this.oversized = true;
        return end + 1;
      }
      case COLON:
        this.keys += 1;
        return at + 1;
      case OPEN_OBJECT:
      case OPEN_LIST:
        this.open += 1;
        if (this.open > this.depth) this.depth = this.open;
        return at + 1;
      case CLOSE_OBJECT:
      case CLOSE_LIST:
        this.open -= 1;
        return at + 1;
      default:
        return this.number(at);
    }
  }

  private number(at: number): number {
    const code = this.text.charCodeAt(at);
    if (code !== MINUS && (code < ZERO || code > NINE)) return at + 1;
    const end = endOfNumber(this.text, at);
    if (!this.unusualNumbers && isUnusual(this.text, code === MINUS ? at + 1 : at, end)) this.unusualNumbers = true;
    if (end - at > LONG_NUMBER) this.oversized = true;
    return end;
  }
}

/** The number of keys in all objects of a value. */
export function countKeys(value: unknown): number {
  let keys = 0;
  const open: unknown[] = [value];
  while (open.length > 0) {
    const item = open.pop();
    if (Array.isArray(item)) {
      for (const child of item) if (typeof child === 'object') open.push(child);
    } else if (typeof item === 'object' && item !== null) {
      // JSON.parse makes all members own properties.
      for (const key in item) {
        keys += 1;
        const child = (item as { [key: string]: unknown })[key];
        if (typeof child === 'object') open.push(child);
      }
    }
  }
  return keys;
}

/** The offset of the closing quote of the string that starts before `from`. */
export function endOfString(text: string, from: number): number {
  let end = text.indexOf('"', from);
  while (end >= 0) {
    let before = end - 1;
    while (text.charCodeAt(before) === BACKSLASH) before -= 1;
    if ((end - before) % 2 === 1) return end;
    end = text.indexOf('"', end + 1);
  }
  return text.length;
}

/** True if a string that ended before `at` is a key. */
function isName(text: string, at: number): boolean {
  let next = at;
  while (' \n\r\t'.includes(text.charAt(next)) && next < text.length) next += 1;
  return text.charCodeAt(next) === COLON;
}

function endOfNumber(text: string, start: number): number {
  let end = start + 1;
  for (; end < text.length; end += 1) {
    const code = text.charCodeAt(end);
    const inNumber = (code >= ZERO && code <= NINE) || code === DOT || code === 0x2b || code === MINUS;
    if (!inNumber && code !== 0x65 && code !== 0x45) break;
  }
  return end;
}

/**
 * For digits from `start` to `end`, without the sign: true unless both JavaScript and Java would write them back
 * unchanged.
 */
function isUnusual(text: string, start: number, end: number): boolean {
  if (end - start <= 2) return text.charCodeAt(start) === ZERO && text.charCodeAt(start - 1) === MINUS;
  let dot = -1;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === DOT) dot = at;
    else if (code < ZERO || code > NINE) return true;
  }
  if (dot < 0) return end - start > SAFE_DIGITS;
  if (text.charCodeAt(end - 1) === ZERO || end - start - 1 > SAFE_DIGITS) return true;
  return dot - start > PLAIN_INTEGER_DIGITS || text.startsWith('0.000', start);
}
