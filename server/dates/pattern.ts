import { illegalArgument } from '../errors/elasticsearch-error';
import { notEmulated } from '../errors/not-emulated';

/** A numeric field of a date. */
export type NumberField =
  | 'year'
  | 'month'
  | 'day'
  | 'dayOfYear'
  | 'hour'
  | 'clockHour'
  | 'minute'
  | 'second'
  | 'nano'
  | 'milliOfDay';

/** One part of a date format, to be parsed or printed. */
export type Element =
  | { readonly kind: 'literal'; readonly text: string }
  | {
      readonly kind: 'number';
      readonly field: NumberField;
      readonly least: number;
      readonly most: number;
      /** Set for years that are counted backwards before the year 1 (`y`, but not `u`). */
      readonly era?: true;
      /** Which signs are read: a minus, or also a plus before more digits than the least (SignStyle). */
      readonly sign?: 'normal' | 'exceeds pad';
      /** How many digits numbers without a separator have behind it, which it leaves to them. */
      readonly reserved?: number;
    }
  /**
   * Digits of the fraction of a second. With a decimal point of its own: parses 1 to 9 digits, prints from `digits` to
   * `most`. Otherwise exactly as many as given.
   */
  | {
      readonly kind: 'fraction';
      readonly digits: number;
      readonly most?: number;
      readonly point: boolean;
      /** A comma is read as a point, too. */
      readonly comma?: true;
      /** The most digits that are read, if they are not nine. */
      readonly readMost?: number;
    }
  | { readonly kind: 'monthName'; readonly short: boolean }
  | { readonly kind: 'dayName'; readonly short: boolean }
  | { readonly kind: 'halfDay' }
  /** How to print an offset, `zulu`: Z for UTC; `short`: minutes only if they are not zero. */
  | {
      readonly kind: 'offset';
      readonly colon: boolean;
      readonly zulu: boolean;
      readonly short?: boolean;
      /** What is read. */
      readonly form: RegExp;
      /** Names of zones are accepted, too. */
      readonly zones?: boolean;
    }
  /** With `names`, Java reads names in English, too. */
  | { readonly kind: 'zoneId'; readonly names?: 'short' | 'full' }
  | { readonly kind: 'optional'; readonly elements: readonly Element[] };

/** An element for digits. */
export type NumberElement = Extract<Element, { kind: 'number' }>;

const NUMBERS: Readonly<Record<string, NumberField>> = {
  u: 'year',
  y: 'year',
  M: 'month',
  L: 'month',
  d: 'day',
  D: 'dayOfYear',
  H: 'hour',
  h: 'clockHour',
  m: 'minute',
  s: 'second',
  n: 'nano',
  A: 'milliOfDay',
};

const WIDEST = 19;

/** The most letters of those that have a limit of their own. */
const MOST_LETTERS: Readonly<Record<string, number>> = {
  M: 5,
  L: 5,
  E: 5,
  a: 1,
  d: 2,
  h: 2,
  H: 2,
  m: 2,
  s: 2,
  D: 3,
  z: 4,
  Z: 5,
  X: 5,
  x: 5,
};

/** Patterns have some thirty characters; one of thousands makes a text of as many words of each date of a search. */
const LONGEST = 128;

/** The maximum nesting of optional parts in a pattern; a few are all that anyone needs. */
const DEEPEST = 50;

/**
 * Parses a pattern of java.time.format.DateTimeFormatter. Some letters are the mock's own, for the named formats: `f` for
 * a fraction of a second with its decimal point, printed with three digits; `g` for the same, printed with as many as it
 * has; `P` and `U` for those that may have a comma; `j` for three digits at most; `R` for an offset in any form; `Q` for
 * the same, or the name of a zone.
 *
 * @param lenient accept fewer digits than letters.
 * @throws ElasticsearchError 400 for an invalid pattern, 501 for letters that are not emulated.
 */
export function readDatePattern(pattern: string, lenient = false): Element[] {
  if (pattern.length > LONGEST) throw notEmulated(`date patterns of more than ${LONGEST} characters`);
  const reader = new DatePatternReader(pattern, lenient);
  return reader.sequence(false);
}

class DatePatternReader {
  private at = 0;
  private depth = 0;

  constructor(
    private readonly pattern: string,
    private readonly lenient: boolean,
  ) {}

  sequence(inside: boolean): Element[] {
    const elements: Element[] = [];
    while (this.at < this.pattern.length) {
      const character = this.pattern[this.at] as string;
      if (character === ']') {
        if (!inside) throw invalid(this.pattern, 'Pattern invalid as it contains ] without previous [');
        this.at += 1;
        return this.reserving(elements);
      }
      elements.push(this.element(character));
    }
    return this.reserving(elements);
  }

  /** Years of four letters and more read as many digits as there are, but those of numbers right behind them. */
  private reserving(elements: readonly Element[]): Element[] {
    return elements.map((element, index) => {
      if (element.kind !== 'number' || element.sign !== 'exceeds pad') return element;
      const behind = elements.slice(index + 1);
      const end = behind.findIndex((one) => one.kind !== 'number' && !(one.kind === 'fraction' && !one.point));
      const adjacent = end < 0 ? behind : behind.slice(0, end);
      const reserved = adjacent.reduce((sum, one) => sum + (one.kind === 'number' ? one.least : digitsOf(one)), 0);
      return reserved === 0 ? element : { ...element, reserved };
    });
  }

  private element(character: string): Element {
    if (character === '[') {
      this.at += 1;
      if (++this.depth > DEEPEST) throw notEmulated(`date formats with more than ${DEEPEST} optional parts`);
      return { kind: 'optional', elements: this.sequence(true) };
    }
    if (character === "'") return { kind: 'literal', text: this.quoted() };
    if (/[a-zA-Z]/.test(character)) return this.letters(character);
    if (/[{}#]/.test(character)) {
      throw invalid(this.pattern, `Pattern includes reserved character: '${character}'`);
    }
    this.at += 1;
    return { kind: 'literal', text: character };
  }

  private quoted(): string {
    const end = /^'((?:[^']|'')*)'/.exec(this.pattern.slice(this.at));
    if (!end) throw invalid(this.pattern, `Pattern ends with an incomplete string literal: ${this.pattern}`);
    this.at += end[0].length;
    return end[0] === "''" ? "'" : (end[1] as string).replaceAll("''", "'");
  }

  private letters(letter: string): Element {
    const start = this.at;
    while (this.pattern[this.at] === letter) this.at += 1;
    const count = this.at - start;
    this.checkCount(letter, count);
    const field = NUMBERS[letter];
    if (field === 'month' && count >= 3) return { kind: 'monthName', short: count === 3 };
    if (field) return letter === 'y' ? { ...this.number(field, count), era: true } : this.number(field, count);
    return namedElement(letter, count);
  }

  /** DateTimeFormatterBuilder.parseField */
  private checkCount(letter: string, count: number): void {
    const most = MOST_LETTERS[letter];
    if (letter === 'V' && count !== 2) throw invalid(this.pattern, 'Pattern letter count must be 2: V');
    if (letter === 'S' && count > 9) {
      throw invalid(this.pattern, `Minimum width must be from 0 to 9 inclusive but was ${count}`);
    }
    if (most !== undefined && count > most) throw invalid(this.pattern, `Too many pattern letters: ${letter}`);
    if (count > WIDEST)
      throw invalid(this.pattern, `The minimum width must be from 1 to 19 inclusive but was ${count}`);
    if (count === 5 && 'MLE'.includes(letter)) throw notEmulated(`the letters [${letter.repeat(5)}] of date formats`);
  }

  /** Adjacent numbers without a separator must have exactly the width of the pattern. */
  private number(field: NumberField, count: number): NumberElement {
    const next = this.pattern[this.at] ?? '';
    const adjacent = NUMBERS[next] !== undefined || next === 'S';
    const padded = field === 'year' && count >= 4 && !this.lenient;
    const exact = (adjacent && !padded) || count === 2;
    const least = this.lenient && !adjacent ? 1 : count;
    const most = exact ? count : field === 'dayOfYear' ? 3 : WIDEST;
    const signed = field === 'year' ? count !== 2 : count === 1 && !UNSIGNED.includes(field);
    return {
      kind: 'number',
      field,
      least,
      most: this.lenient && field === 'year' && !adjacent ? 9 : most,
      ...(signed && { sign: padded ? ('exceeds pad' as const) : ('normal' as const) }),
    };
  }
}

/** Numbers of nanoseconds and milliseconds have no sign, even with one letter. */
const UNSIGNED: readonly NumberField[] = ['nano', 'milliOfDay'];

const digitsOf = (element: Element): number => (element.kind === 'fraction' ? element.digits : 0);

function namedElement(letter: string, count: number): Element {
  switch (letter) {
    case 'f':
      return { kind: 'fraction', digits: 3, point: true };
    case 'g':
      return { kind: 'fraction', digits: 3, most: 9, point: true };
    case 'P':
      return { kind: 'fraction', digits: 3, point: true, comma: true };
    case 'U':
      return { kind: 'fraction', digits: 3, most: 9, point: true, comma: true };
    case 'j':
      return { kind: 'fraction', digits: 3, point: true, readMost: 3 };
    case 'S':
      return { kind: 'fraction', digits: count, point: false };
    case 'E':
      return { kind: 'dayName', short: count <= 3 };
    case 'a':
      return { kind: 'halfDay' };
    case 'R':
      return { kind: 'offset', colon: true, zulu: true, form: ANY_OFFSET };
    case 'Q':
      return { kind: 'offset', colon: true, zulu: true, form: ANY_OFFSET, zones: true };
    case 'X':
    case 'x':
      return { kind: 'offset', ...offsetForm(letter, count), zulu: letter === 'X', short: count === 1 };
    case 'Z':
      if (count === 4) throw notEmulated('the letters [ZZZZ] of date formats');
      return { kind: 'offset', ...offsetForm(count === 5 ? 'X' : 'x', count === 5 ? 5 : 2), zulu: count === 5 };
    case 'V':
      return { kind: 'zoneId' };
    case 'z':
      return { kind: 'zoneId', names: count === 4 ? 'full' : 'short' };
    default:
      throw notEmulated(`the letter [${letter}] of date formats`);
  }
}

/** All forms that named formats read. */
const ANY_OFFSET = /Z|[+-](?:(?:0\d|1[0-8]):[0-5]\d(?::[0-5]\d)?|[0-5]\d(?:[0-5]\d){0,2})/y;

/** The forms of offsets with one to five letters (DateTimeFormatterBuilder.appendOffset). */
const OFFSET_FORMS: readonly RegExp[] = [
  /Z|[+-][0-5]\d(?:[0-5]\d)?/y,
  /Z|[+-][0-5]\d[0-5]\d/y,
  /Z|[+-][0-5]\d:[0-5]\d/y,
  /Z|[+-](?:[0-5]\d){2,3}/y,
  /Z|[+-][0-5]\d(?::[0-5]\d){1,2}/y,
];
const OFFSET_FORMS_WITHOUT_Z: readonly RegExp[] = [
  /[+-][0-5]\d(?:[0-5]\d)?/y,
  /[+-][0-5]\d[0-5]\d/y,
  /[+-][0-5]\d:[0-5]\d/y,
  /[+-](?:[0-5]\d){2,3}/y,
  /[+-][0-5]\d(?::[0-5]\d){1,2}/y,
];

function offsetForm(letter: 'X' | 'x', count: number): { readonly colon: boolean; readonly form: RegExp } {
  const forms = letter === 'X' ? OFFSET_FORMS : OFFSET_FORMS_WITHOUT_Z;
  return { colon: count === 3 || count === 5, form: forms[count - 1] as RegExp };
}

function invalid(pattern: string, why: string): Error {
  return illegalArgument(`Invalid format: [${pattern}]: ${why}`, illegalArgument(why));
}
