import { endpoint } from '../../endpoint/endpoint';
import { ok } from '../../http/answer';
import { type AnswerObject, isObject, type JsonObject, own } from '../../json/value';
import { objectsIn } from '../../security/authorization/role-parts';
import { builtInRoles, rolesOf } from '../../security/roles';
import { accountSearchBody, searchAccounts } from './query/account-search';
import { fieldsOf } from './query/fields-of';

const KEYWORD = { type: 'keyword' };

/** What can be asked about a role (FieldNameTranslators.ROLE_FIELD_NAME_TRANSLATORS). */
const FIELDS = fieldsOf({
  name: KEYWORD,
  description: { type: 'text' },
  'applications.application': KEYWORD,
  'applications.resources': KEYWORD,
  'applications.privileges': KEYWORD,
  metadata: { type: 'flattened' },
});

const PREFIX = 'role-';

/** Searches roles, built-in ones too: RestQueryRoleAction. */
export const queryRoles = endpoint({
  name: 'security.query_role',
  routes: ['GET /_security/_query/role', 'POST /_security/_query/role'],
  body: accountSearchBody('query_role_request_payload'),
  handle: ({ mock, body, budget }) => {
    const all = new Map([...rolesOf(mock.store), ...Object.entries(builtInRoles(mock.store))]);
    const documents = [...all].map(([name, role]) => [PREFIX + name, documentOf(name, role)] as const);
    const { total, found } = searchAccounts(mock, { ...FIELDS, documents }, body, budget);
    const roles = found.map(({ id, sort }): AnswerObject => {
      const name = id.slice(PREFIX.length);
      return { name, ...all.get(name), _sort: sort };
    });
    return ok({ total, count: found.length, roles });
  },
});

function documentOf(name: string, role: JsonObject): JsonObject {
  const [description, metadata] = [own(role, 'description'), own(role, 'metadata')];
  return {
    name,
    ...(typeof description === 'string' && { description }),
    applications: objectsIn(role, 'applications'),
    ...(isObject(metadata) && { metadata }),
  };
}
