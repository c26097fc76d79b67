import type { Difference } from '../generated/control';
import { isObject, type JsonValue } from '../json/value';
import { member } from './schema/problems';

const MOST = 20;

/**
 * The differences between two JSON values, field by field, to any depth.
 *
 * @param shown the same two values as they may be shown. A difference is one even if it must not be shown.
 */
export function differences(
  before: JsonValue | undefined,
  after: JsonValue | undefined,
  shown: Shown = { before, after },
): Difference[] {
  const found: Difference[] = [];
  collect({ before, after }, shown, '', (difference) => {
    if (found.length < MOST) found.push(difference);
  });
  return found;
}

interface Shown {
  readonly before: JsonValue | undefined;
  readonly after: JsonValue | undefined;
}

type Report = (difference: Difference) => void;

function collect({ before, after }: Shown, shown: Shown, path: string, report: Report): void {
  if (before === after) return;
  if (isObject(before) && isObject(after)) {
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
      const step = path === '' ? member(key).replace(/^\./, '') : path + member(key);
      const pair = { before: ownOf(before, key), after: ownOf(after, key) };
      collect(pair, { before: ownOf(shown.before, key), after: ownOf(shown.after, key) }, step, report);
    }
  } else if (Array.isArray(before) && Array.isArray(after)) {
    const longest = Math.max(before.length, after.length);
    for (let index = 0; index < longest; index += 1) {
      const pair = { before: before[index], after: after[index] };
      collect(
        pair,
        { before: itemOf(shown.before, index), after: itemOf(shown.after, index) },
        `${path}[${index}]`,
        report,
      );
    }
  } else {
    report({ path, before: shown.before, after: shown.after });
  }
}

/** A member. Of what is hidden as a whole, the parts are hidden too. */
function ownOf(value: JsonValue | undefined, key: string): JsonValue | undefined {
  if (!isObject(value)) return value;
  return Object.hasOwn(value, key) ? value[key] : undefined;
}

function itemOf(value: JsonValue | undefined, index: number): JsonValue | undefined {
  return Array.isArray(value) ? value[index] : value;
}
