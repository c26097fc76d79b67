import type { TrafficStep } from '../../recordings/step';
import { readDuration } from '../../runtime/duration';
import { pause } from '../../runtime/wait';
import type { Sequence, TrafficSuite } from '../files/suite';
import type { TrafficAnswer } from '../play/client';
import type { Side } from '../play/side';
import { compareAnswers } from './compare-answers';
import type { Finding } from './finding';
import { whatIsMissing } from './missing-module';
import { type ComparisonResult, type SequenceResult, type StepResult, type SuiteResult, totalsOf } from './result';

export interface PlayOptions {
  /** The known differences that explain findings; undefined if something remains unexplained. */
  readonly explain: (request: string, findings: readonly Finding[], b: TrafficAnswer) => readonly string[] | undefined;
  /** Goes on after a difference, although what follows may be its consequence. */
  readonly goOn?: boolean | undefined;
  /** Waits where the client of the recording waited. */
  readonly pauses?: boolean | undefined;
  /** Called before each suite, to show progress. */
  readonly beginning?: ((suite: TrafficSuite) => void) | undefined;
}

/**
 * Plays suites on two sides, step by step, and compares the answers.
 *
 * @throws NoAnswer if a server is gone.
 */
export async function playBoth(
  [a, b]: readonly [Side, Side],
  suites: readonly TrafficSuite[],
  options: PlayOptions,
): Promise<ComparisonResult> {
  const results: SuiteResult[] = [];
  for (const suite of suites) {
    options.beginning?.(suite);
    const sequences: SequenceResult[] = [];
    for (const sequence of suite.sequences) sequences.push(await playSequence([a, b], sequence, options));
    results.push({ name: suite.name, sequences });
  }
  const [first, second] = [a, b].map(({ description, version }) => ({ description, version })) as [Side, Side];
  return { a: first, b: second, totals: totalsOf(results), suites: results };
}

async function playSequence(
  sides: readonly [Side, Side],
  sequence: Sequence,
  options: PlayOptions,
): Promise<SequenceResult> {
  const { name, steps } = sequence;
  try {
    const obstacle =
      controlCall(sides, sequence) ?? (await sides[0].begin(sequence)) ?? (await sides[1].begin(sequence));
    if (obstacle !== undefined) {
      return {
        name,
        steps: steps.length,
        same: 0,
        notPlayed: steps.length - 1,
        results: [skipped(steps[0], 1, obstacle)],
      };
    }
    return { name, steps: steps.length, ...(await playSteps(sides, steps, options)) };
  } finally {
    await Promise.all(sides.map((side) => side.end()));
  }
}

/** Why a sequence cannot be played: it calls the control API, and a cluster has none. */
function controlCall(sides: readonly [Side, Side], { steps }: Sequence): string | undefined {
  if (sides.every(({ isMock }) => isMock)) return undefined;
  const call = steps.find((step) => /^\S+ +\/_mock(?:[/?]|$)/.test(step.do));
  return call && `${call.do} is a call of the mock's control API`;
}

async function playSteps(
  sides: readonly [Side, Side],
  steps: readonly TrafficStep[],
  options: PlayOptions,
): Promise<Pick<SequenceResult, 'same' | 'notPlayed' | 'results'>> {
  const results: StepResult[] = [];
  let same = 0;
  for (const [at, step] of steps.entries()) {
    if (options.pauses && step.pause !== undefined) await pause(readDuration(step.pause));
    const result = await playStep(sides, step, at + 1, options);
    if (!result) {
      same += 1;
      continue;
    }
    results.push(result);
    const ends = result.outcome === 'different' || (result.outcome === 'skipped' && step.skip === undefined);
    if (ends && !options.goOn) return { same, notPlayed: steps.length - at - 1, results };
  }
  return { same, notPlayed: 0, results };
}

/** Plays a step on two sides. @returns undefined if the answers agree. */
export async function playStep(
  [first, second]: readonly [Side, Side],
  step: TrafficStep,
  number: number,
  { explain }: Pick<PlayOptions, 'explain'>,
): Promise<StepResult | undefined> {
  if (step.skip !== undefined) return skipped(step, number, step.skip);
  const [a, b] = await Promise.all([first.answer(step), second.answer(step)]);
  const findings = compareAnswers(step.do, a, b);
  if (findings.length === 0) return undefined;
  const reason = whatIsMissing([first, second], a, b);
  if (reason !== undefined) return { ...skipped(step, number, reason), a, b };
  const known = explain(step.do, findings, b);
  const outcome = known === undefined ? 'different' : 'known';
  return { ...about(step, number), outcome, reason: undefined, known: known ?? [], findings, a, b };
}

function skipped(step: TrafficStep | undefined, number: number, reason: string): StepResult {
  return { ...about(step, number), outcome: 'skipped', reason, known: [], findings: [], a: undefined, b: undefined };
}

function about(step: TrafficStep | undefined, number: number): Pick<StepResult, 'step' | 'do' | 'body'> {
  const { do: request = '', body } = step ?? {};
  const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
  return { step: number, do: request, body: text };
}
