import { validateHeaderName, validateHeaderValue } from 'node:http';
import type { FaultRule, FaultStep } from '../../generated/control';
import type { JsonValue } from '../../json/value';
import { durationText, readDuration } from '../../runtime/duration';
import { nearestHint } from '../../validation/nearest';
import { ControlError, orBadRequest } from '../control-error';
import { findOperatorProblems } from '../matching/match-problems';
import type { Operations } from '../operations/operations';
import type { Problem } from '../schema/problems';
import { callProblems } from './check-calls';
import { callsIn, doesSomething, EFFECTS } from './effects';
import { fitOf } from './preset-fit';
import type { PresetName } from './presets';

/**
 * Rejects a rule that has no effect, can never apply, or returns what no cluster would.
 *
 * @throws ControlError 400
 */
export function checkRule(rule: FaultRule, operations: Operations): void {
  const { sequence } = rule;
  if (!doesSomething(rule) && !sequence?.some(doesSomething)) {
    throw new ControlError(400, `This rule has no effect. Give it one of ${EFFECTS.join(', ')}, sequence.`);
  }
  const patterns = [rule.operation ?? []].flat();
  const problems = [
    ...timeProblems(rule),
    ...effectProblems('$', rule, patterns, operations),
    ...sequenceProblems(rule),
    ...(sequence ?? []).flatMap((step, at) => effectProblems(`$.sequence[${at}]`, step, patterns, operations)),
  ];
  if (problems.length > 0) throw new ControlError(400, 'Invalid fault rule:', problems);
}

/** @param at the JSON path of the rule, or of a step of its sequence. */
function effectProblems(
  at: string,
  effects: FaultStep,
  patterns: readonly string[],
  operations: Operations,
): Problem[] {
  const { preset, respond, call_before = [], call_after = [] } = effects;
  return [
    ...durationProblems(at, { delay: effects.delay, jitter: effects.jitter, 'drip.every': effects.drip?.every }),
    ...presetProblems(`${at}.preset`, preset, patterns, operations),
    ...presetProblems(`${at}.respond.preset`, respond?.preset, patterns, operations),
    ...itemProblems(at, effects, patterns, operations),
    ...headerProblems(at, effects),
    ...(callsIn(effects).length > MOST_CALLS ? [{ path: at, reason: `makes more than ${MOST_CALLS} calls` }] : []),
    ...callProblems(`${at}.call_before`, call_before, patterns, operations),
    ...callProblems(`${at}.call_after`, call_after, patterns, operations),
  ];
}

const MOST_CALLS = 20;
const MOST_STEPS = 100;

function sequenceProblems(rule: FaultRule): Problem[] {
  const { sequence } = rule;
  if (!sequence) return [];
  const beside = [...EFFECTS, 'processed' as const].find((effect) => rule[effect] !== undefined);
  return [
    ...(sequence.length > MOST_STEPS ? [{ path: '$.sequence', reason: `has more than ${MOST_STEPS} steps` }] : []),
    ...(beside ? [{ path: `$.${beside}`, reason: 'has no effect beside [sequence]: put it into its steps' }] : []),
  ];
}

function timeProblems(rule: FaultRule): Problem[] {
  const problems = durationProblems('$', { for: rule.for });
  if (!rule.real_time || rule.for !== undefined) return problems;
  return [...problems, { path: '$.real_time', reason: 'has no effect without [for]' }];
}

function durationProblems(at: string, durations: Readonly<Record<string, string | number | undefined>>): Problem[] {
  return Object.entries(durations).flatMap(([name, duration]): Problem[] => {
    if (duration === undefined || orBadRequest(() => readDuration(duration)) >= 0) return [];
    return [{ path: `${at}.${name}`, reason: `[${durationText(duration)}] is negative` }];
  });
}

/** Headers that say where a response ends, which a body that follows them must agree with. */
const FRAMING: ReadonlySet<string> = new Set(['content-length', 'transfer-encoding']);

/** What node:http refuses to send would reset the connection without a word. */
function headerProblems(at: string, { respond }: FaultStep): Problem[] {
  const headers = Object.entries(respond?.headers ?? {});
  return headers.flatMap(([name, value]): Problem[] => {
    if (FRAMING.has(name.toLowerCase())) {
      const reason = 'is set by the server: use [damage] for responses that break off';
      return [{ path: `${at}.respond.headers.${name}`, reason }];
    }
    try {
      validateHeaderName(name);
      for (const each of [value].flat()) validateHeaderValue(name, String(each));
      return [];
    } catch (error) {
      return [{ path: `${at}.respond.headers.${name}`, reason: (error as Error).message }];
    }
  });
}

/** A rule that names no operation applies to any. */
function presetProblems(
  path: string,
  preset: PresetName | undefined,
  patterns: readonly string[],
  operations: Operations,
): Problem[] {
  if (preset === undefined) return [];
  const { who, operation: isFit } = fitOf(preset);
  const wrong = patterns.find((pattern) => !operations.named(pattern).some(isFit));
  if (wrong === undefined) return [];
  return [{ path, reason: `only ${who} get [${preset}], and [${wrong}] is not one of them` }];
}

const ACTIONS = ['index', 'create', 'update', 'delete'];

function itemProblems(
  at: string,
  { items }: FaultStep,
  patterns: readonly string[],
  operations: Operations,
): Problem[] {
  if (!items) return [];
  const problems: Problem[] = [];
  if (patterns.length > 0 && !patterns.some((pattern) => operations.named(pattern).some(({ hasItems }) => hasItems))) {
    const itemized = operations.named('*').filter(({ hasItems }) => hasItems);
    problems.push({
      path: `${at}.items`,
      reason: `only [${itemized.map(({ name }) => name).join(', ')}] has items, and this rule is for [${patterns.join(', ')}]`,
    });
  }
  for (const action of [items.action ?? []].flat()) {
    if (ACTIONS.includes(action)) continue;
    problems.push({ path: `${at}.items.action`, reason: `unknown action [${action}].${nearestHint(action, ACTIONS)}` });
  }
  const presets = { 'items.preset': items.preset, 'items.error.preset': items.error?.preset };
  for (const [path, preset] of Object.entries(presets)) {
    if (preset === undefined || fitOf(preset).item) continue;
    problems.push({ path: `${at}.${path}`, reason: `[${preset}] cannot be the error of an item` });
  }
  return [...problems, ...findOperatorProblems(items.body as JsonValue | undefined, `${at}.items.body`)];
}
