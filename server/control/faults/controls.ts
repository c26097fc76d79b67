import type { FaultRule, FaultView } from '../../generated/control';
import type { ControlledMock } from '../controlled-mock';
import { checkedInput } from '../schema/checked-input';

/** Deliberate failures: `faults.add({ operation: 'bulk', preset: 'circuit_breaking_exception', times: 2 })`. */
export interface FaultControls {
  /** Adds a rule, replacing any with the same id. @throws Error describing what is wrong with it. */
  add(rule: FaultRule): FaultView;
  /** Replaces all rules. */
  replace(rules: readonly FaultRule[]): FaultView[];
  /** The rules with an explanation in words and their counts so far. */
  list(): FaultView[];
  remove(id: string): void;
  clear(): void;
}

/** @internal */
export function faultControls(mock: ControlledMock): FaultControls {
  return {
    add: (rule) => mock.faults.add(checkedInput(mock.known.schemas, 'fault-rule', rule), mock.clock.now()),
    replace: (rules) => {
      const { faults } = checkedInput(mock.known.schemas, 'fault-rules', { faults: rules });
      return mock.faults.replace(faults, mock.clock.now());
    },
    list: () => mock.faults.list(mock.clock.now()),
    remove: (id) => mock.faults.remove(id),
    clear: () => mock.faults.clear(),
  };
}
