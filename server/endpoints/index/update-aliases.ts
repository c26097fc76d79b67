import { endpoint } from '../../endpoint/endpoint';
import { ElasticsearchError, illegalArgument, throwIfInvalid } from '../../errors/elasticsearch-error';
import { renderError } from '../../errors/render-error';
import { ok } from '../../http/answer';
import { type JsonBody, requiredJson } from '../../http/body';
import { javaText } from '../../json/java-text';
import { type AnswerObject, isObject, type JsonObject, type JsonValue } from '../../json/value';
import { JsonReader } from '../../json-text/reader';
import { parseAlias } from '../shared/alias-body';
import { checkKeys } from '../shared/check-keys';
import { timeouts } from '../shared/indices-parameters';
import { type ActionResult, type AliasAction, applyAliasActions } from './alias-actions';

/** Several changes of aliases at once: RestIndicesAliasesAction. */
export const updateAliases = endpoint({
  name: 'indices.update_aliases',
  routes: ['POST /_aliases'],
  query: timeouts,
  body: requiredJson,
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

/**
 * IndicesAliasesRequest.PARSER. What is wrong in an action is the cause of an error that stands at the end of the list.
 *
 * @throws ElasticsearchError 400 x_content_parse_exception
 */
function parseActions({ text, value }: JsonBody): AliasAction[] {
  checkKeys(text, 'aliases', ['actions']);
  const actions = isObject(value) ? value.actions : undefined;
  if (!Array.isArray(actions)) return [];
  try {
    return actions.map(parseEntry);
  } catch (error) {
    if (!(error instanceof ElasticsearchError) || error.type !== 'illegal_argument_exception') throw error;
    const reason = `[${endOfActions(text)}] [aliases] failed to parse field [actions]`;
    throw new ElasticsearchError('x_content_parse_exception', reason, { causedBy: error });
  }
}

function endOfActions(text: string): string {
  const reader = new JsonReader(text);
  reader.next();
  reader.next();
  reader.next();
  reader.skipChildren();
  return reader.location();
}

function parseEntry(entry: JsonValue): AliasAction {
  const [[type, content] = [], ...more] = Object.entries(isObject(entry) ? entry : {});
  if (more.length > 0) throw illegalArgument('Too many operations declared on operation entry');
  if (type !== 'add' && type !== 'remove' && type !== 'remove_index') {
    throw new ElasticsearchError('x_content_parse_exception', `[alias_action] unknown field [${type}]`);
  }
  return parseAction(type, isObject(content) ? content : {});
}

function parseAction(type: AliasAction['type'], content: JsonObject): AliasAction {
  const { index, indices, alias, aliases, must_exist: mustExist, ...rest } = content;
  const named = namesOf('index', 'indices', index, indices);
  if (type === 'remove_index') {
    const [other] = Object.keys({ ...(alias !== undefined && { alias }), ...(aliases !== undefined && { aliases }) });
    if (other) throw illegalArgument(`[${other}] is unsupported for [REMOVE_INDEX]`);
    return { type, indices: named, aliases: [] };
  }
  const names = { indices: named, aliases: namesOf('alias', 'aliases', alias, aliases) };
  if (type === 'remove') {
    const [other] = Object.keys(rest);
    if (other) throw illegalArgument(`[${other}] is unsupported for [REMOVE]`);
    return { type, ...names, mustExist: mustExist === undefined ? undefined : javaText(mustExist) === 'true' };
  }
  if (mustExist !== undefined) throw illegalArgument('[must_exist] is unsupported for [ADD]');
  return { type, ...names, definition: parseAlias(names.aliases[0] ?? '', rest) };
}

/** Names under one key or the other; the texts are those of AliasActions. */
function namesOf(one: string, many: string, single: JsonValue | undefined, list: JsonValue | undefined): string[] {
  if (single !== undefined && list !== undefined)
    throw illegalArgument(`Only one of [${one}] and [${many}] is supported`);
  const value = list ?? single;
  if (value === undefined || value === null) throw illegalArgument(`One of [${one}] or [${many}] is required`);
  const names = (Array.isArray(value) ? value : [value]).map((name) => javaText(name));
  if (names.length === 0) throw illegalArgument(`[${many}] can't be empty`);
  if (names.includes('')) {
    throw illegalArgument(
      list === undefined ? `[${one}] can't be empty string` : `[${many}] can't contain empty string`,
    );
  }
  return names;
}
