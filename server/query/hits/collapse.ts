import { illegalArgument } from '../../errors/elasticsearch-error';
import type { AnswerValue } from '../../json/value';
import type { ValueColumn } from '../columns/column';
import { columnsOf } from '../columns/columns-of';
import { NumberKind } from '../fields/number-kind';
import type { Value } from '../fields/value';
import type { SearchedPart, View } from '../matcher';
import { Scope } from '../scope';
import type { Shard } from '../shard';

/** The group that a hit belongs to; hits without a value form a group of their own. */
export interface Group {
  readonly value: Value | null;
  readonly shown: AnswerValue;
}

/** How hits are collapsed. */
export interface Grouping {
  of(view: View): Group;
  /** The values by which the documents of a part are grouped; undefined if one has several, and must be refused. */
  columnIn(part: SearchedPart): ValueColumn | undefined;
}

/**
 * Finds the groups of documents (CollapseBuilder).
 *
 * @throws ElasticsearchError 400 for fields that do not support collapsing.
 */
export function groupBy(shard: Shard, name: string): Grouping {
  const field = new Scope(shard, undefined, false).field(name);
  if (!field) throw illegalArgument(`no mapping found for \`${name}\` in order to collapse on`);
  if (name.startsWith('_') || (field.type.type !== 'keyword' && !(field.kind instanceof NumberKind))) {
    throw illegalArgument(`collapse is not supported for the field [${name}] of the type [${field.type.type}]`);
  }
  return {
    of: (view) => {
      const [value = null, second] = field.values(view);
      if (second !== undefined) throw severalValues(shard, view);
      return { value, shown: value === null ? null : field.kind.show(value) };
    },
    columnIn: ({ part }) => {
      const column = columnsOf(shard, field).of(part);
      return column.starts[column.size] === column.filled ? column : undefined;
    },
  };
}

/**
 * CollapsingDocValuesSource. It names the document by its place in the segment, which the mock takes to be its place among
 * the documents of the index.
 */
function severalValues({ documents }: Shard, { document: { seqNo } }: View): Error {
  let place = 0;
  for (const other of documents.bySeqNo.values()) {
    if (other.seqNo >= seqNo) break;
    place += 1;
  }
  return illegalArgument(`failed to extract doc:${place}, the grouping field must be single valued`);
}
