import type { Case, Step, Suite } from './case';
import type { RawClient } from './client';
import { differences, lookUp } from './differences';

type Saved = Record<string, unknown>;

/** Plays one case on an empty server. Throws an error that shows the step, what was expected and what was received. */
export async function play(client: RawClient, suite: Suite, testCase: Case): Promise<void> {
  await client.send('POST', '/_mock/reset', {});
  const saved: Saved = {};
  for (const step of suite.setup ?? []) await playStep(client, step, saved, 'setup: ');
  for (const step of testCase.steps) await playStep(client, step, saved, '');
}

async function playStep(client: RawClient, written: Step, saved: Saved, prefix: string): Promise<void> {
  const step = substitute(written, saved) as Step;
  const [method = '', ...target] = step.do.trim().split(/\s+/);
  const body = bodyText(step.body);
  const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
  const answer = await client.send(method, target.join(' '), { ...type, ...lowerCased(step.headers ?? {}) }, body);
  const found = differences(step, answer);
  if (found.length > 0) {
    throw new Error(`${prefix}${step.do}\n${found.join('\n')}\ngot ${answer.status} ${answer.text.slice(0, 600)}`);
  }
  for (const [path, name] of Object.entries(step.save ?? {})) saved[name] = lookUp(answer, path);
}

function bodyText(body: unknown): string | undefined {
  if (body === undefined || typeof body === 'string') return body;
  return JSON.stringify(body);
}

function lowerCased(headers: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
}

function substitute(value: unknown, saved: Saved): unknown {
  if (typeof value === 'string') {
    const whole = /^\$\{(\w+)\}$/.exec(value)?.[1];
    return whole !== undefined && whole in saved ? saved[whole] : inText(value, saved);
  }
  if (Array.isArray(value)) return value.map((item) => substitute(item, saved));
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [inText(key, saved), substitute(item, saved)]));
}

function inText(text: string, saved: Saved): string {
  return text.replace(/\$\{(\w+)\}/g, (all, name: string) => (name in saved ? String(saved[name]) : all));
}
