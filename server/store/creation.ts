// What the creation of an index takes. The store loads all of it when the first index is created.
export { checkWanted } from './active-shards';
export { IndexState } from './index-state';
export { checkShardLimit, openedShards } from './shard-limit';
export { resolveDefinition } from './templates';
