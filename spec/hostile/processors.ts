import type { HostileCase } from './suite';

/** What `make` returns for each number below `count`. */
export const repeated = <T>(count: number, make: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => make(n));

/** The error of a request that has used up its allowance. */
export const BREAKER = 'circuit_breaking_exception';

/** A processor that does next to nothing. */
export const SET = { set: { field: 'a', value: 1 } };

/** A long text with markup. */
export const LONG = 'Some <b>text</b> & more '.repeat(40_000);

/** The path of a field in 3,000 objects. */
export const PATH = repeated(3_000, () => 'a').join('.');

/** A simulation of processors over one document. */
export const simulate = (
  title: string,
  processors: readonly object[],
  source: object,
  answer: HostileCase['answer'],
  parameters = '',
): HostileCase => ({
  title,
  attack: {
    path: `/_ingest/pipeline/_simulate${parameters}`,
    body: { pipeline: { processors }, docs: [{ _source: source }] },
  },
  answer,
});
