import type { EntryMatch } from '../index';
import { type Flags, type FlagValues, UsageError } from './flags';

/** Flags that select requests of the journal. */
export const filterFlags = {
  operation: {
    value: 'text',
    help: 'Name of an operation, or several: connector.update_status,bulk. * matches any text.',
  },
  method: { value: 'text', help: 'HTTP method, or several.' },
  path: { value: 'text', help: 'Path, such as /_connector/*/_status; * matches any text.' },
  status: { value: 'text', help: 'Status of the response, or several: 404, 4xx.' },
  body: { value: 'text', help: 'JSON that the body must contain: {"status":"connected"}.' },
  line: { value: 'text', help: 'JSON that a line of a newline-delimited body must contain.' },
  text: { value: 'text', help: 'Text that the body must contain.' },
  since: { value: 'text', help: "Only requests from this time on, by the mock's clock, in ISO 8601." },
  until: { value: 'text', help: 'Only requests up to this time.' },
  after: { value: 'number', help: 'Only requests after the one with this number.' },
} as const satisfies Flags;

/** The filter described by the flags; empty if there are none. @throws UsageError for invalid JSON. */
export function matchOf(values: FlagValues<typeof filterFlags>): EntryMatch {
  const { operation, method, path, status, body, line, text, since, until, after } = values;
  return {
    ...(operation !== undefined && { operation: operation.split(',') }),
    ...(method !== undefined && { method: method.split(',') }),
    ...(path !== undefined && { path }),
    ...(status !== undefined && { status: status.split(',') }),
    ...(body !== undefined && { body: readJson('body', body) }),
    ...(line !== undefined && { line: readJson('line', line) }),
    ...(text !== undefined && { text }),
    ...(since !== undefined && { since }),
    ...(until !== undefined && { until }),
    ...(after !== undefined && { after }),
  };
}

function readJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`--${name} must be JSON: ${(error as Error).message}`);
  }
}
