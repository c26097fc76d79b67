import type { SearchField } from '../fields/search-field';
import { type BuildingPace, dataOf, partsOf } from '../segments/build-data';
import type { SegmentDataKind } from '../segments/segment';
import type { Shard } from '../shard';
import type { ValueColumn } from './column';
import { ColumnBuilder, grantedForColumn } from './column-builder';
import { FieldColumns } from './field-columns';

/** Columns are made of so many documents, or characters, without a pause. */
const PACE: BuildingPace = { documents: 1_024, characters: 500_000 };

/**
 * The columns of a field, made when they are first needed.
 *
 * @throws IndexingPending if that takes long, and the search can wait.
 */
export function columnsOf(shard: Shard, field: SearchField): FieldColumns {
  const known = shard.columns.get(field);
  if (known) return known;
  const columns = dataOf(shard, kindOf(shard, field), PACE);
  const made = new FieldColumns(partsOf(shard), columns);
  shard.columns.set(field, made);
  return made;
}

function kindOf({ searchFields }: Shard, field: SearchField): SegmentDataKind<ValueColumn> {
  return {
    name: `${field.indexName}:${field.analyzer?.name ?? ''}:${searchFields.analysis}`,
    granted: grantedForColumn,
    start: () => new ColumnBuilder(field.valuesOf, field.kind.valueType !== 'text'),
  };
}
