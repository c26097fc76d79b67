import type { EntryMatch } from '../index';
import { type Flags, type FlagValues, UsageError } from './flags';

/** Which requests of the journal are meant. */
export const filterFlags: Flags = {
  operation: { value: 'text', help: 'Name of an operation, or several: connector.update_status,bulk. * is any text.' },
  method: { value: 'text', help: 'HTTP method, or several.' },
  path: { value: 'text', help: 'Path, * is any text: /_connector/*/_status.' },
  status: { value: 'text', help: 'Status of the answer, or several: 404, 4xx.' },
  body: { value: 'text', help: 'JSON that the body must contain: {"status":"connected"}.' },
  line: { value: 'text', help: 'JSON that a line of a newline-delimited body must contain.' },
  text: { value: 'text', help: 'Text that the body must contain.' },
  since: { value: 'text', help: "From that time on, on the mock's clock, in ISO 8601." },
  until: { value: 'text', help: 'Up to that time.' },
  after: { value: 'number', help: 'After the request of this number.' },
};

const LISTS = ['operation', 'method', 'status'];
const JSONS = ['body', 'line'];

/** What the flags describe; empty where none was given. @throws UsageError for JSON that is none. */
export function matchOf(values: FlagValues): EntryMatch {
  const given = Object.keys(filterFlags).flatMap((name) => {
    const value = values[name];
    if (value === undefined) return [];
    if (LISTS.includes(name)) return [[name, String(value).split(',')]];
    return [[name, JSONS.includes(name) ? readJson(name, String(value)) : value]];
  });
  return Object.fromEntries(given) as EntryMatch;
}

function readJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`--${name} must be JSON: ${(error as Error).message}`);
  }
}
