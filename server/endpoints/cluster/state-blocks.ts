import type { AnswerObject } from '../../json/value';
import type { IndexBlock } from '../../store/blocks';
import { indexBlocksOf } from '../../store/blocks';
import { clusterBlocksOf } from '../../store/cluster-blocks';
import type { Store } from '../../store/store';

/** `blocks` of the cluster state: those of the whole cluster, and of its indices (ClusterState.toXContent). */
export function blocksBody(store: Store): AnswerObject {
  const indices = [...store.all()].flatMap((index) => {
    const blocks = indexBlocksOf(index);
    return blocks.length > 0 ? [[index.name, table(blocks)] as const] : [];
  });
  const global = clusterBlocksOf(store);
  return {
    global: global.length > 0 ? table(global) : undefined,
    indices: indices.length > 0 ? Object.fromEntries(indices) : undefined,
  };
}

function table(blocks: readonly IndexBlock[]): AnswerObject {
  const body = ({ text, levels }: IndexBlock): AnswerObject => ({
    description: text,
    retryable: false,
    levels: [...levels],
  });
  return Object.fromEntries(blocks.map((block) => [String(block.id), body(block)]));
}
