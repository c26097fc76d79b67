import { ControlError } from './control-error';

/**
 * Checks that a name can be part of a path, since that is how the control API is asked for what has it. Browsers and other
 * clients take `.` and `..` out of a path, and people do not see spaces at its ends.
 *
 * @param what `The name of a snapshot`
 * @throws ControlError 400 if it cannot.
 */
export function checkAddressable(what: string, name: string): void {
  if (name === '.' || name === '..') {
    throw new ControlError(400, `${what} cannot be [${name}], which browsers and other clients take out of a path.`);
  }
  if (name.trim() === '') throw new ControlError(400, `${what} cannot be empty or consist of spaces.`);
  if (name.trim() !== name) throw new ControlError(400, `${what} cannot begin or end with a space: [${name}].`);
}
