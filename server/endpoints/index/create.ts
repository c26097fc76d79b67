import { endpoint } from '../../endpoint/endpoint';
import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import { ok } from '../../http/answer';
import type { JsonObject } from '../../json/value';
import { Cursor } from '../../query/dsl/cursor';
import { checkClusterBlocks } from '../../store/cluster-blocks';
import { resolveDateMath } from '../../store/date-math-name';
import type { IndexDefinition } from '../../store/definitions';
import { parseIndexSettings } from '../../store/index-settings';
import type { Store } from '../../store/store';
import { isSystemName, systemIndexAccess } from '../../store/system-indices';
import { map, object } from '../../validation/fields';
import { checkIndexName, invalidName } from '../../validation/index-name';
import { parseWith, type Refusals } from '../../validation/object-parser';
import { checkNewAlias, checkWriteIndices, readAliases } from '../shared/alias-body';
import { creationParameters } from '../shared/indices-parameters';
import { optionalMap } from '../shared/map-body';

/** Creates an index from its templates and the request: RestCreateIndexAction. */
export const createIndex = endpoint({
  name: 'indices.create',
  routes: ['PUT /{index}'],
  query: creationParameters,
  body: optionalMap,
  handle: ({ mock, placeholders, body }) => {
    const definition = parseWith(new Cursor(body), FIELDS, REFUSALS);
    checkClusterBlocks(mock.store, 'metadata_write');
    const name = createChecked(mock.store, resolveDateMath(placeholders.index, mock.runtime.clock.now()), definition);
    return ok({ acknowledged: true, shards_acknowledged: true, index: name });
  },
});

/** CreateIndexRequest.source, which reads a map. */
const FIELDS = {
  settings: object((value: Cursor) => parseIndexSettings(map.read(value, undefined))),
  mappings: object((value: Cursor) => withoutType(map.read(value, undefined))),
  aliases: object(readAliases),
} as const;

const REFUSALS: Refusals<Cursor> = {
  unknown: (key) => new ElasticsearchError('parse_exception', `unknown key [${key}] for create index`),
  unfit: (key) => new ElasticsearchError('parse_exception', `key [${key}] must be an object`),
};

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
