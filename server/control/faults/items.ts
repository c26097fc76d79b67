import type { BulkPart, ItemFault } from '../../endpoint/endpoint';
import type { FaultItems } from '../../generated/control';
import type { JsonValue } from '../../json/value';
import { wildcardMatch } from '../../json/wildcard';
import { containsValue } from '../matching/match';
import { faultError } from './answers';
import type { FaultContext } from './presets';
import type { AppliedRule, RuleState } from './rule-state';

/** Makes items of one bulk request fail, and keeps count. */
export interface ItemFaults {
  /** Called for each item. */
  readonly fault: ItemFault;
  /** How many items each rule has made fail so far; rules without any are missing. */
  readonly failed: ReadonlyMap<RuleState, number>;
}

/** Makes items of a bulk request fail; undefined if none of the rules concerns items. */
export function itemFaultsOf(
  rules: readonly AppliedRule[],
  context: Omit<FaultContext, 'index' | 'id' | 'item'>,
): ItemFaults | undefined {
  const concerned = rules.flatMap(({ state, effects: { items } }) => (items ? [{ state, items }] : []));
  if (concerned.length === 0) return undefined;
  const failed = new Map<RuleState, number>();
  const fault: ItemFault = (part) => {
    for (const { state, items } of concerned) {
      if (!isChosen(state, items, part)) continue;
      const before = failed.get(state) ?? 0;
      failed.set(state, before + 1);
      state.countItem(before === 0);
      const answer = items.error ?? { preset: items.preset ?? 'es_rejected_execution_exception' };
      return faultError(answer, { ...context, index: part.index, id: part.id ?? '', item: true });
    }
    return undefined;
  };
  return { fault, failed };
}

function isChosen(state: RuleState, items: FaultItems, part: BulkPart): boolean {
  const { positions, every, probability, times = Number.POSITIVE_INFINITY, body } = items;
  if (state.itemHits >= times) return false;
  if (positions && !positions.includes(part.position)) return false;
  if (!fits(items.action, part.action) || !fits(items.index, part.index) || !fits(items.id, part.id ?? ''))
    return false;
  if (body !== undefined && !containsValue(body as JsonValue, part.body())) return false;
  state.itemsSeen += 1;
  if (every !== undefined && state.itemsSeen % every !== 0) return false;
  return probability === undefined || state.chance() < probability;
}

function fits(patterns: string | readonly string[] | undefined, text: string): boolean {
  if (patterns === undefined) return true;
  return (Array.isArray(patterns) ? patterns : [patterns]).some((pattern) => wildcardMatch(pattern, text));
}
