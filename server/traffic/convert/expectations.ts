import { ExactNumber, type LosslessValue } from '../../json-text/lossless';
import { NAMED, NUMBER, TEXT, TIME } from '../../recordings/changing';
import { pathPart, type TrafficStep } from '../../recordings/step';

/** What a conformance case expects of an answer. */
export interface Expectations {
  readonly match: Record<string, LosslessValue>;
  readonly like: Record<string, string>;
  readonly exists: string[];
  readonly length: Record<string, number>;
}

const REDACTED = /\[redacted[\]:]/;
const HAS_PLACEHOLDER = /\$\{(?:time|number|text)\}/;

/** Every value of a recorded body that does not change from run to run, by its dotted path. */
export function expectationsOf({ answer, save = {} }: TrafficStep): Expectations {
  const found: Expectations = { match: {}, like: {}, exists: [], length: {} };
  const body = answer?.body;
  if (body !== undefined && typeof body === 'object') visit(body, '', new Set(Object.keys(save)), found);
  return found;
}

function visit(value: LosslessValue, path: string, saved: ReadonlySet<string>, found: Expectations): void {
  if (value === null || typeof value !== 'object' || value instanceof ExactNumber) leaf(value, path, saved, found);
  else {
    const entries = Object.entries(value);
    if (Array.isArray(value) || entries.length === 0) found.length[path || '$body'] = entries.length;
    for (const [key, item] of entries)
      visit(item, path === '' ? pathPart(key) : `${path}.${pathPart(key)}`, saved, found);
  }
}

function leaf(value: LosslessValue, path: string, saved: ReadonlySet<string>, found: Expectations): void {
  if (typeof value !== 'string') found.match[path] = value;
  else if (saved.has(path) || value === TEXT || REDACTED.test(value)) found.exists.push(path);
  else if (value === TIME) found.like[path] = '^"?(?:\\d{4}-\\d\\d-\\d\\dT|\\d{13})';
  else if (value === NUMBER) found.like[path] = '^-?\\d';
  else if (HAS_PLACEHOLDER.test(value) && !NAMED.test(value)) found.exists.push(path);
  else found.match[path] = value;
}
