import { type NamedRecording, recordingText } from '../files/write-recording';
import { casesText } from './to-cases';
import { harText } from './to-har';
import { mochaText } from './to-mocha';
import { pytestText } from './to-pytest';

/** Format → how a recording is written in it. */
const FORMATS: Readonly<Record<string, (recording: NamedRecording) => string>> = {
  recording: recordingText,
  cases: casesText,
  mocha: mochaText,
  pytest: pytestText,
  har: harText,
};

/** A recording in another format. */
export function convertedRecording(recording: NamedRecording, format: string): string {
  return (FORMATS[format] ?? recordingText)(recording);
}
