import type { FaultRule, RequestMatch } from '../../server/generated/control';
import { parseJson } from '../parts/json-problem';

/** A rule as it is written in the form. */
export interface Draft {
  readonly operation: string;
  readonly preset: string;
  readonly times: string;
  readonly delay: string;
  readonly lasts: string;
  /** Everything else that rules have, in JSON. */
  readonly more: string;
}

export const EMPTY: Draft = { operation: '', preset: '', times: '', delay: '', lasts: '', more: '' };

/** The form with the match that the address brings: `#/faults?match={"operation":"bulk"}`. */
export function draftOf(brought: string | null): Draft {
  if (brought === null || matchProblem(brought) !== undefined) return EMPTY;
  const { operation = [], ...others } = JSON.parse(brought) as RequestMatch;
  const named = [operation].flat().join(',');
  const more = Object.keys(others).length === 0 ? '' : JSON.stringify(others, null, 2);
  return { ...EMPTY, operation: named, more };
}

/** Why the match that the address brings cannot be used; undefined if it can. The control API checks its names and values. */
export function matchProblem(brought: string): string | undefined {
  try {
    const value = parseJson(brought, 'The match in the address');
    return isObject(value) ? undefined : 'The match in the address is no object: {"operation": "bulk"}.';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A rule as the control API takes it, which checks it. @throws Error if what is written in JSON is not an object. */
export function ruleOf({ operation, preset, times, delay, lasts, more }: Draft): FaultRule {
  return {
    ...readMore(more),
    ...(operation !== '' && { operation: operation.includes(',') ? operation.split(',') : operation }),
    ...(preset !== '' && { preset }),
    ...(delay !== '' && { delay }),
    ...(times !== '' && { times: Number(times) }),
    ...(lasts !== '' && { for: lasts }),
  } as FaultRule;
}

function readMore(text: string): object {
  if (text.trim() === '') return {};
  const value = parseJson(text, 'What is written in JSON');
  if (!isObject(value)) {
    throw new Error('The further properties must be a JSON object: {"params": {"connector_id": "c1"}}.');
  }
  return value;
}

/** What selects requests in a rule, among what happens to them. */
const CONDITIONS: ReadonlySet<string> = new Set([
  'operation',
  'method',
  'path',
  'params',
  'query',
  'headers',
  'body',
  'line',
  'text',
  'larger_than',
  'smaller_than',
  'not',
] satisfies (keyof RequestMatch)[]);

/** The requests that a rule is about. */
export function matchOfRule(rule: FaultRule): RequestMatch {
  return Object.fromEntries(Object.entries(rule).filter(([name]) => CONDITIONS.has(name)));
}
