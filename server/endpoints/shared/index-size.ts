import type { IndexState } from '../../store/index-state';

/** The size on disk of an index without documents, in bytes. */
export const EMPTY_INDEX = 249;
const BYTES_PER_DOCUMENT = 400;

/** An estimate of an index's size on disk in bytes, based on the number of its documents rather than their length. */
export function indexSize(index: Pick<IndexState, 'live'>): number {
  return EMPTY_INDEX + index.live.size * BYTES_PER_DOCUMENT;
}
