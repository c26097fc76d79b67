import { endpoint } from '../../endpoint/endpoint';
import { illegalArgument } from '../../errors/elasticsearch-error';
import { ok } from '../../http/answer';
import { checkBlocks } from '../../store/blocks';
import { indicesOptions } from '../../store/indices-options';
import { indicesOf, indicesParameters, timeoutParameters } from '../shared/indices-parameters';

const ON_METADATA = ['metadata', 'read_only'];
const BLOCKS = ['metadata', 'read', 'read_only', 'write'];

/** Blocks an index for reads, writes or changes: RestAddIndexBlockAction. */
export const addBlock = endpoint({
  name: 'indices.add_block',
  routes: ['PUT /{index}/_block/{block}'],
  query: { ...indicesParameters, ...timeoutParameters },
  handle: (call) => {
    const block = checkBlock(call.placeholders.block);
    const indices = indicesOf(call, indicesOptions.strictExpandOpen);
    // A block of metadata does not stop itself from being set (TransportAddIndexBlockAction.checkBlock).
    if (!ON_METADATA.includes(block)) checkBlocks(indices, 'metadata_write');
    for (const index of indices) index.settings = { ...index.settings, [`blocks.${block}`]: 'true' };
    const body = indices.map(({ name }) => ({ name, blocked: true }));
    return ok({ acknowledged: true, shards_acknowledged: true, indices: body });
  },
});

/** Removes a block: RestRemoveIndexBlockAction. */
export const removeBlock = endpoint({
  name: 'indices.remove_block',
  routes: ['DELETE /{index}/_block/{block}'],
  query: { ...indicesParameters, ...timeoutParameters },
  handle: (call) => {
    const block = checkBlock(call.placeholders.block);
    const indices = indicesOf(call, indicesOptions.strictExpandOpen);
    for (const index of indices) {
      const { [`blocks.${block}`]: _, ...settings } = index.settings;
      index.settings = settings;
    }
    return ok({ acknowledged: true, indices: indices.map(({ name }) => ({ name, unblocked: true })) });
  },
});

function checkBlock(block: string | undefined): string {
  if (block !== undefined && BLOCKS.includes(block)) return block;
  throw illegalArgument(`No block found with name ${block}`);
}
