import { type BodyReader, optionalText } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { illegalArgument } from '../../errors/elasticsearch-error';
import { acknowledged } from '../../http/answer';
import { own } from '../../json/value';
import { JsonReader } from '../../json-text/reader';
import { hasText } from '../../json-text/tokens';
import { splitByComma } from '../../store/indices-options';
import type { BodyValue } from '../../validation/body-value';
import { alias, field, map } from '../../validation/fields';
import { type ParsedFields, parseWith } from '../../validation/object-parser';
import { TextValue } from '../../validation/text-value';
import { aliasDefinition } from '../shared/alias-body';
import { timeoutParameters } from '../shared/indices-parameters';
import { aliasesNotFound, applyAliasActions } from './alias-actions';

/** Any scalar except null. */
const text = field('PLAIN_VALUE', (value) => value.text());
const index_routing = alias('index_routing', text);
const search_routing = alias('search_routing', text);

const FIELDS = {
  index: text,
  alias: text,
  routing: text,
  index_routing: text,
  indexRouting: index_routing,
  'index-routing': index_routing,
  search_routing: text,
  searchRouting: search_routing,
  'search-routing': search_routing,
  is_write_index: field('PLAIN_VALUE', (value) => value.boolean()),
  filter: map,
} as const;

function refuse(key: string, value: BodyValue): Error | undefined {
  if (hasText(value.token)) return illegalArgument(`Unsupported field [${key}]`);
  if (value.token !== 'START_OBJECT') return value.malformed(`Unexpected token [${value.token}]`);
  // The parser goes on with the members of an unknown object.
  for (const [inner, member] of value.members()) {
    const known = own(FIELDS, inner)?.tokens.some((token) => token === member.token);
    const refusal = known ? void member.skip() : refuse(inner, member);
    if (refusal) return refusal;
  }
  return undefined;
}

/** The parser in RestIndexPutAliasAction. A body that is not an object has no effect. */
const definition: BodyReader<ParsedFields<typeof FIELDS>> = {
  read: (body) => {
    const object = new TextValue(new JsonReader(optionalText.read(body) ?? ''));
    return object.open() === 'START_OBJECT' ? parseWith(object, FIELDS, { unknown: refuse, unfit: refuse }) : {};
  },
  fields: () => Object.keys(FIELDS),
};

/** Adds an alias to indices: RestIndexPutAliasAction. The body takes precedence over the path. */
export const putAlias = endpoint({
  name: 'indices.put_alias',
  routes: [
    'PUT /{index}/_alias/{name}',
    'POST /{index}/_alias/{name}',
    'PUT /{index}/_aliases/{name}',
    'POST /{index}/_aliases/{name}',
    'PUT /{index}/_alias',
    'PUT /{index}/_aliases',
    'PUT /_alias/{name}',
    'POST /_alias/{name}',
    'PUT /_alias',
  ],
  query: timeoutParameters,
  body: definition,
  handle: ({ mock, placeholders, body, budget }) => {
    const name = body.alias ?? placeholders.name;
    const indices = splitByComma(body.index ?? placeholders.index);
    if (indices.length === 0) throw illegalArgument("[indices] can't be empty");
    if (!name) throw illegalArgument("[alias] can't be empty string");
    if (name.trim() === '') throw illegalArgument('[alias] is required');
    const definition = aliasDefinition(name, body);
    applyAliasActions(mock.store, [{ type: 'add', indices, aliases: [name], definition }], budget);
    return acknowledged;
  },
});

/** Removes aliases from indices: RestIndexDeleteAliasesAction. */
export const deleteAlias = endpoint({
  name: 'indices.delete_alias',
  routes: ['DELETE /{index}/_alias/{name}', 'DELETE /{index}/_aliases/{name}'],
  query: timeoutParameters,
  handle: ({ mock, placeholders, budget }) => {
    const aliases = splitByComma(placeholders.name);
    const indices = splitByComma(placeholders.index);
    const [result] = applyAliasActions(mock.store, [{ type: 'remove', indices, aliases }], budget);
    if (result?.error) throw aliasesNotFound(aliases);
    return acknowledged;
  },
});
