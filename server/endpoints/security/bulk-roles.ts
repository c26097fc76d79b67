import { requiredFields } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { ElasticsearchError, illegalArgument, throwIfInvalid } from '../../errors/elasticsearch-error';
import { renderError } from '../../errors/render-error';
import { ok } from '../../http/answer';
import { type AnswerObject, objectOrEmpty, setOwn } from '../../json/value';
import { isReservedRole } from '../../security/reserved-roles';
import { rolesOf } from '../../security/roles';
import { equalJson } from '../../store/merge';
import { namedObjects, stringArray } from '../../validation/fields';
import { currentLicense } from '../shared/license';
import { visibleAtOnce } from '../shared/refresh-parameter';
import { checkLicense, checkRole } from './checked-role';
import { withRoles } from './role-descriptors';

/** What became of each role, by the kind of result (BulkRolesResponse.toXContent). */
class Results {
  private readonly byKind: Record<string, string[]> = {};
  private readonly details: AnswerObject = {};

  add(kind: 'created' | 'updated' | 'noop' | 'deleted' | 'not_found', name: string): void {
    const names = this.byKind[kind];
    if (names) names.push(name);
    else this.byKind[kind] = [name];
  }

  /** @throws unknown anything but an error that concerns only this role */
  addError(name: string, error: unknown): void {
    if (!(error instanceof ElasticsearchError) || error.type === 'not_emulated_exception') throw error;
    setOwn(this.details, name, renderError(error));
  }

  body(): AnswerObject {
    const count = Object.keys(this.details).length;
    return { ...this.byKind, ...(count > 0 && { errors: { count, details: this.details } }) };
  }
}

/** Stores several roles: RestBulkPutRolesAction. Those that cannot be read fail all, others only themselves. */
export const bulkPutRole = endpoint({
  name: 'security.bulk_put_role',
  routes: ['POST /_security/role'],
  query: { refresh: visibleAtOnce },
  body: withRoles(requiredFields('bulk_update_roles_request_payload', { roles: namedObjects }), {
    in: [['bulk_update_roles_request_payload', 'roles']],
    given: ({ roles }) => roles,
  }),
  handle: ({ mock, body: { roles = {} } }) => {
    const read = Object.entries(roles).map(([name, role]) => [name, objectOrEmpty(role)] as const);
    throwIfInvalid(read.length === 0 ? ['roles are missing'] : []);
    const results = new Results();
    const stored = rolesOf(mock.store);
    for (const [name, role] of read) {
      try {
        checkRole(name, role);
        checkLicense(currentLicense(mock).type, role);
        const before = stored.get(name);
        if (before && equalJson(before, role)) results.add('noop', name);
        else results.add(before ? 'updated' : 'created', name);
        stored.set(name, role);
      } catch (error) {
        results.addError(name, error);
      }
    }
    return ok(results.body());
  },
});

/** Deletes several roles: RestBulkDeleteRolesAction. */
export const bulkDeleteRole = endpoint({
  name: 'security.bulk_delete_role',
  routes: ['DELETE /_security/role'],
  query: { refresh: visibleAtOnce },
  body: requiredFields('bulk_delete_roles_request', { names: stringArray }),
  handle: ({ mock, body: { names = [] } }) => {
    const results = new Results();
    for (const name of new Set(names)) {
      const reserved = `role [${name}] is reserved and cannot be deleted`;
      if (isReservedRole(name)) results.addError(name, illegalArgument(reserved));
      else results.add(rolesOf(mock.store).delete(name) ? 'deleted' : 'not_found', name);
    }
    return ok(results.body());
  },
});
