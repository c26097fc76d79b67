import { type BodyReader, requiredFields } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { ElasticsearchError, throwIfInvalid } from '../../errors/elasticsearch-error';
import { ok } from '../../http/answer';
import { type AnswerObject, isObject, type JsonObject, type JsonValue } from '../../json/value';
import { writeJson } from '../../json/write';
import type { Position } from '../../json-text/source';
import { type RoleMapping, roleMappingsOf } from '../../security/role-mappings';
import { boolean, field, map, objectArray, stringArray } from '../../validation/fields';
import type { ParsedFields } from '../../validation/object-parser';
import { visibleAtOnce } from '../shared/refresh-parameter';
import { readRules } from './mapping-rules';

const NOTE = 'mappings are kept and shown; they have no effect, since users of other realms do not exist here';

/** ExpressionRoleMapping.PARSER */
const FIELDS = {
  roles: stringArray,
  role_templates: objectArray((value) => readTemplate(value.json())),
  rules: field('OBJECT', (value) => readRules(value.json(), 'rules')),
  metadata: map,
  enabled: boolean,
} as const;

/** TemplateRoleName: a template is shown as its text. */
function readTemplate(value: JsonValue): JsonObject {
  const { template = '', format = 'string' } = isObject(value) ? value : {};
  return { template: writeJson(typeof template === 'string' ? { source: template } : template), format };
}

type Body = ParsedFields<typeof FIELDS> & {
  /** Where the body's closing brace is: where the parser is when something turns out to be missing. */
  readonly end: Position;
};

const fields = requiredFields('role-mapping', FIELDS);

/** All errors become parsing exceptions (ExpressionRoleMapping.parse). */
const body: BodyReader<Body> = {
  ...fields,
  read: (text) => {
    try {
      return { ...fields.read(text), end: endOf(text.text()) };
    } catch (error) {
      if (!(error instanceof ElasticsearchError) || error.type !== 'x_content_parse_exception') throw error;
      const [, line = '1', col = '1'] = /^\[(\d+):(\d+)\]/.exec(error.reason ?? '') ?? [];
      throw parsingFailed(error, Number(line), Number(col));
    }
  },
};

function endOf(text: string): Position {
  const before = text.slice(0, text.lastIndexOf('}')).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

function parsingFailed(cause: ElasticsearchError, line = 1, col = 1): ElasticsearchError {
  return new ElasticsearchError('parsing_exception', cause.reason, { extra: { line, col }, causedBy: cause });
}

/** RestPutRoleMappingAction */
export const putRoleMapping = endpoint({
  name: 'security.put_role_mapping',
  routes: ['PUT /_security/role_mapping/{name}', 'POST /_security/role_mapping/{name}'],
  query: { refresh: visibleAtOnce },
  body,
  note: NOTE,
  handle: ({ mock, placeholders: { name }, body }) => {
    const mapping = complete(name, body);
    const created = !roleMappingsOf(mock.store).has(name);
    roleMappingsOf(mock.store).set(name, mapping);
    return ok({ role_mapping: { created } });
  },
});

/** ExpressionRoleMapping.Builder.build, PutRoleMappingRequest.validate */
function complete(name: string, { roles, role_templates, rules, enabled, metadata = {}, end }: Body): RoleMapping {
  if (!roles && !role_templates) throw missing(name, 'roles', end);
  if (!rules) throw missing(name, 'rules', end);
  if (enabled === undefined) throw missing(name, 'enabled', end);
  const mapping = { enabled, roles: roles ?? [], role_templates: role_templates ?? [], rules, metadata };
  const [byName, byTemplate] = [mapping.roles.length > 0, mapping.role_templates.length > 0];
  throwIfInvalid([
    ...(byName || byTemplate ? [] : ['role-mapping roles or role-templates are missing']),
    ...(byName && byTemplate ? ['role-mapping cannot have both roles and role-templates'] : []),
    ...(Object.keys(metadata).some((key) => key.startsWith('_')) ? ['metadata keys may not start with [_]'] : []),
  ]);
  return mapping;
}

function missing(name: string, part: string, { line, column }: Position): ElasticsearchError {
  const reason = `failed to parse role-mapping [${name}]. missing field [${part}]`;
  return parsingFailed(new ElasticsearchError('illegal_state_exception', reason), line, column);
}

/** Returns role mappings; 404 if none of the names is known: RestGetRoleMappingsAction. */
export const getRoleMapping = endpoint({
  name: 'security.get_role_mapping',
  routes: ['GET /_security/role_mapping', 'GET /_security/role_mapping/{name}'],
  note: NOTE,
  handle: ({ mock, placeholders: { name } }) => {
    const mappings = roleMappingsOf(mock.store);
    const found = (name?.split(',') ?? [...mappings.keys()]).flatMap((one) => {
      const mapping = mappings.get(one);
      return mapping ? [[one, shown(mapping)] as const] : [];
    });
    return { status: name !== undefined && found.length === 0 ? 404 : 200, body: Object.fromEntries(found) };
  },
});

function shown({ enabled, roles, role_templates, rules, metadata }: RoleMapping): AnswerObject {
  return {
    enabled,
    ...(roles.length > 0 && { roles: [...roles] }),
    ...(role_templates.length > 0 && { role_templates: [...role_templates] }),
    rules,
    metadata,
  };
}

/** RestDeleteRoleMappingAction */
export const deleteRoleMapping = endpoint({
  name: 'security.delete_role_mapping',
  routes: ['DELETE /_security/role_mapping/{name}'],
  query: { refresh: visibleAtOnce },
  note: NOTE,
  handle: ({ mock, placeholders: { name } }) => {
    const found = roleMappingsOf(mock.store).delete(name);
    return { status: found ? 200 : 404, body: { found } };
  },
});
