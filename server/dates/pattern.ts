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
    }
  /**
   * Digits of the fraction of a second. With a decimal point of its own: parses 1 to 9 digits, prints from `digits` to
   * `most`. Otherwise exactly as many as given.
   */
  | { readonly kind: 'fraction'; readonly digits: number; readonly most?: number; readonly point: boolean }
  | { readonly kind: 'monthName'; readonly short: boolean }
  | { readonly kind: 'dayName'; readonly short: boolean }
  | { readonly kind: 'halfDay' }
  /**
   * How to print an offset. `zulu`: Z for UTC; `short`: minutes only if they are not zero. All forms are accepted when
   * parsing.
   */
  | {
      readonly kind: 'offset';
      readonly colon: boolean;
      readonly zulu: boolean;
      readonly short?: boolean;
      /** Names of zones are accepted, too. */
      readonly zones?: boolean;
    }
  | { readonly kind: 'zoneId' }
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

const WIDEST = 10;

/** Patterns have some thirty characters; one of thousands makes a text of as many words of each date of a search. */
const LONGEST = 128;

/** The maximum nesting of optional parts in a pattern; a few are all that anyone needs. */
const DEEPEST = 50;

/**
 * Parses a pattern of java.time.format.DateTimeFormatter. Three letters are the mock's own, for the named formats: `f`
 * for a fraction of a second with its decimal point, printed with three digits; `g` for the same, printed with as many
 * as it has; `Q` for an offset in any form, or the name of a zone.
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
        return elements;
      }
      elements.push(this.element(character));
    }
    return elements;
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
    const field = NUMBERS[letter];
    if (field === 'month' && count >= 3) return { kind: 'monthName', short: count === 3 };
    if (field) return letter === 'y' ? { ...this.number(field, count), era: true } : this.number(field, count);
    return namedElement(letter, count);
  }

  /** Adjacent numbers without a separator must have exactly the width of the pattern. */
  private number(field: NumberField, count: number): NumberElement {
    const next = this.pattern[this.at] ?? '';
    const adjacent = NUMBERS[next] !== undefined || next === 'S';
    const exact = adjacent || count === 2 || (field === 'year' && !this.lenient && count === 4);
    const least = this.lenient && !adjacent ? 1 : count;
    const most = exact ? count : WIDEST;
    return { kind: 'number', field, least, most: this.lenient && field === 'year' && !adjacent ? 9 : most };
  }
}

function namedElement(letter: string, count: number): Element {
  switch (letter) {
    case 'f':
      return { kind: 'fraction', digits: 3, point: true };
    case 'g':
      return { kind: 'fraction', digits: 3, most: 9, point: true };
    case 'S':
      return { kind: 'fraction', digits: count, point: false };
    case 'E':
      return { kind: 'dayName', short: count <= 3 };
    case 'a':
      return { kind: 'halfDay' };
    case 'Q':
      return { kind: 'offset', colon: true, zulu: true, zones: true };
    case 'X':
    case 'x':
      return { kind: 'offset', colon: count === 3 || count === 5, zulu: letter === 'X', short: count === 1 };
    case 'Z':
      return { kind: 'offset', colon: count === 5, zulu: count === 5 };
    case 'V':
    case 'z':
      return { kind: 'zoneId' };
    default:
      throw notEmulated(`the letter [${letter}] of date formats`);
  }
}

function invalid(pattern: string, why: string): Error {
  return illegalArgument(`Invalid format: [${pattern}]: ${why}`, illegalArgument(why));
}
