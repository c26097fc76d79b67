import type { Difference } from '../generated/control';
import { isObject, type JsonValue } from '../json/value';
import { member } from './schema/problems';

/** The differences between two JSON values, field by field, to any depth. */
export function differences(before: JsonValue | undefined, after: JsonValue | undefined, limit = 20): Difference[] {
  const found: Difference[] = [];
  collect(before, after, '', (difference) => {
    if (found.length < limit) found.push(difference);
  });
  return found;
}

type Report = (difference: Difference) => void;

function collect(before: JsonValue | undefined, after: JsonValue | undefined, path: string, report: Report): void {
  if (before === after) return;
  if (isObject(before) && isObject(after)) {
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
      const step = path === '' ? member(key).replace(/^\./, '') : path + member(key);
      collect(ownOf(before, key), ownOf(after, key), step, report);
    }
  } else if (Array.isArray(before) && Array.isArray(after)) {
    const longest = Math.max(before.length, after.length);
    for (let index = 0; index < longest; index += 1) {
      collect(before[index], after[index], `${path}[${index}]`, report);
    }
  } else {
    report({ path, before, after });
  }
}

function ownOf(object: { readonly [key: string]: JsonValue }, key: string): JsonValue | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}
