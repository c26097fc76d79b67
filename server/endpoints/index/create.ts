import { endpoint } from '../../endpoint/endpoint';
import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import { ok } from '../../http/answer';
import { checkAnalyzers } from '../../query/analysis/custom-analyzers';
import { Cursor } from '../../query/dsl/cursor';
import { enoughActive } from '../../store/active-shards';
import { checkClusterBlocks } from '../../store/cluster-blocks';
import { checkNoDataStream } from '../../store/data-streams';
import { resolveDateMath } from '../../store/date-math-name';
import type { IndexDefinition } from '../../store/definitions';
import { parseIndexSettings } from '../../store/index-settings';
import type { IndexState } from '../../store/index-state';
import type { Store } from '../../store/store';
import { isSystemName, systemIndexAccess } from '../../store/system-indices';
import { map, object } from '../../validation/fields';
import { checkIndexName, invalidName } from '../../validation/index-name';
import { parseWith, type Refusals } from '../../validation/object-parser';
import { checkNewAlias, checkWriteIndices, readAliases } from '../shared/alias-body';
import { checkNewFilters } from '../shared/alias-filter';
import { creationParameters } from '../shared/indices-parameters';
import { optionalMap } from '../shared/map-body';
import { untyped } from '../shared/typed-mapping';

/** Creates an index from its templates and the request: RestCreateIndexAction. */
export const createIndex = endpoint({
  name: 'indices.create',
  routes: ['PUT /{index}'],
  query: creationParameters,
  body: optionalMap,
  prepare: ({ mock, body }) => parseWith(new Cursor(body), FIELDS, REFUSALS, mock.runtime.clock.now()),
  handle: ({ mock, placeholders, body, budget, query: { wait_for_active_shards: activeShards } }) => {
    const now = mock.runtime.clock.now();
    const { settings, ...definition } = parseWith(new Cursor(body), FIELDS, REFUSALS, now);
    const name = resolveDateMath(placeholders.index, now);
    const aliases = Object.keys(definition.aliases ?? {});
    // AuthorizationService.handleIndexActionAuthorizationResult
    if (aliases.length > 0) mock.store.access?.check([name, ...aliases], 'indices:admin/aliases');
    checkClusterBlocks(mock.store, 'metadata_write');
    const index = createIndexNamed(mock.store, name, {
      ...definition,
      ...(settings && { settings: parseIndexSettings(settings) }),
      activeShards,
    });
    checkNewFilters(mock.store, index, budget);
    return ok({ acknowledged: true, shards_acknowledged: enoughActive(index, activeShards), index: index.name });
  },
});

/** CreateIndexRequest.source, which reads a map, at a given time. */
const FIELDS = {
  settings: map,
  mappings: object((value: Cursor) => untyped(map.read(value, undefined))),
  aliases: object((value: Cursor, now: number) => readAliases(value, (name) => resolveDateMath(name, now))),
} as const;

const REFUSALS: Refusals<Cursor> = {
  unknown: (key) => new ElasticsearchError('parse_exception', `unknown key [${key}] for create index`),
  unfit: (key) => new ElasticsearchError('parse_exception', `key [${key}] must be an object`),
};

/** Creates an index if neither its name nor its aliases are taken. */
export function createIndexNamed(store: Store, name: string, definition: IndexDefinition): IndexState {
  checkNewIndexNames(store, name, definition);
  if (!store.index(name)) checkAnalyzers(definition.settings);
  return store.create(name, definition);
}

/**
 * Checks the name and the aliases of a new index.
 *
 * @throws ElasticsearchError 400 if a name is invalid or taken, 500 if an alias would have two write indices.
 */
export function checkNewIndexNames(store: Store, name: string, definition: IndexDefinition): void {
  checkIndexName(name);
  if (isSystemName(name)) throw systemIndexAccess([name]);
  checkNoDataStream(store, name);
  if (!store.index(name) && store.aliased(name).length > 0) {
    throw invalidName('invalid_index_name_exception', 'index', name, 'already exists as alias');
  }
  for (const [alias, parts] of Object.entries(definition.aliases ?? {})) {
    checkNewAlias(store, alias);
    if (alias === name) throw illegalArgument(`alias name [${alias}] self-conflicts with index name`);
    const others = store.aliased(alias).map((index) => ({ name: index.name, alias: index.aliases[alias] ?? {} }));
    checkWriteIndices(alias, [...others, { name, alias: parts }]);
  }
}
