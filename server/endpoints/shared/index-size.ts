import type { IndexState } from '../../store/index-state';

/** What an index without documents takes on a disk. */
const EMPTY_INDEX = 249;
const BYTES_PER_DOCUMENT = 400;

/** An estimate of the bytes that an index would take on a disk: the number of its documents counts, not their length. */
export function indexSize(index: IndexState): number {
  return EMPTY_INDEX + index.live.size * BYTES_PER_DOCUMENT;
}
