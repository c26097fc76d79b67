import type { FaultRule } from '../../generated/control';

/** What a rule can do to a whole request. */
const REQUEST_EFFECTS = ['respond', 'preset', 'delay', 'jitter', 'drip', 'connection', 'damage'] as const;

export const EFFECTS = ['items', ...REQUEST_EFFECTS] as const;

export function doesSomething(rule: FaultRule): boolean {
  return EFFECTS.some((effect) => rule[effect] !== undefined);
}

/** True for a rule that makes items of bulk requests fail and has no other effect. */
export function isAboutItemsAlone(rule: FaultRule): boolean {
  return rule.items !== undefined && REQUEST_EFFECTS.every((effect) => rule[effect] === undefined);
}
