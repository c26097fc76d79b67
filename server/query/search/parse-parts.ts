import { kept } from '../../errors/effect';
import { illegalArgument } from '../../errors/elasticsearch-error';
import type { JsonValue } from '../../json/value';
import { checkedField, declaringFields, field, int, string } from '../../validation/fields';
import { parseObject } from '../../validation/object-parser';
import type { Cursor } from '../dsl/cursor';
import { argumentFailure, parsingFailure } from '../dsl/failure';
import { INNER_HITS, readInnerHits } from '../hits/parse-inner-hits';
import type { Collapse, InnerHits } from '../hits/request';

/** The keys of `collapse`. */
export const COLLAPSE = {
  field: checkedField(string, (name) => {
    if (name === '') throw illegalArgument('field name is null or empty');
  }),
  max_concurrent_group_searches: kept('changes speed, not answers', int),
  inner_hits: declaringFields(
    INNER_HITS,
    field('OBJECT_ARRAY', (value: Cursor) => groupInnerHits(value)),
  ),
} as const;

/** Reads `collapse` (CollapseBuilder). @throws ParseFailure */
export function readCollapse(cursor: Cursor): Collapse {
  const { field: name, inner_hits: innerHits } = parseObject(cursor, 'collapse', COLLAPSE);
  if (name === undefined) throw argumentFailure('Required [field]');
  return { field: name, innerHits };
}

/** CollapseBuilder: all inner hits of a group have names. */
function groupInnerHits(cursor: Cursor): InnerHits[] {
  const definitions = cursor.token === 'START_ARRAY' ? cursor.elements() : [cursor];
  return definitions.map((one) => {
    const read = readInnerHits(one);
    if (read.name !== undefined) return read;
    throw argumentFailure(
      'inner_hits must have a [name]; set the [name] field in the inner_hits definition',
      one,
      'end',
    );
  });
}

/** Reads `search_after` (SearchAfterBuilder). @throws ParseFailure */
export function readSearchAfter(cursor: Cursor): JsonValue[] {
  const values = cursor.elements().map((one) => {
    if (one.isScalar) return one.value;
    throw parsingFailure(
      `Expected [VALUE_STRING] or [VALUE_NUMBER] or [VALUE_BOOLEAN] or [VALUE_NULL] but found [${one.token}] inside search_after.`,
      one,
    );
  });
  if (values.length === 0) throw argumentFailure('Values must contains at least one value.');
  return values;
}
