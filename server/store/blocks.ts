import { ElasticsearchError } from '../errors/elasticsearch-error';

/** What a request does to an index (ClusterBlockLevel). */
export type BlockLevel = 'read' | 'write' | 'metadata_read' | 'metadata_write';

export interface IndexBlock {
  readonly setting: string;
  readonly id: number;
  readonly text: string;
  readonly levels: readonly BlockLevel[];
  /** 429 instead of 403: space has to be freed first. */
  readonly tooMany?: true;
}

/** The blocks that the settings of an index can set (IndexMetadata), without the `index.` prefix. */
const indexBlocks: readonly IndexBlock[] = [
  { setting: 'blocks.read_only', id: 5, text: 'index read-only (api)', levels: ['write', 'metadata_write'] },
  { setting: 'blocks.read', id: 7, text: 'index read (api)', levels: ['read'] },
  { setting: 'blocks.write', id: 8, text: 'index write (api)', levels: ['write'] },
  { setting: 'blocks.metadata', id: 9, text: 'index metadata (api)', levels: ['metadata_read', 'metadata_write'] },
  {
    setting: 'blocks.read_only_allow_delete',
    id: 12,
    text:
      'disk usage exceeded flood-stage watermark, index has read-only-allow-delete block; for more information, see ' +
      'https://www.elastic.co/docs/troubleshoot/elasticsearch/fix-watermark-errors?version=9.1',
    levels: ['write'],
    tooMany: true,
  },
];

/** A closed index has this block, which no setting makes. */
const CLOSED: IndexBlock = { setting: '', id: 4, text: 'index closed', levels: ['read', 'write'] };

/** The blocks of an index, in the order of their ids. */
export function indexBlocksOf(index: Blockable & { readonly closed: boolean }): readonly IndexBlock[] {
  const set = indexBlocks.filter((block) => index.setting(block.setting) === 'true');
  return index.closed ? [CLOSED, ...set] : set;
}

/** What a check of blocks needs to know of an index. */
interface Blockable {
  readonly name: string;
  setting(name: string): string | undefined;
}

/**
 * Checks that no setting of the indices blocks what a request is about to do.
 *
 * @throws ElasticsearchError cluster_block_exception: 403, or 429 if the disk is full (ClusterBlockException).
 */
export function checkBlocks(indices: readonly Blockable[], level: BlockLevel): void {
  const blocked = indices.flatMap((index) => {
    const blocks = indexBlocks.filter(
      (block) => block.levels.includes(level) && index.setting(block.setting) === 'true',
    );
    return blocks.length > 0 ? [{ index, blocks }] : [];
  });
  if (blocked.length === 0) return;
  const all = blocked.flatMap(({ blocks }) => blocks);
  throw new ElasticsearchError(
    'cluster_block_exception',
    blocked.map(({ index, blocks }) => `index [${index.name}] ${describeBlocks(blocks)}`).join(' '),
    { status: all.every((block) => block.tooMany) ? 429 : 403 },
  );
}

/** `blocked by: [FORBIDDEN/8/index write (api)];` */
export function describeBlocks(blocks: readonly IndexBlock[]): string {
  const list = blocks.map(({ id, text, tooMany }) => `${tooMany ? 'TOO_MANY_REQUESTS' : 'FORBIDDEN'}/${id}/${text}`);
  return `blocked by: [${list.join(', ')}];`;
}
