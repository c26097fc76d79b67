import type { ConfigurationField } from './connector';

/**
 * Why what is written in a field cannot be its value; undefined if it can. Elasticsearch takes any value, but not what is none
 * in JSON, and connector services read whole numbers as such.
 */
export function valueProblem({ type }: ConfigurationField, written: unknown): string | undefined {
  if (type !== 'int' || typeof written !== 'string' || written.trim() === '') return undefined;
  if (!/^\s*[+-]?\d+\s*$/.test(written)) return `This must be a whole number, such as 25; ${quoted(written)} is none.`;
  return Number.isSafeInteger(Number(written)) ? undefined : 'This number is too large.';
}

/** What is sent for what is written: numbers as such. @param written has no problem. */
export function toValue({ type }: ConfigurationField, written: unknown): unknown {
  return type === 'int' && typeof written === 'string' && written.trim() !== '' ? Number(written) : written;
}

const quoted = (text: string): string => `“${text.length > 30 ? `${text.slice(0, 30)}…` : text}”`;
