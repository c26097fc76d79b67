import { illegalArgument, parseException } from '../../errors/elasticsearch-error';
import type { JsonObject } from '../../json/value';
import type { Cursor } from '../../query/dsl/cursor';
import { errorAt } from '../../query/dsl/failure';
import { string, stringArray } from '../../validation/fields';
import { type ParsedFields, parseObject } from '../../validation/object-parser';

/** ApplicationResourcePrivileges.PARSER */
const APPLICATION = { application: string, privileges: stringArray, resources: stringArray } as const;

/**
 * Reads one element of the `applications` of a role descriptor (RoleDescriptor.parseApplicationPrivilege).
 *
 * @throws ElasticsearchError 400 for a part that is missing or empty
 * @throws ParseFailure for one that is unknown or of the wrong type
 */
export function readApplicationPrivileges(entry: Cursor, role: string): JsonObject {
  const read = parseObject(entry, 'application', APPLICATION);
  try {
    return complete(read, role);
  } catch (error) {
    throw errorAt(error, entry, 'end');
  }
}

function complete({ application, privileges, resources }: ParsedFields<typeof APPLICATION>, role: string): JsonObject {
  const missing = (part: string) =>
    parseException(`failed to parse application privileges for role [${role}]. missing required [${part}] field`);
  if (!resources) throw missing('resources');
  if (!privileges) throw missing('privileges');
  if (!application) throw illegalArgument('application privileges must have an application name');
  if (privileges.length === 0) throw illegalArgument('application privileges must define at least one privilege');
  if (resources.length === 0) throw illegalArgument('application privileges must refer to at least one resource');
  return { application, privileges, resources };
}
