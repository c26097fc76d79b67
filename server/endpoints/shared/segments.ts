import type { AnswerObject } from '../../json/value';
import { versionFacts } from '../../runtime/versions';
import type { IndexState } from '../../store/index-state';
import { shardNumber } from '../../store/shard-routing';
import { indexSize } from './index-size';
import { primariesOf } from './shards';

/** The only segment of a shard: the mock keeps all documents together, as after a merge. */
export interface Segment {
  readonly shard: number;
  readonly name: string;
  readonly documents: number;
  /** In bytes: an estimate. */
  readonly size: number;
  /** Whether a flush has written it to disk. */
  readonly committed: boolean;
}

/** The segments of an index: one for each shard that has documents which searches see. */
export function segmentsOf(index: IndexState): Segment[] {
  const counts = documentsByShard(index);
  const committed = index.usage.operations === 0;
  return [...counts.keys()]
    .sort((one, other) => one - other)
    .map((shard) => {
      const documents = counts.get(shard) ?? 0;
      const size = Math.ceil((indexSize(index) * documents) / index.searchable.size);
      return { shard, name: '_0', documents, size, committed };
    });
}

function documentsByShard(index: IndexState): Map<number, number> {
  const { size } = index.searchable;
  if (size === 0) return new Map();
  if (primariesOf(index) === 1) return new Map([[0, size]]);
  const counts = new Map<number, number>();
  for (const document of index.searchable.bySeqNo.values()) {
    const shard = shardNumber(index, document.id, document.routing);
    counts.set(shard, (counts.get(shard) ?? 0) + 1);
  }
  return counts;
}

/** A segment as `_segments` shows it (IndicesSegmentResponse). @param esVersion the version that the mock says it is */
export function segmentBody({ documents, size, committed }: Segment, esVersion: string): AnswerObject {
  return {
    generation: 0,
    num_docs: documents,
    deleted_docs: 0,
    size_in_bytes: size,
    committed,
    search: true,
    version: versionFacts(esVersion)?.lucene,
    compound: true,
    attributes: { 'Lucene90StoredFieldsFormat.mode': 'BEST_SPEED' },
  };
}
