import { notEmulated } from '../../errors/not-emulated';
import type { AnswerObject } from '../../json/value';
import type { Query } from '../dsl/query';
import type { View } from '../matcher';
import type { Shard } from '../shard';
import type { Highlight } from './highlight';

/** Marks the words that a query looked for. */
export function highlighter(
  _shard: Shard,
  _highlight: Highlight,
  _query: Query | undefined,
): (view: View) => AnswerObject {
  throw notEmulated('[highlight]');
}
