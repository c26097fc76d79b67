import {
  ElasticsearchError,
  illegalArgument,
  numberFormatException,
  parseException,
} from '../../errors/elasticsearch-error';
import type { BodyValue } from '../../validation/body-value';
import { parseJavaDouble } from '../../validation/java-numbers';
import type { Payer } from '../payer';
import type { TextTest } from './wildcard';

/** The maximum distance from the wanted term, in edits: fixed, or derived from its length (`AUTO`, `AUTO:3,6`). */
export type Fuzziness = (term: string) => number;

/**
 * Reads `fuzziness`. A number may have a fraction, which a text must not have (Fuzziness.parse).
 *
 * @throws ElasticsearchError 400
 */
export const readFuzziness = (value: BodyValue): Fuzziness =>
  parseFuzziness(value.token === 'VALUE_NUMBER' ? String(value.int()) : value.text());

/** The default. */
export const AUTO_FUZZINESS = automatic(3, 6);

/**
 * Parses `fuzziness`.
 *
 * @throws ElasticsearchError 400 (Fuzziness.fromString).
 */
export function parseFuzziness(value: string): Fuzziness {
  const text = value.toUpperCase();
  if (text === '') throw illegalArgument('fuzziness cannot be null or empty.');
  if (text === 'AUTO') return AUTO_FUZZINESS;
  if (text.startsWith('AUTO:')) return limits(text);
  const edits = parseJavaDouble(text);
  if (edits === undefined) throw illegalArgument(`fuzziness cannot be [${value}].`, numberFormatException(text));
  if (edits < 0 || edits > 2) {
    throw new ElasticsearchError(
      'illegal_argument_exception',
      `Valid edit distances are [0, 1, 2] but was [${Math.trunc(edits)}]`,
    );
  }
  if (!Number.isInteger(edits)) {
    throw illegalArgument(`fuzziness needs to be one of 0.0, 1.0 or 2.0 but was ${edits}`);
  }
  return () => edits;
}

function automatic(low: number, high: number): Fuzziness {
  return (term) => (term.length < low ? 0 : term.length < high ? 1 : 2);
}

/** `AUTO:3,6`: the lengths from which on there may be one edit, and two. */
function limits(text: string): Fuzziness {
  const parts = text.slice('AUTO:'.length).split(',');
  if (parts.length !== 2) throw parseException('failed to find low and high distance values');
  const [low = 0, high = 0] = parts.map((part) => {
    if (/^[+-]?\d{1,9}$/.test(part)) return Number(part);
    throw parseException(`failed to parse [${text}] as a "auto:int,int"`, numberFormatException(part));
  });
  if (low >= 0 && low <= high) return automatic(low, high);
  throw parseException(`fuzziness wrongly configured [${text}]. Must be 0 < lower value <= higher value.`);
}

export interface FuzzyOptions {
  readonly edits: number;
  /** This many characters at the start must be identical. */
  readonly prefixLength?: number | undefined;
  /** Swapping two adjacent characters counts as one edit; the default is true. */
  readonly transpositions?: boolean | undefined;
}

/** What a row of the table costs, in the units of a budget. */
const ROW = 6;
/** What a character costs that two words have in common at one end. */
const SAME = 1 / 8;

/** A test for terms that a few edits turn into the wanted one. */
export function fuzzyTest(wanted: string, { edits, prefixLength = 0, transpositions = true }: FuzzyOptions): TextTest {
  if (edits === 0) return (term) => term === wanted;
  const prefix = wanted.slice(0, prefixLength);
  const band = new Band(edits, transpositions);
  return (term, payer) =>
    Math.abs(term.length - wanted.length) <= edits && term.startsWith(prefix) && band.holds(wanted, term, payer);
}

/**
 * The cells of the edit distance table that are close enough to its diagonal to be small enough. The cost is the length
 * of the part in which two words differ, and the first row without a small distance ends the computation.
 */
class Band {
  private readonly width: number;
  private rows: readonly [Int32Array, Int32Array, Int32Array];

  constructor(
    private readonly edits: number,
    private readonly transpositions: boolean,
  ) {
    this.width = 2 * edits + 1;
    // One extra cell on each side stands for everything too far from the diagonal.
    const row = (): Int32Array => new Int32Array(this.width + 2);
    this.rows = [row(), row(), row()];
  }

  /** True if that few edits turn one text into the other. */
  holds(a: string, b: string, payer?: Payer): boolean {
    let start = 0;
    while (start < a.length && start < b.length && a.charCodeAt(start) === b.charCodeAt(start)) start += 1;
    let [endA, endB] = [a.length, b.length];
    while (endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1))
      [endA, endB] = [endA - 1, endB - 1];
    payer?.charge((start + a.length - endA) * SAME);
    return this.distanceHolds(a.slice(start, endA), b.slice(start, endB), payer);
  }

  private distanceHolds(a: string, b: string, payer: Payer | undefined): boolean {
    const { edits } = this;
    for (const row of this.rows) row.fill(edits + 1);
    for (let j = 0; j <= Math.min(edits, b.length); j += 1) this.rows[1][j + edits + 1] = j;
    for (let i = 1; i <= a.length; i += 1) {
      const [before, last, row] = this.rows;
      payer?.charge(ROW);
      if (this.fill(a, b, i) > edits) return false;
      this.rows = [last, row, before];
    }
    return (this.rows[1][b.length - a.length + edits + 1] as number) <= edits;
  }

  /** Computes one row and returns its smallest distance. */
  private fill(a: string, b: string, i: number): number {
    const [before, last, row] = this.rows;
    let smallest = this.edits + 1;
    for (let cell = 1; cell <= this.width; cell += 1) {
      const j = i + cell - this.edits - 1;
      let value = this.edits + 1;
      if (j === 0) value = Math.min(value, i);
      else if (j > 0 && j <= b.length) {
        const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
        value = Math.min(
          value,
          (last[cell] as number) + same,
          (last[cell + 1] as number) + 1,
          (row[cell - 1] as number) + 1,
        );
        if (this.transpositions && swapped(a, b, i, j)) value = Math.min(value, (before[cell] as number) + 1);
      }
      row[cell] = value;
      if (value < smallest) smallest = value;
    }
    return smallest;
  }
}

function swapped(a: string, b: string, i: number, j: number): boolean {
  if (i < 2 || j < 2 || a.charCodeAt(i - 1) !== b.charCodeAt(j - 2)) return false;
  return a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
}
