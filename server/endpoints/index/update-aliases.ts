import { ElasticsearchError, illegalArgument, throwIfInvalid } from '../../errors/elasticsearch-error';
import { ok } from '../../http/answer';
import { endpoint } from '../../http/endpoint';
import { renderError } from '../../http/error-body';
import { type AnswerObject, isObject, type JsonObject, type JsonValue } from '../../json/value';
import { type ActionResult, type AliasAction, applyAliasActions } from './alias-actions';
import { parseAlias } from './alias-body';
import { requiredMap } from './body';
import { timeouts } from './parameters';

/** Several changes of aliases at once: RestIndicesAliasesAction. */
export const updateAliases = endpoint({
  name: 'indices.update_aliases',
  routes: ['POST /_aliases'],
  query: timeouts,
  body: requiredMap,
  handle: ({ mock, body }) => {
    const actions = parseActions(body);
    throwIfInvalid(actions.length === 0 ? ['Must specify at least one alias action'] : []);
    const results = applyAliasActions(mock.store, actions);
    const errors = results.some((result) => result.error);
    return ok({ acknowledged: true, errors, action_results: errors ? results.map(resultBody) : undefined });
  },
});

function resultBody({ action, indices, error }: ActionResult): AnswerObject {
  return {
    action: { type: action.type, indices: [...indices], aliases: [...action.aliases] },
    status: error ? 404 : 200,
    error: error && renderError(error),
  };
}

function parseActions(body: JsonObject): AliasAction[] {
  for (const key of Object.keys(body)) {
    if (key !== 'actions') throw parsing(`[aliases] unknown field [${key}]`);
  }
  const { actions } = body;
  if (!Array.isArray(actions)) return [];
  return actions.map((entry) => {
    if (!isObject(entry)) throw parsing('[aliases] actions have to be objects');
    const [[type, content] = [], ...more] = Object.entries(entry);
    if (more.length > 0) throw illegalArgument('Too many operations declared on operation entry');
    if (type !== 'add' && type !== 'remove' && type !== 'remove_index') {
      throw parsing(`[alias_action] unknown field [${type}]`);
    }
    return parseAction(type, isObject(content) ? content : {});
  });
}

function parseAction(type: AliasAction['type'], content: JsonObject): AliasAction {
  const { index, indices, alias, aliases, must_exist: mustExist, ...rest } = content;
  const names = { indices: namesOf(type, 'index', 'indices', index, indices), aliases: [] as readonly string[] };
  if (type === 'remove_index') return { type, ...names };
  const named = { ...names, aliases: namesOf(type, 'alias', 'aliases', alias, aliases) };
  if (type === 'remove') {
    for (const key of Object.keys(rest)) throw illegalArgument(`[${key}] is unsupported for [REMOVE]`);
    return { type, ...named, mustExist: mustExist === undefined ? undefined : String(mustExist) === 'true' };
  }
  if (mustExist !== undefined) throw illegalArgument('[must_exist] is unsupported for [ADD]');
  return { type, ...named, definition: parseAlias(named.aliases[0] ?? '', rest) };
}

function namesOf(
  type: AliasAction['type'],
  one: string,
  many: string,
  single: JsonValue | undefined,
  list: JsonValue | undefined,
): string[] {
  if (single !== undefined && list !== undefined)
    throw illegalArgument(`Only one of [${one}] and [${many}] is supported`);
  const value = list ?? single;
  const names = Array.isArray(value) ? value.map(String) : value === undefined || value === null ? [] : [String(value)];
  if (value === undefined || value === null) throw illegalArgument(`One of [${one}] or [${many}] is required`);
  if (names.length === 0) throw illegalArgument(`[${many}] can't be empty`);
  if (names.includes('')) throw illegalArgument(`[${single === undefined ? many : one}] can't be empty string`);
  return type === 'remove_index' || one === 'index' ? names : names;
}

function parsing(text: string): ElasticsearchError {
  return new ElasticsearchError('x_content_parse_exception', text);
}
