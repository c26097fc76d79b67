import { isObject } from '../../json/value';
import { ExactNumber, type LosslessObject, type LosslessValue } from '../../json-text/lossless';
import { notApart, type SandboxNames } from './names';

/**
 * What names indices in searches and filters: lookups of terms, boosts, the field `_index`. A wrapped query is encoded, so that the
 * names in it cannot be seen.
 */
const NAMING = new Set(['_index', 'index', 'indices', 'indices_boost', 'indexed_shape', 'target_index', 'wrapper']);

/** The field `_index` in the text of a query or of a script. */
const INDEX_FIELD = /\b_index\b/;

/** A body that may not name indices. @throws Trouble 501 if it does. */
export function withoutNames(body: LosslessValue): LosslessValue {
  if (Array.isArray(body)) body.forEach(withoutNames);
  else if (typeof body === 'string') {
    if (namesIndexField(body)) throw notApart('[_index] in the body of the request');
  } else if (isObject(body)) {
    for (const [key, value] of Object.entries(body as LosslessObject)) {
      if (NAMING.has(key)) throw notApart(`[${key}] in the body of the request`);
      withoutNames(value);
    }
  }
  return body;
}

/** True if a text means the field `_index`, whose values have the prefix in the cluster. */
export function namesIndexField(text: string): boolean {
  return INDEX_FIELD.test(text);
}

/** An action of a bulk request, or a document to get, with the index in it. */
export function withIndex(target: LosslessValue, names: SandboxNames): LosslessValue {
  if (!isObject(target)) return target;
  const { _index, ...rest } = target as LosslessObject;
  return isNamed(_index) ? { _index: names.index(_index), ...rest } : target;
}

/** An index expression, or a list of some. What is something else is left for the cluster to refuse. */
export function withExpressions(value: LosslessValue, names: SandboxNames): LosslessValue {
  if (Array.isArray(value)) return value.map((each) => withExpressions(each, names));
  return isNamed(value) ? names.expression(value) : value;
}

/**
 * True if something is a name; the cluster refuses an empty one.
 *
 * @throws Trouble 501 for numbers, which the cluster reads as names in some places.
 */
export function isNamed(name: LosslessValue | undefined): name is string {
  if (typeof name === 'number' || typeof name === 'boolean' || name instanceof ExactNumber) {
    throw notApart(`the name [${String(name)}] without quotation marks`);
  }
  return typeof name === 'string' && name !== '';
}
