import type { EntryMatch } from '../index';
import { jsonArgument } from './actions';
import type { Flags, FlagValues } from './flags';

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
  'larger-than': { value: 'text', help: 'The body must be larger than this: 10mb, 64kb, 512b.' },
  'smaller-than': { value: 'text', help: 'The body must be smaller than this.' },
  answer: { value: 'text', help: 'JSON that the response must contain: {"errors":true}.' },
  since: { value: 'text', help: "Only requests from this time on, by the mock's clock, in ISO 8601." },
  until: { value: 'text', help: 'Only requests up to this time.' },
  after: { value: 'number', help: 'Only requests after the one with this number.' },
} as const satisfies Flags;

/** A match as it is sent: the server knows which operations exist. */
export type SentMatch = Omit<EntryMatch, 'operation'> & { readonly operation?: readonly string[] };

/** The filter described by the flags; empty if there are none. @throws UsageError for invalid JSON. */
export function matchOf(values: FlagValues<typeof filterFlags>): SentMatch {
  const { operation, method, path, status, body, line, text, answer, since, until, after } = values;
  const { 'larger-than': larger, 'smaller-than': smaller } = values;
  return {
    ...(operation !== undefined && { operation: operation.split(',') }),
    ...(method !== undefined && { method: method.split(',') }),
    ...(path !== undefined && { path }),
    ...(status !== undefined && { status: status.split(',') }),
    ...(body !== undefined && { body: jsonArgument('--body', body) }),
    ...(line !== undefined && { line: jsonArgument('--line', line) }),
    ...(text !== undefined && { text }),
    ...(larger !== undefined && { larger_than: larger }),
    ...(smaller !== undefined && { smaller_than: smaller }),
    ...(answer !== undefined && { answer: jsonArgument('--answer', answer) }),
    ...(since !== undefined && { since }),
    ...(until !== undefined && { until }),
    ...(after !== undefined && { after }),
  };
}
