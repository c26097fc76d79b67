import type { WhoamiIndices } from '../../generated/control';
import { isObject, type JsonObject, own } from '../../json/value';
import { indexGroupsOf, stringsIn } from '../../security/authorization/role-parts';
import type { Identity } from '../../security/identity';
import { roleNamed } from '../../security/roles';
import type { ControlledMock } from '../controlled-mock';

/** Roles that grant something, and those that limit what they grant. */
export interface Sources {
  readonly granting: Readonly<Record<string, JsonObject>>;
  /** The roles of a key's owner when it was created; undefined if nothing is limited. */
  readonly limiting: Readonly<Record<string, JsonObject>> | undefined;
}

/** Where the privileges of somebody come from: roles by name, or a key's own descriptors and those of its owner. */
export function sourcesOf({ store }: ControlledMock, { apiKey, roles, service }: Identity): Sources {
  if (service) return { granting: { [service.token]: service.role }, limiting: undefined };
  if (!apiKey) {
    const found = roles.flatMap((name) => {
      const role = roleNamed(store, name);
      return role ? [[name, role] as const] : [];
    });
    return { granting: Object.fromEntries(found), limiting: undefined };
  }
  const own = apiKey.roleDescriptors as Record<string, JsonObject>;
  const owner = apiKey.limitedBy as Record<string, JsonObject>;
  return Object.keys(own).length === 0 ? { granting: owner, limiting: undefined } : { granting: own, limiting: owner };
}

/** What roles grant on indices, one entry for each part of a role. */
export function indexGrants(roles: Readonly<Record<string, JsonObject>>): WhoamiIndices[] {
  return Object.entries(roles).flatMap(([role, descriptor]) =>
    indexGroupsOf(descriptor).map((group) => {
      const [query, fields] = [own(group, 'query') ?? null, own(group, 'field_security')];
      return {
        role,
        names: stringsIn(group, 'names'),
        privileges: stringsIn(group, 'privileges'),
        restricted_indices: own(group, 'allow_restricted_indices') === true,
        ...(query !== null && query !== '' && { query: typeof query === 'string' ? query : JSON.stringify(query) }),
        ...(isObject(fields) && { fields: fieldsOf(fields) }),
      };
    }),
  );
}

function fieldsOf(fields: JsonObject): NonNullable<WhoamiIndices['fields']> {
  return {
    grant: own(fields, 'grant') === undefined ? ['*'] : stringsIn(fields, 'grant'),
    except: stringsIn(fields, 'except'),
  };
}
