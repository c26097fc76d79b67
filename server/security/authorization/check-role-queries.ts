import { ElasticsearchError } from '../../errors/elasticsearch-error';
import { isObject, type JsonObject, own } from '../../json/value';
import { checkRoleQuery } from '../sight/role-query';
import { indexGroupsOf, stringsIn } from './role-parts';

/**
 * Checks the queries of a role descriptor (RoleDescriptor.parseIndex).
 *
 * @throws ElasticsearchError 400 that names the part of the descriptor.
 */
export function checkRoleQueries(role: JsonObject): void {
  indexGroupsOf(role).forEach((group, position) => {
    const query = own(group, 'query') ?? null;
    if (query === null || query === '') return;
    try {
      checkRoleQuery(query);
    } catch (error) {
      if (!(error instanceof ElasticsearchError) || error.type === 'not_emulated_exception') throw error;
      const where = `for indices [${stringsIn(group, 'names').join(',')}] at index privilege [${position}] of role descriptor`;
      throw new ElasticsearchError('parse_exception', `failed to parse field 'query' ${where}`, { causedBy: error });
    }
  });
}

/** Whether a role hides documents or fields, which not every licence allows. */
export function isRestrictedRole(role: JsonObject): boolean {
  return indexGroupsOf(role).some((group) => {
    const query = own(group, 'query') ?? null;
    return (query !== null && query !== '') || isObject(own(group, 'field_security'));
  });
}
