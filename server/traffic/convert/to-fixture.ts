import type { TrafficStep } from '../../recordings/step';
import { toInstant } from '../../runtime/clock';
import { readDuration } from '../../runtime/duration';
import { FileError } from '../../text-files/file-error';
import type { NamedRecording } from '../files/write-recording';
import { TrafficClient } from '../play/client';
import { StepPlayer } from '../play/player';

/** Ids and times of fixtures are stable: a mock that plays a recording begins with these. */
export const FIXTURE_CLOCK = { now: '2025-01-01T00:00:00.000Z', rate: 0, tick: '1s' } as const;
export const FIXTURE_SEED = 'fixture';

/** A recording as a fixture. */
export interface ConvertedFixture {
  readonly text: string;
  /** The steps that the mock answered with another status than the recorded one, in words. */
  readonly otherwise: readonly string[];
}

/**
 * The state that a mock has after the requests of a recording, as a fixture. Steps that cannot be played are left out.
 *
 * @param url of a mock with nothing in it, whose clock and ids are those above.
 * @throws FileError if the state cannot be exported.
 */
export async function fixtureOf({ steps }: NamedRecording, url: string): Promise<ConvertedFixture> {
  const client = new TrafficClient(url, {});
  const otherwise: string[] = [];
  let time = Date.parse(FIXTURE_CLOCK.now);
  const player = new StepPlayer(client, () => toInstant(time));
  try {
    for (const [at, step] of steps.entries()) {
      if (step.skip !== undefined || /^\S+ +\/_mock(?:[/?]|$)/.test(step.do)) continue;
      time += step.pause === undefined ? 0 : readDuration(step.pause);
      time += readDuration(FIXTURE_CLOCK.tick);
      const { status } = await player.play(step);
      if (status !== (step.answer?.status ?? status)) otherwise.push(wordsFor(step, at + 1, status));
    }
    const state = await client.send('GET', '/_mock/state');
    if (state.status !== 200) throw new FileError(`The state cannot be exported: ${state.text.slice(0, 300)}`);
    return { text: state.text, otherwise };
  } finally {
    client.close();
  }
}

function wordsFor(step: TrafficStep, number: number, status: number): string {
  return `step ${number}, ${step.do}: ${status} instead of ${step.answer?.status}`;
}
