import { optionalFields } from '../../endpoint/body';
import { type Endpoint, endpoint } from '../../endpoint/endpoint';
import { ElasticsearchError, illegalArgument, throwIfInvalid } from '../../errors/elasticsearch-error';
import { ok } from '../../http/answer';
import type { JsonObject } from '../../json/value';
import { Cursor } from '../../query/dsl/cursor';
import { enoughActive } from '../../store/active-shards';
import { checkClusterBlocks } from '../../store/cluster-blocks';
import type { AliasDefinition } from '../../store/definitions';
import { parseIndexSettings } from '../../store/index-settings';
import type { IndexState } from '../../store/index-state';
import { flattenSettings, type IndexSettings } from '../../store/settings';
import { routingShards } from '../../store/shard-routing';
import type { Store } from '../../store/store';
import { parseByteSizeValue } from '../../validation/byte-size-value';
import { field, map } from '../../validation/fields';
import { readAliases } from '../shared/alias-body';
import { indexSize } from '../shared/index-size';
import { creationParameters } from '../shared/indices-parameters';
import { refuseRestricted } from '../shared/restricted';
import { primariesOf } from '../shared/shards';
import { checkNewIndexNames } from './create';
import { checkShards, type Resize, shardsOfSize } from './resize-shards';

/** ResizeRequest.PARSER. */
const FIELDS = {
  settings: map,
  aliases: map,
  max_primary_shard_size: field('STRING', (value) => parseByteSizeValue(value.text(), value.name)),
} as const;

/** What stays as it is when an index is resized (TransportResizeAction). */
const FIXED = ['mode', 'mapping.source.mode', 'recovery.use_synthetic_source'];

/** Copies an index, with other shards: RestResizeHandler. */
function resizeEndpoint(kind: Resize): Endpoint {
  return endpoint({
    name: `indices.${kind}`,
    routes: [`PUT /{index}/_${kind}/{target}`, `POST /{index}/_${kind}/{target}`],
    query: creationParameters,
    body: optionalFields('resize_request', FIELDS),
    handle: ({ mock: { store }, placeholders, body, query: { wait_for_active_shards: activeShards } }) => {
      const { index, target } = placeholders as { readonly index: string; readonly target: string };
      const most = body.max_primary_shard_size;
      const aliases = body.aliases ? readAliases(new Cursor(body.aliases)) : {};
      throwIfInvalid(problemsOf(kind, body.settings ?? {}, most));
      checkClusterBlocks(store, 'metadata_write');
      const source = store.index(index);
      if (!source || source.system) throw notFound(index);
      refuseRestricted(store, [source], RESTRICTED);
      store.access?.checkNoMore([target], index, MORE_PERMISSIONS);
      const settings = parseIndexSettings(body.settings ?? {});
      const made = copyIndex(store, { kind, source, target, settings, most, aliases });
      return ok({ acknowledged: true, shards_acknowledged: enoughActive(made, activeShards), index: target });
    },
  });
}

export const shrinkIndex = resizeEndpoint('shrink');
export const splitIndex = resizeEndpoint('split');
export const cloneIndex = resizeEndpoint('clone');

/** ResizeRequestInterceptor */
const RESTRICTED =
  'Resize requests are not allowed for users when field or document level security is enabled on the source index';
const MORE_PERMISSIONS =
  'Resizing an index is not allowed when the target index has more permissions than the source index';

/** ResizeRequest.validate, which sees the settings as they were sent. */
function problemsOf(kind: Resize, settings: JsonObject, most: number | undefined): string[] {
  const names = Object.keys(flattenSettings(settings));
  const problems: string[] = [];
  if (names.some((name) => name.startsWith('index.sort.'))) {
    problems.push("can't override index sort when resizing an index");
  }
  if (kind === 'split' && !names.includes('index.number_of_shards')) {
    problems.push('index.number_of_shards is required for split operations');
  }
  if (most !== undefined && most <= 0) problems.push('max_primary_shard_size must be greater than 0');
  return problems;
}

interface Plan {
  readonly kind: Resize;
  readonly source: IndexState;
  readonly target: string;
  readonly settings: IndexSettings;
  /** The most bytes of a shard. */
  readonly most: number | undefined;
  readonly aliases: Readonly<Record<string, AliasDefinition>>;
}

/** TransportResizeAction.prepareCreateIndexRequest, MetadataCreateIndexService.validateResize */
function copyIndex(store: Store, plan: Plan): IndexState {
  const { kind, source, target, settings, aliases } = plan;
  const shards = shardsOf(plan);
  // An index with a single shard is not even looked at before it is read-only.
  if (kind === 'shrink' && primariesOf(source) === 1) checkReadOnly(source);
  checkShards(kind, source, shards);
  const splitsOne = kind === 'split' && primariesOf(source) === 1;
  if (settings.number_of_routing_shards !== undefined && !splitsOne) {
    throw illegalArgument('cannot provide index.number_of_routing_shards on resize');
  }
  const changed = FIXED.find((name) => settings[name] !== undefined);
  if (changed !== undefined) throw illegalArgument(`can't change setting [index.${changed}] during resize`);
  checkNewIndexNames(store, target, { settings, aliases });
  store.checkAbsent(target);
  checkReadOnly(source);
  const { number_of_replicas: _, number_of_routing_shards: __, ...copied } = source.settings;
  const slots = splitsOne ? {} : { number_of_routing_shards: String(routingShards(source)) };
  const own = { ...slots, ...settings, number_of_shards: String(shards) };
  return store.resize(source, { name: target, settings: { routing_partition_size: '1', ...copied, ...own }, aliases });
}

function checkReadOnly({ name, closed, settings }: IndexState): void {
  if (closed || settings['blocks.write'] === 'true' || settings['blocks.read_only'] === 'true') return;
  const reason = `index ${name} must be read-only to resize index. use "index.blocks.write=true"`;
  throw new ElasticsearchError('illegal_state_exception', reason);
}

function shardsOf({ kind, source, settings, most }: Plan): number {
  const given = settings.number_of_shards;
  if (given !== undefined && most !== undefined) {
    throw illegalArgument('Cannot set both index.number_of_shards and max_primary_shard_size for the target index');
  }
  if (given !== undefined) return Number(given);
  if (kind === 'clone') return primariesOf(source);
  return most === undefined ? 1 : shardsOfSize(source, indexSize(source), most);
}

/** The name is that of an index, not an expression, and the error says no more about it. */
function notFound(index: string): ElasticsearchError {
  return new ElasticsearchError('index_not_found_exception', `no such index [${index}]`, {
    metadata: { index_uuid: '_na_', index },
  });
}
