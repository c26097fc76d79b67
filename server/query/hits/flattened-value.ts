import { hashOrder } from '../../json/java-text';
import { isObject, type JsonValue, own } from '../../json/value';

/**
 * How `fields` shows a flattened field: as a map of its values without nulls, in which a list of one value is that value. Objects
 * inside stay what they are.
 *
 * @returns nothing for a field without values
 */
export function flattenedValue(value: JsonValue): JsonValue[] {
  if (!isObject(value)) return value === null ? [] : [value];
  const object = value;
  const members = hashOrder(object).flatMap((key) => {
    const member = own(object, key) as JsonValue;
    const values = Array.isArray(member) ? member.filter((one) => one !== null) : member === null ? [] : [member];
    return values.length === 0 ? [] : [[key, values.length === 1 ? (values[0] as JsonValue) : values] as const];
  });
  return members.length === 0 ? [] : [Object.fromEntries(members)];
}
