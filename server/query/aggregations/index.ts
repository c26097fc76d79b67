import { notEmulated } from '../../errors/not-emulated';
import type { Cursor } from '../dsl/cursor';
import type { Aggregation } from './aggregation';

/** Reads `aggs` of a body. @throws ParseFailure */
export function readAggregations(_cursor: Cursor): Aggregation[] {
  throw notEmulated('aggregations');
}
