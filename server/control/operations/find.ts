import type { OperationView } from '../../generated/control';
import { nearestHint, nearestName } from '../../validation/nearest';
import { ControlError } from '../control-error';
import type { Operation, Operations } from './operations';

/** Which operations to list; all by default. */
export interface OperationFilter {
  /** `connector.update_status`, `connector.*`, or several. */
  readonly name?: string | readonly string[] | undefined;
  /** If false, those that are answered with 501. */
  readonly emulated?: boolean | undefined;
}

/**
 * The operations that match a filter, in alphabetical order.
 *
 * @throws ControlError 404 for a name or pattern that matches none, with the nearest name.
 */
export function findOperations(operations: Operations, { name = '*', emulated }: OperationFilter): OperationView[] {
  const patterns = [name].flat();
  const found = patterns.flatMap((pattern) => {
    const named = operations.named(pattern);
    if (named.length > 0) return named;
    throw new ControlError(404, `Unknown operation [${pattern}].${hintFor(pattern, operations.names())}`);
  });
  return found.filter((operation) => emulated === undefined || operation.emulated === emulated).map(viewOf);
}

/** The nearest name, or the one whose last part is nearest: people leave out the namespace. */
function hintFor(wrong: string, names: readonly string[]): string {
  const hint = nearestHint(wrong, names);
  if (hint !== '') return hint;
  const part = nearestName(wrong, names.map(lastPart));
  const found = names.find((name) => lastPart(name) === part);
  return found === undefined ? '' : ` Did you mean [${found}]?`;
}

const lastPart = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

function viewOf({ name, routes, parameters, body, emulated, note }: Operation): OperationView {
  const fields = body?.keys() ?? [];
  return {
    name,
    routes: [...routes],
    ...(parameters && { parameters: Object.keys(parameters) }),
    ...(fields.length > 0 && { body: [...fields] }),
    emulated,
    ...(note !== undefined && { note }),
  };
}
