import { type CreateNodeOptions, Document, type ScalarTag, type ToStringOptions } from 'yaml';
import { ExactNumber } from '../../json-text/lossless';
import type { TrafficStep } from '../../recordings/step';

/** Numbers in their own form: `1.0`, and longs. */
const exactNumbers: ScalarTag = {
  tag: 'tag:yaml.org,2002:float',
  default: true,
  identify: (value) => value instanceof ExactNumber,
  resolve: (text) => text,
  stringify: ({ value }) => (value as ExactNumber).text,
};
const NO_ALIASES: CreateNodeOptions = { aliasDuplicateObjects: false };
/** Lines are not folded, so that a change of a value is a change of a line. */
const LAYOUT: ToStringOptions = { lineWidth: 0, blockQuote: 'literal' };

export interface NamedRecording {
  readonly name: string;
  readonly elasticsearch?: string | undefined;
  readonly steps: readonly TrafficStep[];
}

/** A recording as a file: YAML, one value a line. */
export function recordingText({ name, elasticsearch, steps }: NamedRecording): string {
  const content = { recording: name, ...(elasticsearch !== undefined && { elasticsearch }), steps };
  return `# Recorded by es-connector-mock. Play it with: es-connector-mock replay FILE --url URL\n${yamlText(content)}`;
}

/** A value as YAML. */
export function yamlText(content: unknown): string {
  const document = new Document(content, { ...NO_ALIASES, customTags: (tags) => [exactNumbers, ...tags] });
  return document.toString(LAYOUT);
}
