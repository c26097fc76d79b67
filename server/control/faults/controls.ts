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
  /** Switches a rule on or off; its counts are kept. @throws Error with the nearest id if there is no such rule. */
  switch(id: string, enabled: boolean): FaultView;
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
    switch: (id, enabled) => mock.faults.switch(id, enabled, mock.clock.now()),
    remove: (id) => mock.faults.remove(id),
    clear: () => mock.faults.clear(),
  };
}
