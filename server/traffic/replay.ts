import { Random } from '../runtime/random';
import { FileError } from '../text-files/file-error';
import { type PlayOptions, playBoth } from './compare/play-both';
import type { ComparisonResult } from './compare/result';
import { readSuiteFile } from './files/read-suite';
import type { TrafficSuite } from './files/suite';
import { inAnyOrder } from './play/any-order';
import type { TrafficAccess } from './play/client';
import { openSide } from './play/open-side';
import { RecordedSide } from './play/recorded-side';

export interface ReplayOptions extends Pick<PlayOptions, 'goOn' | 'pauses' | 'explain'> {
  readonly url: string;
  readonly access: TrafficAccess;
  /** Name of a cluster that may hold data of others. */
  readonly allow?: string | undefined;
  /** Seed of another order of the steps; undefined for the recorded one. */
  readonly anyOrder?: string | undefined;
}

/**
 * Plays a recording against a server, whose state it changes, and compares its answers (a) with the recorded ones (b).
 *
 * @throws FileError if the file is no recording.
 */
export async function replayFile(file: string, options: ReplayOptions): Promise<ComparisonResult> {
  const { url, access, allow, anyOrder } = options;
  const read = readSuiteFile(file);
  if (!read.sequences.some(({ steps }) => steps.some(({ answer }) => answer))) {
    throw new FileError(`${file} has no recorded answers. Conformance cases are played by es-connector-mock compare.`);
  }
  const suite = anyOrder === undefined ? read : shuffled(read, anyOrder);
  const { elasticsearch: version = 'of unknown version' } = suite;
  const recorded = new RecordedSide(`the recording ${file} (${version})`, version);
  const server = await openSide(url, access, { allow, keep: true });
  try {
    return await playBoth([server, recorded], [suite], options);
  } finally {
    await server.close();
  }
}

function shuffled(suite: TrafficSuite, seed: string): TrafficSuite {
  const random = new Random(seed);
  const sequences = suite.sequences.map((each) => ({ ...each, steps: inAnyOrder(each.steps, random) }));
  return { ...suite, sequences };
}
