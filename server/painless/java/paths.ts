import { illegalScriptArgument } from '../values/failures';
import { mapGet, mapHas } from '../values/maps';
import { chargeText, type Meter } from '../values/meter';
import { className } from '../values/text';
import { isMap, type ScriptValue } from '../values/values';
import { textArgument } from './arguments';

/**
 * Augmentation.getByPath: resolves a dotted path through maps and lists. If it does not exist, returns the given
 * default, or throws an error if there is none.
 */
export function getByPath(
  start: ScriptValue,
  path: ScriptValue | undefined,
  otherwise: ScriptValue | undefined,
  meter: Meter,
): ScriptValue {
  chargeText(meter, 8 * textArgument(path).length);
  let current = start;
  for (const part of textArgument(path).split('.')) {
    const next = step(current, part);
    if (next === undefined) {
      if (otherwise !== undefined) return otherwise;
      throw illegalScriptArgument(`Could not find value at path [${textArgument(path)}]`);
    }
    current = next;
  }
  return current;
}

function step(value: ScriptValue, part: string): ScriptValue | undefined {
  if (isMap(value)) return mapHas(value, part) ? mapGet(value, part) : undefined;
  if (!Array.isArray(value)) throw illegalScriptArgument(`Non-container [${className(value)}] at [${part}]`);
  return /^\d+$/.test(part) ? value[Number(part)] : undefined;
}
