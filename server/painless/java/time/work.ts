import type { ScriptObject, ScriptValue } from '../../values/values';
import { Temporal } from './temporal';
import { isOffset, ZoneValue } from './zone-value';

/** The cost of a call: of java.time, of the older classes, and of one that looks up the offset of a region. */
const CALL = 60;
const LEGACY = 400;
const REGION = 1500;

/** The cost of a call in addition to its step, if it is one of java.time. */
export function timeWork(value: ScriptObject, args: readonly ScriptValue[]): number {
  if (/^java\.(?:text|util\.Date)/.test(value.className)) return LEGACY;
  if (!value.className.startsWith('java.time')) return 0;
  return hasRegion(value) || args.some(hasRegion) ? REGION : CALL;
}

/** What a static method or constructor of java.time costs: text in brackets or with a slash may name a region. */
export function timeStaticWork(type: string, args: readonly ScriptValue[]): number {
  if (/^java\.(?:text|util\.Date)/.test(type)) return LEGACY;
  if (!type.startsWith('java.time')) return 0;
  const isNamed = args.some((value) => hasRegion(value) || (typeof value === 'string' && /[[/]/.test(value)));
  const text = args.reduce<number>((sum, value) => sum + (typeof value === 'string' ? value.length : 0), 0);
  return text + (isNamed ? 2 * REGION : CALL);
}

function hasRegion(value: ScriptValue): boolean {
  if (value instanceof ZoneValue) return !isOffset(value.zone);
  return value instanceof Temporal && value.zone !== undefined && !isOffset(value.zone);
}
