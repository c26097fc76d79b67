import { isObject } from '../../json/value';
import type { LosslessObject, LosslessValue } from '../../json-text/lossless';
import { notApart, type SandboxNames } from './names';

/** What names indices in searches and filters: lookups of terms, boosts, the field `_index`. */
const NAMING = new Set(['_index', 'index', 'indices', 'indices_boost', 'indexed_shape', 'target_index']);

/** A body that may not name indices. @throws Trouble 501 if it does. */
export function withoutNames(body: LosslessValue): LosslessValue {
  if (Array.isArray(body)) body.forEach(withoutNames);
  else if (isObject(body)) {
    for (const [key, value] of Object.entries(body as LosslessObject)) {
      if (NAMING.has(key)) throw notApart(`[${key}] in the body of the request`);
      withoutNames(value);
    }
  }
  return body;
}

/** An action of a bulk request, or a document to get, with the index in it. */
export function withIndex(target: LosslessValue, names: SandboxNames): LosslessValue {
  if (!isObject(target) || !isNamed((target as LosslessObject)._index)) return target;
  const { _index, ...rest } = target as LosslessObject;
  return { _index: names.index(_index as string), ...rest };
}

/** An index expression, or a list of some. What is something else is left for the cluster to refuse. */
export function withExpressions(value: LosslessValue, names: SandboxNames): LosslessValue {
  if (Array.isArray(value)) return value.map((each) => withExpressions(each, names));
  return isNamed(value) ? names.expression(value) : value;
}

/** The cluster refuses an empty name. */
export function isNamed(name: LosslessValue | undefined): name is string {
  return typeof name === 'string' && name !== '';
}
