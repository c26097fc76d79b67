import { requiredFields } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { ElasticsearchError, illegalArgument, throwIfInvalid } from '../../errors/elasticsearch-error';
import { renderError } from '../../errors/render-error';
import { ok } from '../../http/answer';
import type { AnswerObject, JsonObject, JsonValue } from '../../json/value';
import type { BodyValue } from '../../validation/body-value';
import { anything, boolean, checkedField, field, map, object, string, stringArray } from '../../validation/fields';
import { parseObject } from '../../validation/object-parser';
import { parseAlias } from '../shared/alias-body';
import { timeoutParameters } from '../shared/indices-parameters';
import { type ActionResult, type AliasAction, applyAliasActions } from './alias-actions';

/** Names of indices or aliases, under one key or the other. */
const names = (one: string, many: string) => ({
  [one]: checkedField(string, (name) => {
    if (name === '') throw illegalArgument(`[${one}] can't be empty string`);
  }),
  [many]: checkedField(stringArray, (list) => {
    if (list.length === 0) throw illegalArgument(`[${many}] can't be empty`);
    if (list.includes('')) throw illegalArgument(`[${many}] can't contain empty string`);
  }),
});

const INDICES = names('index', 'indices');
const ALIASES = names('alias', 'aliases');
/** Routing may be written as a number. */
const routing = field('INT', (value) => value.text());
const noAliases = anything((value): never => {
  throw illegalArgument(`[${value.name}] is unsupported for [REMOVE_INDEX]`);
});

/** The keys of each kind of action. */
const KEYS = {
  add: {
    ...INDICES,
    ...ALIASES,
    filter: map,
    routing,
    index_routing: routing,
    search_routing: routing,
    is_write_index: boolean,
    is_hidden: boolean,
  },
  remove: { ...INDICES, ...ALIASES, must_exist: boolean },
  remove_index: { ...INDICES, alias: noAliases, aliases: noAliases, must_exist: boolean },
} as const;

const action = (type: AliasAction['type']) =>
  object((value): (() => AliasAction) => {
    const read = parseObject(value, type, KEYS[type]) as JsonObject;
    return () => toAction(type, read);
  });

/** AliasActions.PARSER. */
const ACTION = { add: action('add'), remove: action('remove'), remove_index: action('remove_index') } as const;

/** IndicesAliasesRequest.PARSER. The actions are checked once all of them have been read. */
const FIELDS = {
  actions: field('OBJECT_ARRAY', (value) => {
    const read = value.token === 'START_ARRAY' ? Array.from(value.elements(), readEntry) : [readEntry(value)];
    return read.map((make) => make());
  }),
} as const;

function readEntry(entry: BodyValue): () => AliasAction {
  const [make, ...more] = Object.values(parseObject(entry, 'alias_action', ACTION));
  if (more.length > 0) {
    const causedBy = illegalArgument('Too many operations declared on operation entry');
    const reason = 'Failed to build [alias_action] after last required field arrived';
    throw new ElasticsearchError('x_content_parse_exception', reason, { causedBy });
  }
  if (make) return make;
  const reason =
    'Cannot invoke "org.elasticsearch.action.admin.indices.alias.IndicesAliasesRequest$AliasActions.validate()" because "aliasAction" is null';
  return () => {
    throw new ElasticsearchError('null_pointer_exception', reason);
  };
}

/** Makes several changes to aliases at once: RestIndicesAliasesAction. */
export const updateAliases = endpoint({
  name: 'indices.update_aliases',
  routes: ['POST /_aliases'],
  query: timeoutParameters,
  body: requiredFields('aliases', FIELDS),
  handle: ({ mock, body }) => {
    const { actions = [] } = body;
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

function toAction(type: AliasAction['type'], read: JsonObject): AliasAction {
  const { index, indices, alias, aliases, must_exist, ...rest } = read;
  const named = namesOf('index', 'indices', index, indices);
  if (type === 'remove_index') return { type, indices: named, aliases: [] };
  const both = { indices: named, aliases: namesOf('alias', 'aliases', alias, aliases) };
  if (type === 'remove') return { type, ...both, mustExist: must_exist as boolean | undefined };
  return { type, ...both, definition: parseAlias(both.aliases[0] ?? '', rest) };
}

/** Names under one key or the other, with the messages of AliasActions. */
function namesOf(one: string, many: string, single: JsonValue | undefined, list: JsonValue | undefined): string[] {
  if (single !== undefined && list !== undefined) {
    throw illegalArgument(`Only one of [${one}] and [${many}] is supported`);
  }
  if (single === undefined && list === undefined) throw illegalArgument(`One of [${one}] or [${many}] is required`);
  return (list ?? [single]) as string[];
}
