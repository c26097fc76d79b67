import type { JsonObject } from '../json/value';
import type { IndexState } from '../store/index-state';
import { isShardFailure } from './errors';
import { fieldLookup } from './fields/field-lookup';
import { SearchFields } from './fields/search-fields';
import { Shard, type ShardParts } from './shard';

/** What a search contributes to its view of an index. */
export interface ShardOptions {
  /** The mock's clock. */
  readonly now: number;
  /** The documents to search; by default, those visible to searches. */
  readonly documents?: ShardParts['documents'];
  /** Fields defined by this request only. */
  readonly runtimeMappings?: JsonObject | undefined;
  readonly lookUp?: ShardParts['lookUp'];
  readonly smallSet?: number | undefined;
  readonly idFieldData?: boolean | undefined;
  readonly maxBuckets?: number | undefined;
  readonly allowsExpensive?: boolean | undefined;
  readonly scripts?: ShardParts['scripts'];
  readonly checksOnly?: boolean | undefined;
  readonly budget?: ShardParts['budget'];
  readonly patient?: ShardParts['patient'];
}

/** An index as a search sees it. */
export function shardOf(index: IndexState, options: ShardOptions): Shard {
  const { searchFields, invalid } = fieldsOfSearch(index, options.runtimeMappings);
  return new Shard({
    name: index.name,
    uuid: index.uuid,
    searchFields,
    invalid,
    documents: options.documents ?? index.searchable,
    now: options.now,
    lookUp: options.lookUp,
    aliases: Object.keys(index.aliases),
    smallSet: options.smallSet,
    idFieldData: options.idFieldData,
    maxBuckets: options.maxBuckets,
    allowsExpensive: options.allowsExpensive,
    scripts: options.scripts,
    checksOnly: options.checksOnly,
    budget: options.budget,
    patient: options.patient,
    fielddata: index.usage.fielddata,
    memory: index.cache.derived,
  });
}

/** The fields that a search sees. Fields of its own that are wrong fail it in this index, once it is bound there. */
function fieldsOfSearch(
  index: IndexState,
  runtimeMappings: JsonObject | undefined,
): Pick<ShardParts, 'searchFields' | 'invalid'> {
  try {
    return { searchFields: searchFieldsOf(index, runtimeMappings) };
  } catch (error) {
    if (!runtimeMappings || !isShardFailure(error)) throw error;
    return { searchFields: searchFieldsOf(index), invalid: error };
  }
}

/**
 * The fields of an index, rebuilt if the request defines fields of its own or the settings have changed.
 *
 * @param runtimeMappings the fields of the request.
 */
export function searchFieldsOf({ mappings, settings }: IndexState, runtimeMappings?: JsonObject): SearchFields {
  if (runtimeMappings) return new SearchFields(fieldLookup(mappings, runtimeMappings), settings);
  const kept = mappings.once<{ current?: SearchFields }>('search fields', () => ({}));
  if (kept.current?.settings !== settings) kept.current = new SearchFields(fieldLookup(mappings), settings);
  return kept.current;
}
