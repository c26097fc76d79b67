import type { PlayedScenario, ScenarioInput } from '../../generated/control';
import { ControlError } from '../control-error';
import type { ControlledMock } from '../controlled-mock';
import { nearest } from '../nearest';
import { scenarios } from './scenarios';

/**
 * Plays an incident.
 *
 * @throws ControlError 404 with the nearest name; 409 if there is nothing it can happen to.
 */
export function playScenario(mock: ControlledMock, name: string, input: ScenarioInput): PlayedScenario {
  const scenario = scenarios.find((each) => each.name === name);
  if (!scenario) {
    const names = scenarios.map((each) => each.name);
    throw new ControlError(
      404,
      `There is no scenario [${name}].${nearest(name, names)} The scenarios are ${names.join(', ')}.`,
    );
  }
  const changes = scenario.change?.(mock, input) ?? [];
  const rules = scenario.faults?.(input) ?? [];
  const faults = rules.map((rule, index) =>
    mock.faults.add({ id: `${name}-${index + 1}`, description: scenario.description, ...rule }, mock.clock.now()),
  );
  return { name, description: scenario.description, faults, changes };
}
