import { endpoint } from '../../endpoint/endpoint';
import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import { ok } from '../../http/answer';
import { booleanParameter, refusedWhenTrue } from '../../http/parameters';
import { type JsonObject, own } from '../../json/value';
import type { Budget } from '../../runtime/budget';
import { type ActiveShards, enoughActive } from '../../store/active-shards';
import {
  backingName,
  type DataStream,
  dataStream,
  dataStreams,
  rollOver,
  writeIndexOf,
} from '../../store/data-streams';
import type { AliasDefinition, IndexDefinition } from '../../store/definitions';
import { parseIndexSettings } from '../../store/index-settings';
import type { IndexState } from '../../store/index-state';
import type { Store } from '../../store/store';
import { checkIndexName } from '../../validation/index-name';
import { checkNewFilters } from '../shared/alias-filter';
import { creationParameters } from '../shared/indices-parameters';
import { createIndexNamed } from './create';
import { areMet, checkRolloverConditions, rolloverBody } from './rollover-body';

const NOT_LAZY = "Lazy rollover can be applied only on a data stream. Please remove the query parameter 'lazy'.";

/** The definition of the next index, its settings still as they were sent. */
interface NextIndex extends Omit<IndexDefinition, 'settings'> {
  readonly settings?: JsonObject;
}

/** What is rolled over: an alias or a data stream, with its present and its next index. */
interface Rollover {
  readonly old: IndexState;
  readonly next: string;
  /** Makes the next index. */
  run(budget: Budget): void;
  /** Has it made when the next document arrives; undefined if that cannot be asked for. */
  postpone?(): void;
}

/** Gives an alias or a data stream a new index to write to: RestRolloverIndexAction. */
export const rollover = endpoint({
  name: 'indices.rollover',
  routes: ['POST /{index}/_rollover', 'POST /{index}/_rollover/{new_index}'],
  query: {
    ...creationParameters,
    dry_run: booleanParameter(false),
    lazy: booleanParameter(false),
    target_failure_store: refusedWhenTrue('[target_failure_store] of a rollover'),
  },
  body: rolloverBody,
  handle: ({ mock: { store, runtime }, placeholders: { index: target, new_index: name }, query, body, budget }) => {
    const { conditions = [], ...definition } = body;
    checkRolloverConditions(conditions);
    const planned = planRollover(store, target, name, definition);
    if (query.lazy && !planned.postpone) throw illegalArgument(NOT_LAZY);
    const now = runtime.clock.now();
    const asked = areMet(conditions, planned.old, now);
    const run = asked && !query.dry_run && !query.lazy;
    if (run) planned.run(budget);
    else if (query.lazy && !query.dry_run) planned.postpone?.();
    return ok({
      acknowledged: run || (query.lazy && !query.dry_run),
      shards_acknowledged: run && isActive(store, planned.next, query.wait_for_active_shards),
      old_index: planned.old.name,
      new_index: planned.next,
      rolled_over: run,
      dry_run: query.dry_run,
      lazy: query.lazy,
      conditions: Object.fromEntries(conditions.map((one) => [one.text, one.isMet(planned.old, now)])),
    });
  },
});

function isActive(store: Store, name: string, wanted: ActiveShards): boolean {
  const index = store.index(name);
  return index !== undefined && enoughActive(index, wanted);
}

/** MetadataRolloverService.validate */
function planRollover(store: Store, target: string, name: string | undefined, definition: NextIndex): Rollover {
  const stream = dataStream(store, target);
  if (stream) return planStream(store, stream, name, definition);
  if (store.index(target)) {
    throw illegalArgument('rollover target is a [concrete index] but one of [alias,data_stream] was expected');
  }
  const aliased = store.aliased(target);
  if (aliased.length === 0) {
    throw new ElasticsearchError('resource_not_found_exception', `rollover target [${target}] does not exist`);
  }
  return planAlias(store, target, aliased, name, definition);
}

function planStream(store: Store, stream: DataStream, name: string | undefined, definition: NextIndex): Rollover {
  if (name !== undefined) throw illegalArgument('new index name may not be specified when rolling over a data stream');
  if (definition.settings || definition.mappings || definition.aliases) {
    throw illegalArgument('aliases, mappings, and index settings may not be specified when rolling over a data stream');
  }
  return {
    old: writeIndexOf(store, stream),
    next: backingName(store, stream.name, stream.generation + 1),
    run: () => rollOver(store, stream),
    postpone: () => dataStreams(store).set(stream.name, { ...stream, rolloverOnWrite: true }),
  };
}

function planAlias(
  store: Store,
  alias: string,
  aliased: readonly IndexState[],
  name: string | undefined,
  definition: NextIndex,
): Rollover {
  const marked = aliased.find((index) => own(index.aliases, alias)?.is_write_index === true);
  const only = aliased.length === 1 && own(aliased[0]?.aliases ?? {}, alias)?.is_write_index === undefined;
  const old = marked ?? (only ? aliased[0] : undefined);
  if (!old) throw illegalArgument(`rollover target [${alias}] does not point to a write index`);
  const next = name ?? nextName(old.name);
  if (!store.index(next)) checkIndexName(next);
  else throw alreadyExists(store, next);
  return {
    old,
    next,
    run: (budget) => {
      const settings = parseIndexSettings(definition.settings ?? {});
      checkNewFilters(store, createIndexNamed(store, next, { ...definition, settings }), budget);
      moveAlias(store, alias, old, next, marked !== undefined);
    },
  };
}

/** MetadataRolloverService.generateRolloverIndexName */
function nextName(name: string): string {
  const [, head, number] = /^(.*)-(\d+)$/.exec(name) ?? [];
  if (head === undefined) throw illegalArgument(`index name [${name}] does not match pattern '^.*-\\d+$'`);
  return `${head}-${String(Number(number) + 1).padStart(6, '0')}`;
}

function alreadyExists(store: Store, name: string): ElasticsearchError {
  const { uuid } = store.index(name) as IndexState;
  return new ElasticsearchError('resource_already_exists_exception', `index [${name}/${uuid}] already exists`, {
    metadata: { index_uuid: uuid, index: name },
  });
}

/** An alias with an explicit write index stays on the old one; any other moves (MetadataRolloverService.rolloverAlias). */
function moveAlias(store: Store, alias: string, old: IndexState, next: string, stays: boolean): void {
  const { [alias]: before, ...others } = old.aliases;
  const hidden: AliasDefinition = before?.is_hidden === undefined ? {} : { is_hidden: before.is_hidden };
  store.setAliases(old, stays ? { ...old.aliases, [alias]: { is_write_index: false, ...hidden } } : others);
  const index = store.index(next) as IndexState;
  const added: AliasDefinition = stays ? { is_write_index: true, ...hidden } : hidden;
  store.setAliases(index, { ...index.aliases, [alias]: added });
}
