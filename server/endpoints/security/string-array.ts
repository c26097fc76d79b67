import { type ElasticsearchError, parseException } from '../../errors/elasticsearch-error';
import type { Cursor } from '../../query/dsl/cursor';
import { errorAt } from '../../query/dsl/failure';

/**
 * A list of strings (XContentUtils.readStringArray).
 *
 * @throws ElasticsearchError 400 parse_exception
 */
export function readStringArray(value: Cursor): string[] {
  const wrong = faultIn(value);
  if (wrong) throw wrong.error;
  return value.elements().map((one) => one.text());
}

/** The same in a role descriptor (RoleDescriptor.readStringArray): the error names the role. */
export function readRoleStrings(value: Cursor, role: string): string[] {
  const wrong = faultIn(value);
  if (wrong) throw errorAt(parseException(`failed to parse role [${role}]`, wrong.error), wrong.at);
  return value.elements().map((one) => one.text());
}

/** What is wrong with a list of strings, and the value that is. */
function faultIn(value: Cursor): { readonly error: ElasticsearchError; readonly at: Cursor } | undefined {
  const fault = (at: Cursor, found: string) => {
    const error = parseException(`could not parse [${value.name}] field. expected a string array but ${found}`);
    return { error, at };
  };
  if (value.token !== 'START_ARRAY') {
    return fault(value, `found ${value.token === 'VALUE_NULL' ? 'null' : `[${value.token}]`} value instead`);
  }
  const other = value.elements().find((one) => one.token !== 'VALUE_STRING');
  return other && fault(other, `one of the value in the array is [${other.token}]`);
}
