import type { PlayedScenario, ScenarioInput } from '../../generated/control';
import { own } from '../../json/value';
import { nearestHint } from '../../validation/nearest';
import { ControlError } from '../control-error';
import type { ControlledMock } from '../controlled-mock';
import { checkedInput } from '../schema/checked-input';
import { scenarios } from './scenarios';

/**
 * Plays an incident.
 *
 * @throws ControlError 404 with the nearest name; 400 for input that it does not use; 409 if there is nothing it can happen
 * to.
 */
export function playScenario(mock: ControlledMock, name: string, given: ScenarioInput): PlayedScenario {
  const scenario = own(scenarios, name);
  if (!scenario) {
    const names = Object.keys(scenarios);
    throw new ControlError(
      404,
      `Unknown scenario [${name}].${nearestHint(name, names)} The scenarios are ${names.join(', ')}.`,
    );
  }
  const input = checkedInput(mock.known.schemas, 'scenario', given);
  const takes: readonly string[] = scenario.takes;
  if (mock.settings.upstream && scenario.change) {
    const reason = 'It changes documents, and those are in the cluster. Scenarios of fault rules alone can be played.';
    throw new ControlError(501, `The scenario [${name}] is not available with --upstream. ${reason}`);
  }
  const problems = Object.keys(input)
    .filter((key) => !takes.includes(key))
    .map((key) => ({ path: `$.${key}`, reason: `[${name}] does not use this; it takes ${takes.join(' and ')}` }));
  if (problems.length > 0) throw new ControlError(400, 'Invalid scenario:', problems);
  const changes = scenario.change?.(mock, input) ?? [];
  const rules = scenario.faults?.(input) ?? [];
  const faults = rules.map((rule, index) =>
    mock.faults.add({ id: `${name}-${index + 1}`, description: scenario.description, ...rule }, mock.clock.now()),
  );
  return { name, description: scenario.description, faults, changes };
}
