import { requiredJson } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { ok } from '../../http/answer';
import { javaText } from '../../json/java-text';
import { type AnswerObject, isObject, type JsonValue, own } from '../../json/value';

/** Everyone has all privileges here: RestHasPrivilegesAction always responds with true. */
export const hasPrivileges = endpoint({
  name: 'security.has_privileges',
  routes: [
    'GET /_security/user/_has_privileges',
    'POST /_security/user/_has_privileges',
    'GET /_security/user/{user}/_has_privileges',
    'POST /_security/user/{user}/_has_privileges',
  ],
  body: requiredJson,
  note: 'everyone has all privileges',
  handle: ({ identity, body: { value }, placeholders }) => {
    const asked = isObject(value) ? value : {};
    const index: AnswerObject = {};
    for (const entry of list(own(asked, 'index'))) {
      if (!isObject(entry)) continue;
      for (const name of list(own(entry, 'names'))) index[javaText(name)] = granted(own(entry, 'privileges'));
    }
    return ok({
      username: placeholders.user ?? identity.username,
      has_all_requested: true,
      cluster: granted(own(asked, 'cluster')),
      index,
      application: {},
    });
  },
});

function granted(privileges: JsonValue | undefined): AnswerObject {
  return Object.fromEntries(list(privileges).map((privilege) => [javaText(privilege), true]));
}

function list(value: JsonValue | undefined): JsonValue[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}
