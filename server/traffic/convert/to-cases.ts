import type { TrafficStep } from '../../recordings/step';
import { type NamedRecording, yamlText } from '../files/write-recording';
import { expectationsOf } from './expectations';

/** A recording as a suite of conformance cases with one case. Steps that cannot be played are left out. */
export function casesText({ name, elasticsearch = 'Elasticsearch', steps }: NamedRecording): string {
  const played = steps.filter(({ skip }) => skip === undefined).map(caseStep);
  return yamlText({ suite: name, source: `recorded from ${elasticsearch}`, cases: [{ name, steps: played }] });
}

function caseStep(step: TrafficStep): Readonly<Record<string, unknown>> {
  const { do: request, headers, body, save, answer } = step;
  const { match, like, exists, length } = expectationsOf(step);
  const parts = { headers, body, status: answer?.status, match, like, exists, length, save };
  return { do: request, ...Object.fromEntries(Object.entries(parts).filter(([, part]) => !isEmpty(part))) };
}

function isEmpty(part: unknown): boolean {
  return part === undefined || (typeof part === 'object' && part !== null && Object.keys(part).length === 0);
}
