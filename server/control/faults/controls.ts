import type { FaultRule, FaultView } from '../../generated/control';
import { ControlError } from '../control-error';
import type { ControlledMock } from '../controlled-mock';
import { findProblems } from '../schema/problems';
import { Schemas } from '../schema/schemas';

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
    add: (rule) => mock.faults.add(checked(rule), mock.clock.now()),
    replace: (rules) => mock.faults.replace(rules.map(checked), mock.clock.now()),
    list: () => mock.faults.list(mock.clock.now()),
    remove: (id) => mock.faults.remove(id),
    clear: () => mock.faults.clear(),
  };
}

/** Rules are data, so TypeScript may not have checked them. */
function checked(rule: FaultRule): FaultRule {
  const copy = JSON.parse(JSON.stringify(rule)) as FaultRule;
  const problems = findProblems(new Schemas(), 'control/fault-rule.schema.json', copy as never);
  if (problems.length > 0) throw new ControlError(400, 'Invalid fault rule:', problems);
  return copy;
}
