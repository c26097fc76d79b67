import { findingText } from '../compare/finding';
import type { ComparisonResult, StepResult } from '../compare/result';

/** Results that are probably the same thing. */
export interface Kind {
  readonly outcome: StepResult['outcome'];
  readonly title: string;
  readonly count: number;
  /** At most five. */
  readonly examples: readonly Example[];
}

export interface Example {
  /** `connector-status › a connector can be moved, step 2` */
  readonly place: string;
  readonly result: StepResult;
}

const MOST_EXAMPLES = 5;
const LONGEST_TITLE = 200;

/** The results of a comparison by kind, the most frequent first. */
export function kindsOf({ suites }: ComparisonResult): Kind[] {
  const kinds = new Map<string, { kind: Omit<Kind, 'count' | 'examples'>; count: number; examples: Example[] }>();
  for (const { name: suite, sequences } of suites) {
    for (const { name, results } of sequences) {
      for (const result of results) {
        const title = titleOf(result);
        const key = `${result.outcome} ${title}`;
        const kind = kinds.get(key) ?? { kind: { outcome: result.outcome, title }, count: 0, examples: [] };
        kind.count += 1;
        const place = suite === name ? `${name}, step ${result.step}` : `${suite} › ${name}, step ${result.step}`;
        if (kind.examples.length < MOST_EXAMPLES) kind.examples.push({ place, result });
        kinds.set(key, kind);
      }
    }
  }
  return [...kinds.values()]
    .map(({ kind, count, examples }) => ({ ...kind, count, examples }))
    .sort((one, other) => other.count - one.count);
}

/** The operation and the first difference, without what is different in each case. */
function titleOf({ outcome, do: request, findings, known, reason = '' }: StepResult): string {
  if (outcome === 'known') return known.join('; ');
  if (outcome === 'skipped') return reason;
  const [finding] = findings;
  const text = finding ? findingText(finding) : '';
  const what = finding?.at === 'status' ? text : text.replaceAll(/\d+/g, 'N');
  return `${shapeOf(request)} | ${what}`.slice(0, LONGEST_TITLE);
}

/** `PUT /_connector/a/_status?x` → `PUT /_connector/x/_status` */
function shapeOf(request: string): string {
  return request.replace(/\?.*$/s, '').replaceAll(/\/[^/_][^/]*/g, '/x');
}
