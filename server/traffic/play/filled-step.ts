import { setOwn } from '../../json/value';
import { ExactNumber, type LosslessObject, type LosslessValue, stringifyLossless } from '../../json-text/lossless';
import type { TrafficStep } from '../../recordings/step';

/** Values that earlier steps have saved, by name. */
export type SavedValues = ReadonlyMap<string, LosslessValue>;

/** A request, ready to be sent. */
export interface FilledRequest {
  readonly method: string;
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string | undefined;
}

const WHOLE = /^\$\{(\w+)\}$/;
const REFERENCE = /\$\{(\w+)\}/g;

/** A step with saved values in place of their names. */
export function filledRequest(step: TrafficStep, saved: SavedValues): FilledRequest {
  const [, method = '', target = ''] = /^(\S+)\s+(.*)$/s.exec(inText(step.do, saved)) ?? [];
  const body = step.body === undefined ? undefined : filled(step.body, saved);
  const text = body === undefined || typeof body === 'string' ? body : stringifyLossless(body);
  const given = Object.entries(step.headers ?? {}).map(([name, value]) => [name.toLowerCase(), inText(value, saved)]);
  return {
    method,
    target: target.replaceAll(' ', '%20'),
    headers: { ...(text !== undefined && { 'content-type': 'application/json' }), ...Object.fromEntries(given) },
    text,
  };
}

function filled(value: LosslessValue, saved: SavedValues): LosslessValue {
  if (typeof value === 'string') {
    const name = WHOLE.exec(value)?.[1];
    return (name === undefined ? undefined : saved.get(name)) ?? inText(value, saved);
  }
  if (typeof value !== 'object' || value === null || value instanceof ExactNumber) return value;
  if (Array.isArray(value)) return value.map((item) => filled(item, saved));
  const copy: LosslessObject = {};
  for (const [key, item] of Object.entries(value)) setOwn(copy, inText(key, saved), filled(item, saved));
  return copy;
}

function inText(text: string, saved: SavedValues): string {
  return text.replace(REFERENCE, (whole, name: string) => {
    const value = saved.get(name);
    return value === undefined ? whole : typeof value === 'string' ? value : stringifyLossless(value);
  });
}
