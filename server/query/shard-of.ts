import type { JsonObject } from '../json/value';
import type { IndexState } from '../store/index-state';
import { fieldLookup } from './fields/field-lookup';
import { Shard, type ShardParts } from './shard';

/** What a search brings to an index. */
export interface ShardOptions {
  /** The mock's clock. */
  readonly now: number;
  /** The documents to search; those that searches of the index see, by default. */
  readonly documents?: ShardParts['documents'];
  /** Fields that only this request knows. */
  readonly runtimeMappings?: JsonObject | undefined;
  readonly lookUp?: ShardParts['lookUp'];
  readonly smallSet?: number | undefined;
  readonly idFieldData?: boolean | undefined;
  readonly scripts?: ShardParts['scripts'];
}

/** An index as a search sees it. */
export function shardOf(index: IndexState, options: ShardOptions): Shard {
  return new Shard({
    name: index.name,
    uuid: index.uuid,
    fields: fieldLookup(index.mappings, options.runtimeMappings),
    documents: options.documents ?? index.searchable,
    settings: index.settings,
    now: options.now,
    lookUp: options.lookUp,
    aliases: Object.keys(index.aliases),
    smallSet: options.smallSet,
    idFieldData: options.idFieldData,
    scripts: options.scripts,
  });
}
