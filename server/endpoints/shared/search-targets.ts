import type { JsonObject } from '../../json/value';
import type { Mock } from '../../mock';
import { readyScript, type ScriptContext, type ScriptSource } from '../../painless';
import type { SearchTarget } from '../../query/hits/bound-search';
import { shardOf } from '../../query/shard-of';
import { settingOf } from '../../store/cluster-settings';
import type { IndexState } from '../../store/index-state';

/** An index, and the filters of the aliases through which a request reaches it. */
export interface Reached {
  readonly index: IndexState;
  readonly filters: readonly JsonObject[] | undefined;
}

/** Prepares indices to be searched. `runtimeMappings`: fields that only this request knows. */
export function searchTargets(mock: Mock, reached: readonly Reached[], runtimeMappings?: JsonObject): SearchTarget[] {
  const now = mock.runtime.clock.now();
  const options = {
    now,
    runtimeMappings,
    scripts: (source: ScriptSource, context: ScriptContext) => readyScript(mock.store, source, context),
    idFieldData: settingOf(mock.store, 'indices.id_field_data.enabled') === 'true',
    lookUp: (index: string, id: string) => {
      const [found] = mock.store.index(index) ? [mock.store.index(index)] : mock.store.aliased(index);
      return found?.get(id)?.source;
    },
  };
  return reached.map(({ index, filters }) => ({ shard: shardOf(index, options), filters }));
}

/** The same over documents as they are now: what is written later is not seen. */
export function frozenTargets(mock: Mock, reached: readonly Reached[], runtimeMappings?: JsonObject): SearchTarget[] {
  const frozen = reached.map(({ index, filters }) => ({ index: index.clone(), filters }));
  return searchTargets(mock, frozen, runtimeMappings);
}

/** How many shards the indices have together, without replicas. */
export function shardCount(reached: readonly Reached[]): number {
  return reached.reduce((sum, { index }) => sum + Number(index.setting('number_of_shards') ?? 1), 0);
}
