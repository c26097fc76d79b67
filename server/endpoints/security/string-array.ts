import { ElasticsearchError, parseException } from '../../errors/elasticsearch-error';
import type { Cursor } from '../../query/dsl/cursor';

/**
 * A list of strings (XContentUtils.readStringArray).
 *
 * @throws ElasticsearchError 400 parse_exception
 */
export function readStringArray(value: Cursor): string[] {
  const failure = (found: string) =>
    parseException(`could not parse [${value.name}] field. expected a string array but ${found}`);
  if (value.token !== 'START_ARRAY') {
    throw failure(`found ${value.token === 'VALUE_NULL' ? 'null' : `[${value.token}]`} value instead`);
  }
  return value.elements().map((one) => {
    if (one.token === 'VALUE_STRING') return one.text();
    throw failure(`one of the value in the array is [${one.token}]`);
  });
}

/** The same in a role descriptor (RoleDescriptor.readStringArray): the error names the role. */
export function readRoleStrings(value: Cursor, role: string): string[] {
  try {
    return readStringArray(value);
  } catch (error) {
    throw error instanceof ElasticsearchError ? parseException(`failed to parse role [${role}]`, error) : error;
  }
}
