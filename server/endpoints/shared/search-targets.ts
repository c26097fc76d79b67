import { illegalArgument } from '../../errors/elasticsearch-error';
import type { JsonObject } from '../../json/value';
import type { Mock } from '../../mock';
import { readyScript, type ScriptContext, type ScriptSource } from '../../painless';
import type { Routed, SearchTarget } from '../../query/hits/bound-search';
import { partsOf } from '../../query/segments/build-data';
import { whenIndexed } from '../../query/segments/indexing-pending';
import { shardOf } from '../../query/shard-of';
import type { Budget } from '../../runtime/budget';
import { type InSteps, oneStep } from '../../runtime/in-steps';
import { settingOf } from '../../store/cluster-setting';
import type { IndexState } from '../../store/index-state';
import { seenDocuments } from '../../store/seen-documents';
import { shardNumber, shardsOfRouting } from '../../store/shard-routing';
import { whileLent } from '../../store/while-lent';
import { documentLookUp } from './look-up';

/** An index, with the filters of the aliases through which a request reaches it. */
export interface Reached {
  readonly index: IndexState;
  readonly filters: readonly JsonObject[] | undefined;
  /** The names and patterns that the request reaches it by; undefined for those in its path. */
  readonly expressions?: readonly string[] | undefined;
  /** The routing values of the request, separated by commas. */
  readonly routing?: string | undefined;
}

/** What an index costs that a request reaches, in the units of a budget. */
const OPENED = 500;

/** A cluster setting that is a number; undefined where it is not set. */
function numberSetting(mock: Mock, name: string): number | undefined {
  const text = settingOf(mock.store, name);
  return text === undefined ? undefined : Number(text);
}

/** Allows a request the work that searching documents takes. */
export function grantSearched(
  budget: Budget,
  searched: readonly { readonly size: number; readonly characters: number }[],
): void {
  const sum = (key: 'size' | 'characters'): number => searched.reduce((total, one) => total + one[key], 0);
  budget.grantDocuments(sum('size'), sum('characters'));
}

/**
 * Prepares indices for a search.
 *
 * @param runtimeMappings fields defined by this request only.
 * @param patient whether the request can wait for what it needs to be made: this, and the search, may throw IndexingPending.
 */
export function searchTargets(
  mock: Mock,
  reached: readonly Reached[],
  budget: Budget,
  runtimeMappings?: JsonObject,
  patient = false,
): SearchTarget[] {
  budget.charge(reached.length * OPENED);
  grantSearched(
    budget,
    reached.map(({ index }) => index.searchable),
  );
  const now = mock.runtime.clock.now();
  const options = {
    now,
    runtimeMappings,
    budget,
    scripts: (source: ScriptSource, context: ScriptContext) => readyScript(mock.store, source, context, budget),
    maxBuckets: numberSetting(mock, 'search.max_buckets'),
    allowsExpensive: settingOf(mock.store, 'search.allow_expensive_queries') !== 'false',
    idFieldData: settingOf(mock.store, 'indices.id_field_data.enabled') === 'true',
    lookUp: documentLookUp(mock, budget),
  };
  return reached.map(({ index, filters, expressions, routing }) => {
    const documents = seenDocuments(mock.store, index, budget, expressions, patient);
    return {
      shard: shardOf(index, { ...options, documents, patient }),
      filters,
      routed: routedBy(index, routing),
    };
  });
}

/**
 * Searches indices in steps. The search sees them as they are when it begins, whatever is written to them meanwhile.
 *
 * @param runtimeMappings fields defined by this request only.
 */
export function* searchIn<T>(
  mock: Mock,
  reached: readonly Reached[],
  budget: Budget,
  search: (targets: SearchTarget[]) => InSteps<T>,
  runtimeMappings?: JsonObject,
): InSteps<T> {
  const targets = yield* whenIndexed(
    oneStep((patient) => searchTargets(mock, reached, budget, runtimeMappings, patient)),
  );
  const indices = reached.map(({ index }) => index);
  return yield* whileLent(indices, search(targets));
}

/** Indices with a single shard are always searched whole. */
function routedBy(index: IndexState, routing: string | undefined): Routed | undefined {
  const numbers = shardsOfRouting(index, routing);
  return (
    numbers && {
      shards: numbers.size,
      holds: (document) => numbers.has(shardNumber(index, document.id, document.routing)),
    }
  );
}

/** The same over a frozen view of the documents, which does not show later writes. */
export function frozenTargets(
  mock: Mock,
  reached: readonly Reached[],
  budget: Budget,
  runtimeMappings?: JsonObject,
  patient = false,
): SearchTarget[] {
  // What is made for the search is kept with the index itself, where the search finds it when it starts again.
  for (const { shard } of searchTargets(mock, reached, budget, undefined, patient)) partsOf(shard);
  const frozen = reached.map((one) => ({ ...one, index: one.index.clone() }));
  return searchTargets(mock, frozen, budget, runtimeMappings, patient);
}

/**
 * Checks the number of shards that a search reaches (TransportSearchAction.checkActionSearchShardCountLimit).
 *
 * @throws ElasticsearchError 400 illegal_argument_exception
 */
export function checkShardCount(mock: Mock, reached: readonly Reached[]): void {
  const limit = settingOf(mock.store, 'action.search.shard_count.limit');
  if (limit === undefined || shardCount(reached) <= Number(limit)) return;
  throw illegalArgument(
    `Trying to query ${shardCount(reached)} shards, which is over the limit of ${limit}. This limit exists because querying many shards at the same time can make the job of the coordinating node very CPU and/or memory intensive. It is usually a better idea to have a smaller number of larger shards. Update [action.search.shard_count.limit] to a greater value if you really want to query that many shards at the same time.`,
  );
}

/** The total number of shards of the indices, without replicas. */
export function shardCount(reached: readonly Reached[]): number {
  return reached.reduce((sum, { index }) => sum + Number(index.setting('number_of_shards') ?? 1), 0);
}
