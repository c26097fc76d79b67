import { ControlError } from '../control-error';
import { findProblems } from './problems';
import type { Schemas } from './schemas';

/**
 * Checks an argument of the library as the same input over HTTP is checked, since TypeScript may not have checked it.
 *
 * @param schema the name of a file in `schemas/control/`, without its extension.
 * @returns a copy without keys that are undefined.
 * @throws ControlError 400 for unknown keys and wrong types, with the nearest known keys.
 */
export function checkedInput<T>(schemas: Schemas, schema: string, input: T): T {
  const plain = JSON.parse(JSON.stringify(input));
  const problems = findProblems(schemas, `control/${schema}.schema.json`, plain);
  if (problems.length > 0) throw new ControlError(400, `Invalid ${schema.replaceAll('-', ' ')}:`, problems);
  return plain;
}
