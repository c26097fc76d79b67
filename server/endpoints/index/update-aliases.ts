import { requiredFields } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import { renderError } from '../../errors/render-error';
import { ok } from '../../http/answer';
import type { AnswerObject } from '../../json/value';
import type { BodyValue } from '../../validation/body-value';
import { anything, boolean, field, map, object, stringArray } from '../../validation/fields';
import { parseObject } from '../../validation/object-parser';
import { aliasDefinition } from '../shared/alias-body';
import { timeoutParameters } from '../shared/indices-parameters';
import { type ActionResult, type AliasAction, applyAliasActions } from './alias-actions';

/** The names that an action has so far, by the keys of the lists (`indices`, `aliases`). */
type Names = Map<string, readonly string[]>;

/** Notes the names that an action is about, which it may have under one key only (AliasActions.index, indices). */
function takeNames(one: string, many: string, names: readonly string[], taken: Names): void {
  if (taken.has(many)) throw illegalArgument(`Only one of [${one}] and [${many}] is supported`);
  taken.set(many, names);
}

/** The name of an index or alias, and the same for several. */
const oneName = (one: string, many: string) =>
  field('STRING', (value, taken: Names) => {
    const name = value.text();
    takeNames(one, many, [name], taken);
    if (name === '') throw illegalArgument(`[${one}] can't be empty string`);
  });
const manyNames = (one: string, many: string) =>
  field('STRING_ARRAY', (value, taken: Names) => {
    const list = stringArray.read(value, undefined);
    takeNames(one, many, list, taken);
    if (list.length === 0) throw illegalArgument(`[${many}] can't be empty`);
    if (list.includes('')) throw illegalArgument(`[${many}] can't contain empty string`);
  });

const INDICES = { index: oneName('index', 'indices'), indices: manyNames('index', 'indices') } as const;
const ALIASES = { alias: oneName('alias', 'aliases'), aliases: manyNames('alias', 'aliases') } as const;
/** Routing may be written as a number. */
const routing = field('INT', (value) => value.text());
const unsupported = (value: BodyValue): never => {
  throw illegalArgument(`[${value.name}] is unsupported for [REMOVE_INDEX]`);
};
const noAlias = anything(unsupported);
/** The list is read before it is refused, which the position in the error shows. */
const noAliases = field('STRING_ARRAY', (value) => {
  for (const one of value.elements()) one.text();
  return unsupported(value);
});

const ADD = {
  ...INDICES,
  ...ALIASES,
  filter: map,
  routing,
  index_routing: routing,
  search_routing: routing,
  is_write_index: boolean,
  is_hidden: boolean,
} as const;

const REMOVE = { ...INDICES, ...ALIASES, must_exist: boolean } as const;

const REMOVE_INDEX = { ...INDICES, alias: noAlias, aliases: noAliases } as const;

/**
 * Makes an action from what has been read: first its names are checked, as a part of the body, and then its definition.
 *
 * @throws ElasticsearchError 400 if its names are missing or ambiguous
 */
type MakeAction = () => () => AliasAction;

/** AliasActions.PARSER. */
const ACTION = {
  add: object((value): MakeAction => {
    const names: Names = new Map();
    const read = parseObject(value, 'add', ADD, names);
    return () => {
      const indices = namesOf(names, 'index', 'indices');
      const aliases = namesOf(names, 'alias', 'aliases');
      return () => ({ type: 'add', indices, aliases, definition: aliasDefinition(aliases[0] ?? '', read) });
    };
  }),
  remove: object((value): MakeAction => {
    const names: Names = new Map();
    const read = parseObject(value, 'remove', REMOVE, names);
    return () => () => ({
      type: 'remove',
      indices: namesOf(names, 'index', 'indices'),
      aliases: namesOf(names, 'alias', 'aliases'),
      mustExist: read.must_exist,
    });
  }),
  remove_index: object((value): MakeAction => {
    const names: Names = new Map();
    parseObject(value, 'remove_index', REMOVE_INDEX, names);
    return () => () => ({ type: 'remove_index', indices: namesOf(names, 'index', 'indices'), aliases: [] });
  }),
} as const;

/** IndicesAliasesRequest.PARSER. The actions are checked once all of them have been read. */
const FIELDS = {
  actions: field('OBJECT_ARRAY', (value) => {
    const read = value.token === 'START_ARRAY' ? Array.from(value.elements(), readElement) : [readEntry(value)];
    return read.map((make) => make());
  }),
} as const;

/** AbstractObjectParser.parseArray */
function readElement(entry: BodyValue): MakeAction {
  if (entry.token !== 'START_ARRAY') return readEntry(entry);
  throw new ElasticsearchError('illegal_state_exception', 'expected value but got [START_ARRAY]');
}

function readEntry(entry: BodyValue): MakeAction {
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
  handle: ({ mock, body, budget }) => {
    const { actions: read = [] } = body;
    if (read.length === 0) throw illegalArgument('No action specified');
    const actions = read.map((make) => make());
    const results = applyAliasActions(mock.store, actions, budget);
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

/** @throws ElasticsearchError 400 if there are none (AliasActions.validate) */
function namesOf(names: Names, one: string, many: string): readonly string[] {
  const found = names.get(many);
  if (!found) throw illegalArgument(`One of [${one}] or [${many}] is required`);
  return found;
}
