import { parseLossless } from '../../json-text/lossless';
import type { TrafficStep } from '../../recordings/step';
import { FileError } from '../../text-files/file-error';
import { readSuiteFile } from './read-suite';
import type { TrafficSuite } from './suite';

/** A recording as `GET /_mock/recording` returns it. */
export interface ParsedRecording {
  readonly elasticsearch: string;
  readonly lost?: number;
  readonly steps: readonly TrafficStep[];
}

/** Reads the response of `GET /_mock/recording`; numbers keep their form. */
export function parseRecording(text: string): ParsedRecording {
  // The server's own schema says what it is.
  return parseLossless(text) as unknown as ParsedRecording;
}

/** The journal of a server, as something to play. */
export function suiteOfJournal(text: string): TrafficSuite {
  const { elasticsearch, steps } = parseRecording(text);
  return { name: 'journal', elasticsearch, sequences: [{ name: 'journal', steps }] };
}

/** The recording in a file. @throws FileError if it has none. */
export function recordingIn(file: string): ParsedRecording {
  const { elasticsearch = 'of unknown version', sequences } = readSuiteFile(file);
  const steps = sequences.flatMap((sequence) => sequence.steps);
  if (!steps.some(({ answer }) => answer)) throw new FileError(`${file} has no recorded answers.`);
  return { elasticsearch, steps };
}
