import { endpoint } from '../../endpoint/endpoint';
import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import { ok } from '../../http/answer';
import { isObject, type JsonObject, type JsonValue } from '../../json/value';
import { checkClusterBlocks } from '../../store/cluster-blocks';
import { resolveDateMath } from '../../store/date-math-name';
import type { IndexDefinition } from '../../store/definitions';
import { parseIndexSettings } from '../../store/index-settings';
import type { Store } from '../../store/store';
import { isSystemName, systemIndexAccess } from '../../store/system-indices';
import { checkIndexName, invalidName } from '../../validation/index-name';
import { checkNewAlias, checkWriteIndices, parseAliases } from '../shared/alias-body';
import { creationParameters } from '../shared/indices-parameters';
import { optionalMap } from '../shared/map-body';

/** Creates an index from its templates and the request: RestCreateIndexAction. */
export const createIndex = endpoint({
  name: 'indices.create',
  routes: ['PUT /{index}'],
  query: creationParameters,
  body: optionalMap,
  handle: ({ mock, placeholders, body }) => {
    const definition = parseDefinition(body);
    checkClusterBlocks(mock.store, 'metadata_write');
    const name = createChecked(mock.store, resolveDateMath(placeholders.index, mock.runtime.clock.now()), definition);
    return ok({ acknowledged: true, shards_acknowledged: true, index: name });
  },
});

/** CreateIndexRequest.source. */
function parseDefinition(body: JsonObject): IndexDefinition {
  for (const key of Object.keys(body)) {
    if (key === 'settings' || key === 'mappings' || key === 'aliases') continue;
    throw new ElasticsearchError('parse_exception', `unknown key [${key}] for create index`);
  }
  return {
    settings: parseIndexSettings(objectAt('settings', body.settings)),
    ...(isObject(body.mappings) && { mappings: withoutType(body.mappings) }),
    aliases: parseAliases(body.aliases),
  };
}

function objectAt(key: string, value: JsonValue | undefined): JsonObject {
  if (value === undefined || value === null) return {};
  if (isObject(value)) return value;
  throw new ElasticsearchError('parse_exception', `key [${key}] must be an object`);
}

function withoutType(mappings: JsonObject): JsonObject {
  const keys = Object.keys(mappings);
  if (keys.length !== 1 || keys[0] !== '_doc') return mappings;
  throw illegalArgument(
    'The mapping definition cannot be nested under a type [_doc] unless include_type_name is set to true.',
  );
}

function createChecked(store: Store, name: string, definition: IndexDefinition): string {
  checkIndexName(name);
  if (isSystemName(name)) throw systemIndexAccess([name]);
  if (!store.index(name) && store.aliased(name).length > 0) {
    throw invalidName('invalid_index_name_exception', 'index', name, 'already exists as alias');
  }
  for (const [alias, parts] of Object.entries(definition.aliases ?? {})) {
    checkNewAlias(store, alias);
    if (alias === name) {
      const problem = 'an index or data stream exists with the same name as the alias';
      throw invalidName('invalid_alias_name_exception', 'alias', alias, problem);
    }
    const others = store.aliased(alias).map((index) => ({ name: index.name, alias: index.aliases[alias] ?? {} }));
    checkWriteIndices(alias, [...others, { name, alias: parts }]);
  }
  return store.create(name, definition).name;
}
