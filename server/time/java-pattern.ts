import { ElasticsearchError, illegalArgument } from '../errors/elasticsearch-error';
import type { DateParts } from './date-parts';
import { parseOffset } from './zone';

/** A pattern of java.time.format.DateTimeFormatter, ready to read and write. */
export interface JavaPattern {
  parse(text: string): DateParts | undefined;
  print(date: DateParts & { readonly millis: number }): string;
}

/** One letter group, literal or bracket of a pattern. */
interface Token {
  readonly letter: string;
  readonly length: number;
  readonly literal?: string;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const LONG_MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const LONG_DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const ZONE = 'Z|[+-]\\d\\d(?::?\\d\\d(?::?\\d\\d)?)?';
const KNOWN = 'GyuDMLdQqYwWEecFaBhKkHmsSAnNVvzOXxZp';

/**
 * Compiles a pattern.
 *
 * @throws ElasticsearchError 400 for one that Java refuses, 501 for letters that are not emulated.
 */
export function compileJavaPattern(pattern: string): JavaPattern {
  const tokens = tokenize(pattern);
  const groups: Token[] = [];
  let source = '';
  let open = 0;
  for (const token of tokens) {
    if (token.literal !== undefined) source += escapeRegex(token.literal);
    else if (token.letter === '[') {
      source += '(?:';
      open++;
    } else if (token.letter === ']') {
      if (open-- === 0) throw invalidFormat(pattern, 'Pattern invalid as it contains ] without previous [');
      source += ')?';
    } else {
      groups.push(token);
      source += `(${expression(pattern, token)})`;
    }
  }
  const regex = new RegExp(`^${source}${')?'.repeat(open)}$`, 'i');
  return {
    parse: (text) => {
      const match = text.length > 100 ? null : regex.exec(text);
      return match ? assemble(groups, match) : undefined;
    },
    print: (date) => tokens.map((token) => token.literal ?? printToken(token, date)).join(''),
  };
}

function tokenize(pattern: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < pattern.length; ) {
    const letter = pattern[at] as string;
    if (letter === "'") {
      const end = closingQuote(pattern, at);
      tokens.push({
        letter,
        length: 1,
        literal: end === at + 1 ? "'" : pattern.slice(at + 1, end).replaceAll("''", "'"),
      });
      at = end + 1;
    } else if (/[A-Za-z]/.test(letter)) {
      let end = at;
      while (pattern[end] === letter) end++;
      tokens.push({ letter, length: end - at });
      at = end;
    } else {
      if (/[{}#]/.test(letter)) throw invalidFormat(pattern, `Pattern includes reserved character: '${letter}'`);
      tokens.push(letter === '[' || letter === ']' ? { letter, length: 1 } : { letter, length: 1, literal: letter });
      at++;
    }
  }
  return tokens;
}

function closingQuote(pattern: string, start: number): number {
  let end = pattern.indexOf("'", start + 1);
  while (end > start + 1 && pattern[end + 1] === "'") end = pattern.indexOf("'", end + 2);
  if (end < 0) throw invalidFormat(pattern, `Pattern ends with an incomplete string literal: ${pattern}`);
  return end;
}

/** What a letter group reads, as a regular expression without anything that could backtrack far. */
function expression(pattern: string, { letter, length }: Token): string {
  switch (letter) {
    case 'y':
    case 'u':
      return length === 2 ? '\\d{2}' : length === 1 ? '[+-]?\\d{1,9}' : `\\d{${length}}|[+-]\\d{${length},9}`;
    case 'M':
    case 'L':
      if (length > 3) return LONG_MONTHS.join('|');
      return length === 3 ? MONTHS.join('|') : digits(length);
    case 'E':
      return length > 3 ? LONG_DAYS.join('|') : DAYS.join('|');
    case 'd':
    case 'H':
    case 'h':
    case 'k':
    case 'm':
    case 's':
      return digits(length);
    case 'D':
      return length === 3 ? '\\d{3}' : '\\d{1,3}';
    case 'S':
      return `\\d{${length}}`;
    case 'a':
      return 'AM|PM';
    case 'X':
    case 'x':
    case 'Z':
    case 'O':
      return ZONE;
    case 'z':
    case 'V':
      return `${ZONE}|[A-Za-z][A-Za-z0-9_+\\-/]*`;
    default:
      if (!KNOWN.includes(letter)) throw invalidFormat(pattern, `Unknown pattern letter: ${letter}`);
      throw new ElasticsearchError(
        'not_emulated_exception',
        `letter [${letter}] of date format [${pattern}] is not emulated`,
      );
  }
}

function digits(length: number): string {
  return length === 1 ? '\\d{1,2}' : `\\d{${length}}`;
}

function assemble(groups: readonly Token[], match: RegExpExecArray): DateParts | undefined {
  const parts: DateParts = { year: 1970, month: 1, day: 1, hour: 0, minute: 0, second: 0, nanos: 0, offset: undefined };
  let afternoon: boolean | undefined;
  for (const [position, token] of groups.entries()) {
    const text = match[position + 1];
    if (text === undefined) continue;
    if (token.letter === 'a') afternoon = text.toUpperCase() === 'PM';
    else if (!setPart(parts, token, text)) return undefined;
  }
  if (afternoon !== undefined) parts.hour = (parts.hour % 12) + (afternoon ? 12 : 0);
  return parts.hour < 24 && parts.minute < 60 && parts.second < 60 ? parts : undefined;
}

function setPart(parts: DateParts, { letter, length }: Token, text: string): boolean {
  switch (letter) {
    case 'y':
    case 'u':
      parts.year = length === 2 ? 2000 + Number(text) : Number(text);
      return true;
    case 'M':
    case 'L':
      parts.month = length > 2 ? MONTHS.findIndex((name) => same(name, text.slice(0, 3))) + 1 : Number(text);
      return parts.month >= 1 && parts.month <= 12;
    case 'd':
      parts.day = Number(text);
      return parts.day >= 1 && parts.day <= 31;
    case 'D': {
      const day = new Date(Date.UTC(parts.year, 0, Number(text)));
      parts.month = day.getUTCMonth() + 1;
      parts.day = day.getUTCDate();
      return Number(text) >= 1 && day.getUTCFullYear() === parts.year;
    }
    case 'H':
    case 'h':
    case 'k':
      parts.hour = letter === 'k' ? Number(text) % 24 : Number(text);
      return true;
    case 'm':
      parts.minute = Number(text);
      return true;
    case 's':
      parts.second = Number(text);
      return true;
    case 'S':
      parts.nanos = Number(text.slice(0, 9).padEnd(9, '0'));
      return true;
    case 'E':
      return true;
    default:
      parts.offset = parseOffset(text);
      return parts.offset !== undefined;
  }
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function printToken({ letter, length }: Token, date: DateParts & { readonly millis: number }): string {
  switch (letter) {
    case '[':
    case ']':
      return '';
    case 'y':
    case 'u':
      return length === 2 ? pad(((date.year % 100) + 100) % 100, 2) : printYear(date.year, length);
    case 'M':
    case 'L':
      if (length > 2) return ((length === 3 ? MONTHS : LONG_MONTHS)[date.month - 1] ?? '') as string;
      return pad(date.month, length);
    case 'E':
      return ((length > 3 ? LONG_DAYS : DAYS)[weekday(date)] ?? '') as string;
    case 'd':
      return pad(date.day, length);
    case 'D':
      return pad((Date.UTC(date.year, date.month - 1, date.day) - Date.UTC(date.year, 0, 1)) / 86_400_000 + 1, length);
    case 'H':
    case 'k':
      return pad(letter === 'k' && date.hour === 0 ? 24 : date.hour, length);
    case 'h':
      return pad(date.hour % 12 || 12, length);
    case 'a':
      return date.hour < 12 ? 'AM' : 'PM';
    case 'm':
      return pad(date.minute, length);
    case 's':
      return pad(date.second, length);
    case 'S':
      return pad(date.nanos, 9).slice(0, length).padEnd(length, '0');
    default:
      return printOffset(letter, length, date.offset);
  }
}

function weekday(date: DateParts): number {
  return new Date(Date.UTC(date.year, date.month - 1, date.day)).getUTCDay();
}

function printYear(year: number, length: number): string {
  const sign = year < 0 ? '-' : year >= 10 ** Math.max(length, 4) ? '+' : '';
  return sign + pad(Math.abs(year), length);
}

function printOffset(letter: string, length: number, offset: number | string | undefined): string {
  const seconds = typeof offset === 'number' ? offset : 0;
  if (seconds === 0 && 'XzV'.includes(letter)) return 'Z';
  const sign = seconds < 0 ? '-' : '+';
  const minutes = Math.floor(Math.abs(seconds) / 60);
  const colon = ('Xx'.includes(letter) && length === 2) || (letter === 'Z' && length < 4) ? '' : ':';
  return `${sign}${pad(Math.floor(minutes / 60), 2)}${colon}${pad(minutes % 60, 2)}`;
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

function escapeRegex(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}

function invalidFormat(pattern: string, problem: string): ElasticsearchError {
  return illegalArgument(`Invalid format: [${pattern}]: ${problem}`, illegalArgument(problem));
}
