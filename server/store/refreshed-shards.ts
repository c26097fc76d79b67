import type { StoredDocument } from './document';
import type { DocumentSet } from './document-set';
import { shardNumber } from './shard-routing';

/**
 * Brings what searches see of some shards of an index up to date, and leaves the other shards as they are.
 *
 * @returns false if nothing is left that searches do not see.
 */
export function refreshedShards(
  index: { readonly live: DocumentSet; setting(name: string): string | undefined },
  seen: DocumentSet,
  shards: ReadonlySet<number>,
): boolean {
  const { live } = index;
  const gone: StoredDocument[] = [];
  const written: StoredDocument[] = [];
  let left = false;
  const collect = (into: StoredDocument[]) => (document: StoredDocument) => {
    if (shards.has(shardNumber(index, document.id, document.routing))) into.push(document);
    else left = true;
  };
  seen.bySeqNo.compare(live.bySeqNo, collect(gone), collect(written));
  if (!left) return false;
  for (const { id } of gone) {
    const tombstone = live.tombstones.get(id);
    if (tombstone) seen.delete(id, tombstone);
  }
  for (const document of written) seen.put(document, seen.get(document.id));
  return true;
}
