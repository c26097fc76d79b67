import { illegalArgument } from '../errors/elasticsearch-error';
import { notEmulated } from '../errors/not-emulated';

/** One half of a pattern: literal text around a run of digit placeholders. */
interface Affixed {
  readonly prefix: string;
  readonly digits: string;
  readonly suffix: string;
}

/** The most digits that a pattern without a limit prints before the point (DecimalFormat.DOUBLE_INTEGER_DIGITS). */
const MOST_DIGITS = 20;

/**
 * `java.text.DecimalFormat` with the symbols of the root locale, which Elasticsearch uses for the `format` of numbers
 * (DocValueFormat.Decimal). Rounds half to even. Exponents are not emulated.
 */
export class DecimalFormat {
  private readonly positive: Affixed;
  private readonly negative: Affixed;
  private readonly factor: number;
  private readonly group: number;
  private readonly leastWhole: number;
  private readonly leastFraction: number;
  private readonly mostFraction: number;

  /** @throws ElasticsearchError 400 illegal_argument_exception if the pattern has two decimal points. */
  constructor(pattern: string) {
    const [first = '', second] = halves(pattern);
    this.positive = affixes(first, pattern);
    const { prefix, suffix, digits } = this.positive;
    const other = second === undefined || second === '' ? undefined : affixes(second, pattern);
    this.negative = other ?? { prefix: `-${prefix}`, digits, suffix };
    const signs = prefix + suffix;
    this.factor = signs.includes('%') ? 100 : signs.includes('\u2030') ? 1000 : 1;
    const [whole = '', fraction = ''] = digits.split('.');
    const comma = whole.lastIndexOf(',');
    this.group = comma < 0 ? 0 : whole.length - comma - 1;
    this.leastWhole = count(whole, '0');
    this.leastFraction = count(fraction, '0');
    this.mostFraction = fraction.length;
  }

  /** The text of a number: `51.0`, `-1,234.50`. */
  print(value: number): string {
    if (Number.isNaN(value)) return 'NaN';
    const { prefix, suffix } = isNegative(value) ? this.negative : this.positive;
    return `${prefix}${this.digits(Math.abs(value) * this.factor)}${suffix}`;
  }

  /**
   * The number at the beginning of a text, with the prefix of the pattern: `1,234.5` (NumberFormat.parse).
   *
   * @returns undefined if the text does not begin with one.
   */
  parse(text: string): number | undefined {
    for (const [{ prefix }, sign] of [
      [this.positive, 1],
      [this.negative, -1],
    ] as const) {
      const found = text.startsWith(prefix) ? /^(?:\d[\d,]*\.?\d*|\.\d+)/.exec(text.slice(prefix.length)) : undefined;
      if (found) return (sign * Number(found[0].replaceAll(',', ''))) / this.factor;
    }
    return undefined;
  }

  private digits(value: number): string {
    if (!Number.isFinite(value)) return '\u221e';
    const [whole = '', fraction = ''] = rounded(value, this.mostFraction).split('.');
    let shortest = fraction;
    while (shortest.length > this.leastFraction && shortest.endsWith('0')) shortest = shortest.slice(0, -1);
    let leading = whole === '0' ? '' : whole;
    if (leading === '' && this.leastWhole === 0 && shortest === '') leading = '0';
    const grouped = this.grouped(leading.padStart(Math.min(this.leastWhole, MOST_DIGITS), '0'));
    return shortest === '' ? grouped : `${grouped}.${shortest}`;
  }

  private grouped(whole: string): string {
    if (this.group === 0) return whole;
    const parts: string[] = [];
    for (let end = whole.length; end > 0; end -= this.group)
      parts.unshift(whole.slice(Math.max(0, end - this.group), end));
    return parts.join(',');
  }
}

function isNegative(value: number): boolean {
  return value < 0 || Object.is(value, -0);
}

/** The pattern's half for positive numbers and, after a `;` outside of quotes, that for negative ones. */
function halves(pattern: string): string[] {
  let quoted = false;
  for (let at = 0; at < pattern.length; at += 1) {
    if (pattern[at] === "'") quoted = !quoted;
    else if (pattern[at] === ';' && !quoted) return [pattern.slice(0, at), pattern.slice(at + 1)];
  }
  return [pattern];
}

function affixes(half: string, pattern: string): Affixed {
  const parts = { prefix: '', digits: '', suffix: '' };
  let quoted = false;
  for (let at = 0; at < half.length; at += 1) {
    const character = half[at] as string;
    const literal = parts.digits === '' ? 'prefix' : 'suffix';
    if (character === "'") {
      if (half[at + 1] === "'") {
        parts[literal] += "'";
        at += 1;
      } else quoted = !quoted;
    } else if (!quoted && '#0,.'.includes(character)) parts.digits += character;
    else if (!quoted && character === 'E' && parts.digits !== '') throw notEmulated('number formats with an exponent');
    else parts[literal] += character;
  }
  if (count(parts.digits, '.') > 1) throw illegalArgument(`Multiple decimal separators in pattern "${pattern}"`);
  return parts;
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

/** Rounded half to even on the exact binary value, as DecimalFormat does. */
function rounded(value: number, digits: number): string {
  const places = Math.min(digits, 100);
  if (value >= 1e21) return BigInt(Math.round(value)).toString();
  const text = value.toFixed(places);
  // toFixed takes the larger of two equally near numbers; only a value exactly between them needs the even one.
  const scaled = value * 10 ** places;
  if (scaled >= 2 ** 53 || scaled - Math.floor(scaled) !== 0.5 || Number(`${scaled}e-${places}`) !== value) return text;
  const floor = Math.floor(scaled);
  return (floor % 2 === 0 ? floor / 10 ** places : (floor + 1) / 10 ** places).toFixed(places);
}
