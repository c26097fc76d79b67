import { ElasticsearchError } from '../errors/elasticsearch-error';
import { type BlockLevel, describeBlocks, type IndexBlock } from './blocks';
import { settingOf } from './cluster-setting';
import type { Store } from './store';

/** The blocks that cluster settings can set (Metadata). */
const clusterBlocks: readonly IndexBlock[] = [
  {
    setting: 'cluster.blocks.read_only',
    id: 6,
    text: 'cluster read-only (api)',
    levels: ['write', 'metadata_write'],
  },
  {
    setting: 'cluster.blocks.read_only_allow_delete',
    id: 13,
    text: 'cluster read-only / allow delete (api)',
    levels: ['write', 'metadata_write'],
  },
];

/** True for the name of a setting of the cluster that blocks requests. */
export function isClusterBlock(name: string): boolean {
  return clusterBlocks.some(({ setting }) => setting === name);
}

/** The blocks of the whole cluster, in the order of their ids. */
export function clusterBlocksOf(store: Store): readonly IndexBlock[] {
  return clusterBlocks.filter((block) => settingOf(store, block.setting) === 'true');
}

/**
 * Checks that no cluster setting blocks what a request is about to do.
 *
 * @throws ElasticsearchError 403 cluster_block_exception.
 */
export function checkClusterBlocks(store: Store, level: BlockLevel): void {
  const blocks = clusterBlocksOf(store).filter((block) => block.levels.includes(level));
  if (blocks.length > 0)
    throw new ElasticsearchError('cluster_block_exception', describeBlocks(blocks), { status: 403 });
}
