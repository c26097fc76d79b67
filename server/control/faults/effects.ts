import type { FaultCall, FaultStep } from '../../generated/control';

/** What a rule can do to a whole request. */
const REQUEST_EFFECTS = [
  'respond',
  'preset',
  'delay',
  'jitter',
  'drip',
  'connection',
  'damage',
  'hold',
  'call_before',
  'call_after',
] as const;

/** What a rule, or a step of a sequence, can do. */
export const EFFECTS = ['items', ...REQUEST_EFFECTS] as const;

export function doesSomething(effects: FaultStep): boolean {
  return EFFECTS.some((effect) => effects[effect] !== undefined && effects[effect] !== false);
}

/** True if items of bulk requests are made to fail, and nothing else is done. */
export function isAboutItemsAlone(effects: FaultStep): boolean {
  return effects.items !== undefined && REQUEST_EFFECTS.every((effect) => effects[effect] === undefined);
}

/** The calls that it makes. */
export function callsIn({ call_before = [], call_after = [] }: FaultStep): readonly FaultCall[] {
  return [...call_before, ...call_after];
}
