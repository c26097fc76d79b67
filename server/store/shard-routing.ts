import type { StoredDocument } from './document';
import { murmur3 } from './murmur3';

/** What decides where an index keeps a document. */
interface ShardedIndex {
  setting(name: string): string | undefined;
}

/** The most shards that an index with default settings can be split into (MetadataCreateIndexService). */
const MOST_SHARDS_LOG = 10;

/** The number of the shard that holds, or would hold, a document (IndexRouting). */
export function shardNumber(index: ShardedIndex, id: string, routing: string | undefined): number {
  const shards = numberOfShards(index);
  if (shards === 1) return 0;
  const partition = Number(index.setting('routing_partition_size') ?? 1);
  const offset = partition > 1 && routing !== undefined ? floorMod(hashOf(id), partition) : 0;
  return shardOfHash(index, hashOf(routing ?? id) + offset);
}

/** The shards that a search with these routing values reaches; undefined for all (OperationRouting.searchShards). */
export function shardsOfRouting(index: ShardedIndex, routing: string | undefined): ReadonlySet<number> | undefined {
  if (routing === undefined || routing === '' || numberOfShards(index) === 1) return undefined;
  const partition = Number(index.setting('routing_partition_size') ?? 1);
  const shards = new Set<number>();
  for (const value of routing.split(',')) {
    for (let offset = 0; offset < partition; offset += 1) shards.add(shardOfHash(index, hashOf(value) + offset));
  }
  return shards;
}

/** True if a request with this routing finds the document in the shard that it asks. */
export function isReached(index: ShardedIndex, document: StoredDocument, routing: string | undefined): boolean {
  if (document.routing === routing || numberOfShards(index) === 1) return true;
  return shardNumber(index, document.id, document.routing) === shardNumber(index, document.id, routing);
}

function numberOfShards(index: ShardedIndex): number {
  return Number(index.setting('number_of_shards') ?? 1);
}

function shardOfHash(index: ShardedIndex, hash: number): number {
  const shards = numberOfShards(index);
  const slots = routingShards(index);
  return Math.floor(floorMod(hash | 0, slots) / (slots / shards));
}

/** The number of shards that the index could be split into at most (IndexMetadata.getRoutingNumShards). */
export function routingShards(index: ShardedIndex): number {
  const fixed = index.setting('number_of_routing_shards');
  return fixed === undefined ? defaultSlots(numberOfShards(index)) : Number(fixed);
}

function defaultSlots(shards: number): number {
  const log = Math.ceil(Math.log2(shards));
  return shards * 2 ** Math.max(1, MOST_SHARDS_LOG - log);
}

function floorMod(value: number, modulus: number): number {
  return ((value % modulus) + modulus) % modulus;
}

/** Murmur3HashFunction: of the text's UTF-16 code units in little-endian order. */
function hashOf(text: string): number {
  return murmur3(Buffer.from(text, 'utf16le'));
}
