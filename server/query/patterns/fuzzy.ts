import { ElasticsearchError } from '../../errors/elasticsearch-error';
import type { TextTest } from './wildcard';

/** The maximum distance from the wanted term, in edits: fixed, or derived from its length (`AUTO`, `AUTO:3,6`). */
export type Fuzziness = (term: string) => number;

/**
 * Parses `fuzziness`.
 *
 * @throws ElasticsearchError 400 (Fuzziness.fromString).
 */
export function parseFuzziness(value: string): Fuzziness {
  const text = value.toUpperCase();
  const auto = /^AUTO(?::(\d+),(\d+))?$/.exec(text);
  if (auto) {
    const [low, high] = [Number(auto[1] ?? 3), Number(auto[2] ?? 6)];
    return (term) => (term.length < low ? 0 : term.length < high ? 1 : 2);
  }
  if (text.startsWith('AUTO:')) {
    throw new ElasticsearchError('parse_exception', `failed to find low and high distance values`);
  }
  const edits = Number(text);
  if (text === '' || Number.isNaN(edits)) {
    throw new ElasticsearchError('number_format_exception', `For input string: "${value}"`);
  }
  if (edits < 0 || edits > 2) {
    throw new ElasticsearchError('illegal_argument_exception', `Invalid fuzziness value: ${value}`);
  }
  return () => Math.trunc(edits);
}

export interface FuzzyOptions {
  readonly edits: number;
  /** This many characters at the start must be identical. */
  readonly prefixLength?: number | undefined;
  /** Swapping two adjacent characters counts as one edit; the default is true. */
  readonly transpositions?: boolean | undefined;
}

/** A test for terms within a few edits of the wanted one. */
export function fuzzyTest(wanted: string, { edits, prefixLength = 0, transpositions = true }: FuzzyOptions): TextTest {
  if (edits === 0) return (term) => term === wanted;
  const prefix = wanted.slice(0, prefixLength);
  return (term) =>
    Math.abs(term.length - wanted.length) <= edits &&
    term.startsWith(prefix) &&
    distance(wanted, term, transpositions) <= edits;
}

function distance(a: string, b: string, transpositions: boolean): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (last[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let best = Math.min(replaced, (last[j] as number) + 1, (row[j - 1] as number) + 1);
      if (transpositions && i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (before[j - 2] as number) + 1);
      }
      row.push(best);
    }
    before = last;
    last = row;
  }
  return last[b.length] as number;
}
