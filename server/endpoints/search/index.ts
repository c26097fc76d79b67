import type { Endpoint } from '../../http/endpoint';
import { count } from './count';
import { closePointInTime, openPointInTime } from './point-in-time';
import { clearScroll, scroll } from './scroll';
import { search } from './search';

/** Everything that looks for documents by what is in them. */
export const searchEndpoints: readonly Endpoint[] = [
  search,
  count,
  scroll,
  clearScroll,
  openPointInTime,
  closePointInTime,
];
