import type { BodyReader } from '../../endpoint/body';
import { ElasticsearchError } from '../../errors/elasticsearch-error';
import type { JsonObject } from '../../json/value';
import { Cursor } from '../../query/dsl/cursor';
import { errorAt, withLocatedFailures } from '../../query/dsl/failure';
import { accountNameProblems } from '../../security/account-names';
import { readRoleAt } from './read-role';

/** A parser and the field of it in which the next one, or the roles, are. */
type Enclosing = readonly [parser: string, field: string];

interface Place<T> {
  /** From the whole body to the roles. */
  readonly in: readonly Enclosing[];
  /** The roles by name, as they were read; undefined if there are none. */
  readonly given: (body: T) => JsonObject | undefined;
  /** Whether the roles are those of an API key. */
  readonly ofKey?: boolean;
}

/**
 * Adds to a reader the role descriptors that a body has by name (ObjectParser.declareNamedObjects), as they are shown
 * afterwards. Errors in them are enclosed by those of all parsers.
 */
export function withRoles<T extends object>(
  reader: BodyReader<T>,
  place: Place<T>,
): BodyReader<T & { readonly roles: JsonObject | undefined }> {
  return {
    ...reader,
    read: (text) => {
      const body = reader.read(text);
      const given = place.given(body);
      const roles = given && withLocatedFailures(text.text(), () => readRoles(given, place));
      return { ...body, roles };
    },
  };
}

function readRoles<T>(given: JsonObject, { in: enclosing, ofKey = false }: Place<T>): JsonObject {
  const path = [new Cursor({})];
  for (const [, field] of enclosing) {
    const within = path.at(-1);
    path.push(new Cursor(path.length === enclosing.length ? given : {}, within, field));
  }
  const [, ...fields] = path;
  const roles = fields.at(-1) as Cursor;
  try {
    return Object.fromEntries(roles.members().map(([name, role]) => [name, namedRole(name, role, roles.name, ofKey)]));
  } catch (error) {
    let outermost = error;
    for (const [at, [parser, field]] of [...enclosing.entries()].reverse()) {
      outermost = fields[at]?.refusedWithin(`[${parser}] failed to parse field [${field}]`, outermost);
    }
    throw outermost;
  }
}

/** @throws ParseFailure */
function namedRole(name: string, role: Cursor, field: string, ofKey: boolean): JsonObject {
  try {
    checkName(name, role);
    return readRoleAt(role, name, ofKey);
  } catch (error) {
    throw role.refusedWithin(`[${field}] failed to parse field [${name}]`, error);
  }
}

/** RoleDescriptor.Parser.parse */
function checkName(name: string, role: Cursor): void {
  const problems = accountNameProblems('Role', name).map((problem, at) => `${at + 1}: ${problem};`);
  if (problems.length === 0) return;
  throw errorAt(new ElasticsearchError('validation_exception', `Validation Failed: ${problems.join('')}`), role);
}
