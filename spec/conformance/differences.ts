import { isDeepStrictEqual } from 'node:util';
import type { Step } from './case';
import type { HttpAnswer } from './client';

type Comparison = (got: never, want: never) => boolean;

const comparisons: Record<'gte' | 'gt' | 'lte' | 'lt', Comparison> = {
  gte: (got, want) => got >= want,
  gt: (got, want) => got > want,
  lte: (got, want) => got <= want,
  lt: (got, want) => got < want,
};

/** How a response differs from what the step expects: one line for each difference, empty if there are none. */
export function differences(step: Step, answer: HttpAnswer): string[] {
  return [...statusDifference(step, answer), ...headerDifferences(step, answer), ...bodyDifferences(step, answer)];
}

function statusDifference({ status }: Step, answer: HttpAnswer): string[] {
  const right = status === undefined ? answer.status >= 200 && answer.status <= 299 : answer.status === status;
  return right ? [] : [`status: want ${status ?? '2xx'}, got ${answer.status}`];
}

function headerDifferences(step: Step, answer: HttpAnswer): string[] {
  return Object.entries(step.header ?? {}).flatMap(([name, want]) => {
    const got = answer.headers[name.toLowerCase()];
    return String(got) === String(want) ? [] : [`header ${name}: want ${want}, got ${got}`];
  });
}

function bodyDifferences(step: Step, answer: HttpAnswer): string[] {
  const found: string[] = [];
  const expect = (right: boolean, text: string): void => {
    if (!right) found.push(text);
  };
  for (const [path, want] of Object.entries(step.match ?? {})) {
    const got = lookUp(answer, path);
    expect(isDeepStrictEqual(plain(got), plain(want)), `${path}: want ${show(want)}, got ${show(got)}`);
  }
  for (const [path, pattern] of Object.entries(step.like ?? {})) {
    const got = lookUp(answer, path);
    const text = typeof got === 'string' ? got : JSON.stringify(got);
    expect(text !== undefined && new RegExp(pattern, 's').test(text), `${path}: want /${pattern}/, got ${show(got)}`);
  }
  for (const path of step.exists ?? []) expect(lookUp(answer, path) !== undefined, `${path}: missing`);
  for (const path of step.absent ?? []) {
    const got = lookUp(answer, path);
    expect(got === undefined, `${path}: should be absent, got ${show(got)}`);
  }
  for (const [path, want] of Object.entries(step.length ?? {})) {
    const got = sizeOf(lookUp(answer, path));
    expect(got === want, `${path}: want length ${want}, got ${got}`);
  }
  for (const [name, holds] of Object.entries(comparisons)) {
    for (const [path, want] of Object.entries(step[name as keyof typeof comparisons] ?? {})) {
      const got = lookUp(answer, path);
      const right = got !== undefined && got !== null && holds(got as never, want as never);
      expect(right, `${path}: want ${name} ${want}, got ${show(got)}`);
    }
  }
  if (step.body_text !== undefined) expect(answer.text === step.body_text, `body text: want ${show(step.body_text)}`);
  return found;
}

/** The value at a dotted path: a number is a list index, `\.` is a dot, `$body` the whole body. */
export function lookUp(answer: HttpAnswer, path: string): unknown {
  if (path === '$body') return answer.json;
  let value = answer.json;
  for (const part of path.replace(/^\$body\./, '').split(/(?<!\\)\./)) {
    if (value === null || typeof value !== 'object') return undefined;
    const key = part.replaceAll('\\.', '.');
    value = Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
  }
  return value;
}

function sizeOf(value: unknown): number | undefined {
  if (typeof value === 'string' || Array.isArray(value)) return value.length;
  return value && typeof value === 'object' ? Object.keys(value).length : undefined;
}

const plain = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));
const show = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 400));
