import { requiredJson } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { illegalArgument, parseException, throwIfInvalid } from '../../errors/elasticsearch-error';
import { ok } from '../../http/answer';
import { type AnswerObject, isObject, type JsonValue, own, setOwn } from '../../json/value';
import { wildcardMatch } from '../../json/wildcard';
import { Cursor } from '../../query/dsl/cursor';
import { withLocatedFailures } from '../../query/dsl/failure';
import { actionProblems, applicationNameProblems, privilegeNameProblems } from '../../security/application-names';
import { type ApplicationPrivilege, applicationPrivilegesOf } from '../../security/application-privileges';
import { requireForApplications } from '../../security/authorization/require-cluster-action';
import { map, string, stringArray } from '../../validation/fields';
import { parseObject } from '../../validation/object-parser';
import { visibleAtOnce } from '../shared/refresh-parameter';

const ACTION = 'cluster:admin/xpack/security/privilege/';

/** ApplicationPrivilegeDescriptor.PARSER */
const FIELDS = { application: string, name: string, actions: stringArray, metadata: map } as const;

/** Stores privileges of applications: RestPutPrivilegesAction. */
export const putPrivileges = endpoint({
  name: 'security.put_privileges',
  routes: ['PUT /_security/privilege', 'POST /_security/privilege'],
  query: { refresh: visibleAtOnce },
  body: requiredJson,
  handle: ({ mock, identity, body: { value, text }, budget }) => {
    const read = withLocatedFailures(text, () => readPrivileges(value));
    const applications = read.map(({ application }) => application);
    requireForApplications(mock, identity, `${ACTION}put`, applications, budget);
    throwIfInvalid(
      read.length === 0 ? ['At least one application privilege must be provided'] : read.flatMap(problems),
    );
    const stored = applicationPrivilegesOf(mock.store);
    const created = read.map((privilege) => {
      const key = `${privilege.application}/${privilege.name}`;
      const isNew = !stored.has(key);
      stored.set(key, privilege);
      return [privilege, { created: isNew }] as const;
    });
    return ok(byApplication(created));
  },
});

/** PutPrivilegesRequestBuilder.source: privileges by name, by application. */
function readPrivileges(value: JsonValue): ApplicationPrivilege[] {
  return membersOf(new Cursor(value), 'object').flatMap(([application, privileges]) =>
    membersOf(privileges, `object for application [${application}]`).map(([name, privilege]) => {
      const read = parseObject(privilege, 'application_privilege', FIELDS);
      const given = { application: read.application ?? application, name: read.name ?? name };
      checkSame('application', given.application, application);
      checkSame('privilege name', given.name, name);
      return { ...given, actions: read.actions ?? [], metadata: read.metadata ?? {} };
    }),
  );
}

function membersOf(value: Cursor, what: string): (readonly [string, Cursor])[] {
  if (value.token === 'START_OBJECT') return [...value.members()];
  throw parseException(`expected ${what} but found [${value.token}]`);
}

function checkSame(what: string, found: string, expected: string): void {
  if (found !== expected) throw illegalArgument(`${what} [${found}] in source does not match [${expected}]`);
}

/** PutPrivilegesRequest.validate */
function problems({ application, name, actions, metadata }: ApplicationPrivilege): string[] {
  return [
    ...applicationNameProblems(application),
    ...privilegeNameProblems(name),
    ...(actions.length === 0 ? ['Application privileges must have at least one action'] : []),
    ...actions.flatMap(actionProblems),
    ...(Object.keys(metadata).some((key) => key.startsWith('_'))
      ? [`metadata keys may not start with [_] (in privilege ${application} ${name})`]
      : []),
  ];
}

/** Returns privileges of applications; 404 if none of the names is known: RestGetPrivilegesAction. */
export const getPrivileges = endpoint({
  name: 'security.get_privileges',
  routes: [
    'GET /_security/privilege',
    'GET /_security/privilege/{application}',
    'GET /_security/privilege/{application}/{name}',
  ],
  handle: ({ mock, identity, placeholders: { application = '*', name }, budget }) => {
    requireForApplications(mock, identity, `${ACTION}get`, [application], budget);
    const names = name?.split(',');
    const found = [...applicationPrivilegesOf(mock.store).values()].filter(
      (one) => wildcardMatch(application, one.application) && (names?.includes(one.name) ?? true),
    );
    const shown = found.map(({ application: of, name: called, actions, metadata }): [Named, AnswerObject] => {
      const named = { application: of, name: called };
      return [named, { ...named, actions: [...actions], metadata }];
    });
    return { status: names && found.length === 0 ? 404 : 200, body: byApplication(shown) };
  },
});

/** RestDeletePrivilegesAction */
export const deletePrivileges = endpoint({
  name: 'security.delete_privileges',
  routes: ['DELETE /_security/privilege/{application}/{name}'],
  query: { refresh: visibleAtOnce },
  handle: ({ mock, identity, placeholders: { application, name }, budget }) => {
    requireForApplications(mock, identity, `${ACTION}delete`, [application], budget);
    const stored = applicationPrivilegesOf(mock.store);
    const found = name
      .split(',')
      .map((one) => [{ application, name: one }, { found: stored.delete(`${application}/${one}`) }] as const);
    const status = found.some(([, { found: deleted }]) => deleted) ? 200 : 404;
    return { status, body: byApplication(found) };
  },
});

type Named = Pick<ApplicationPrivilege, 'application' | 'name'>;

function byApplication(entries: readonly (readonly [Named, AnswerObject])[]): AnswerObject {
  const applications: AnswerObject = {};
  for (const [{ application, name }, shown] of entries) {
    const before = own(applications, application);
    const privileges: AnswerObject = isObject(before) ? before : {};
    setOwn(privileges, name, shown);
    setOwn(applications, application, privileges);
  }
  return applications;
}
