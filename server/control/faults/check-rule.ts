import { validateHeaderName, validateHeaderValue } from 'node:http';
import type { FaultRule } from '../../generated/control';
import type { JsonValue } from '../../json/value';
import { durationText, readDuration } from '../../runtime/duration';
import { nearestHint } from '../../validation/nearest';
import { ControlError, orBadRequest } from '../control-error';
import { findOperatorProblems } from '../matching/match-problems';
import type { Operations } from '../operations/operations';
import type { Problem } from '../schema/problems';
import { doesSomething, EFFECTS } from './effects';
import { fitOf } from './preset-fit';
import type { PresetName } from './presets';

/**
 * Rejects a rule that has no effect, can never apply, or returns what no cluster would.
 *
 * @throws ControlError 400
 */
export function checkRule(rule: FaultRule, operations: Operations): void {
  if (!doesSomething(rule)) {
    throw new ControlError(400, `This rule has no effect. Give it one of ${EFFECTS.join(', ')}.`);
  }
  const patterns = [rule.operation ?? []].flat();
  const problems = [
    ...timeProblems(rule),
    ...presetProblems('$.preset', rule.preset, patterns, operations),
    ...presetProblems('$.respond.preset', rule.respond?.preset, patterns, operations),
    ...itemProblems(rule, patterns, operations),
    ...headerProblems(rule),
  ];
  if (problems.length > 0) throw new ControlError(400, 'Invalid fault rule:', problems);
}

function timeProblems(rule: FaultRule): Problem[] {
  const durations = { for: rule.for, delay: rule.delay, jitter: rule.jitter, 'drip.every': rule.drip?.every };
  const problems = Object.entries(durations).flatMap(([name, duration]): Problem[] => {
    if (duration === undefined || orBadRequest(() => readDuration(duration)) >= 0) return [];
    return [{ path: `$.${name}`, reason: `[${durationText(duration)}] is negative` }];
  });
  if (!rule.real_time || rule.for !== undefined) return problems;
  return [...problems, { path: '$.real_time', reason: 'has no effect without [for]' }];
}

/** Headers that say where a response ends, which a body that follows them must agree with. */
const FRAMING: ReadonlySet<string> = new Set(['content-length', 'transfer-encoding']);

/** What node:http refuses to send would reset the connection without a word. */
function headerProblems({ respond }: FaultRule): Problem[] {
  const headers = Object.entries(respond?.headers ?? {});
  return headers.flatMap(([name, value]): Problem[] => {
    if (FRAMING.has(name.toLowerCase())) {
      const reason = 'is set by the server: use [damage] for responses that break off';
      return [{ path: `$.respond.headers.${name}`, reason }];
    }
    try {
      validateHeaderName(name);
      for (const each of [value].flat()) validateHeaderValue(name, String(each));
      return [];
    } catch (error) {
      return [{ path: `$.respond.headers.${name}`, reason: (error as Error).message }];
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

function itemProblems({ items }: FaultRule, patterns: readonly string[], operations: Operations): Problem[] {
  if (!items) return [];
  const problems: Problem[] = [];
  if (patterns.length > 0 && !patterns.some((pattern) => operations.named(pattern).some(({ hasItems }) => hasItems))) {
    const itemized = operations.named('*').filter(({ hasItems }) => hasItems);
    problems.push({
      path: '$.items',
      reason: `only [${itemized.map(({ name }) => name).join(', ')}] has items, and this rule is for [${patterns.join(', ')}]`,
    });
  }
  for (const action of [items.action ?? []].flat()) {
    if (ACTIONS.includes(action)) continue;
    problems.push({ path: '$.items.action', reason: `unknown action [${action}].${nearestHint(action, ACTIONS)}` });
  }
  const presets = { 'items.preset': items.preset, 'items.error.preset': items.error?.preset };
  for (const [path, preset] of Object.entries(presets)) {
    if (preset === undefined || fitOf(preset).item) continue;
    problems.push({ path: `$.${path}`, reason: `[${preset}] cannot be the error of an item` });
  }
  return [...problems, ...findOperatorProblems(items.body as JsonValue | undefined, '$.items.body')];
}
