import { endpoint } from '../../endpoint/endpoint';
import { validationFailed } from '../../errors/elasticsearch-error';
import { acknowledged } from '../../http/answer';
import { isObject, type JsonObject } from '../../json/value';
import { splitByComma } from '../../store/indices-options';
import { parseAlias } from '../shared/alias-body';
import { timeoutParameters } from '../shared/indices-parameters';
import { optionalMap } from '../shared/map-body';
import { aliasesNotFound, applyAliasActions } from './alias-actions';

const DEFINITION = ['filter', 'routing', 'index_routing', 'search_routing', 'is_write_index', 'is_hidden'];

/** Adds an alias to indices: RestIndexPutAliasAction. Unknown keys are ignored. */
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
  body: optionalMap,
  handle: ({ mock, placeholders, body }) => {
    const name = placeholders.name ?? textAt(body, 'alias');
    const indices = splitByComma(placeholders.index ?? textAt(body, 'index'));
    if (!name || indices.length === 0) {
      const problems = indices.length === 0 ? ["[index] can't be empty"] : [];
      throw validationFailed(name ? problems : [...problems, '[alias/aliases] must be set']);
    }
    const known = Object.entries(body).filter(([key, value]) => DEFINITION.includes(key) && value !== null);
    const definition = parseAlias(name, Object.fromEntries(known));
    applyAliasActions(mock.store, [{ type: 'add', indices, aliases: [name], definition }]);
    return acknowledged;
  },
});

function textAt(body: JsonObject, key: string): string | undefined {
  const value = body[key];
  return typeof value === 'string' && !isObject(value) ? value : undefined;
}

/** Removes aliases from indices: RestIndexDeleteAliasesAction. */
export const deleteAlias = endpoint({
  name: 'indices.delete_alias',
  routes: ['DELETE /{index}/_alias/{name}', 'DELETE /{index}/_aliases/{name}'],
  query: timeoutParameters,
  handle: ({ mock, placeholders }) => {
    const aliases = splitByComma(placeholders.name);
    const [result] = applyAliasActions(mock.store, [
      { type: 'remove', indices: splitByComma(placeholders.index), aliases },
    ]);
    if (result?.error) throw aliasesNotFound(aliases);
    return acknowledged;
  },
});
