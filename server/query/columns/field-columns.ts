import type { Value } from '../fields/value';
import type { DocumentSegment, LivePart } from '../segments/segment';
import { noSlots, type Slots } from '../segments/slots';
import { filledSlots, TermColumn, type ValueColumn } from './column';

/** The values of a field in all documents of an index. */
export class FieldColumns {
  private counted: { documents: number; entries: number } | undefined;

  constructor(
    readonly parts: readonly LivePart[],
    private readonly columns: ReadonlyMap<DocumentSegment, ValueColumn>,
  ) {}

  of({ segment }: LivePart): ValueColumn {
    return this.columns.get(segment) as ValueColumn;
  }

  /** The number of documents that have a value. */
  get documents(): number {
    return this.counts().documents;
  }

  /** The number of pairs of document and value. */
  get entries(): number {
    return this.counts().entries;
  }

  /** The distinct values of a field with dictionaries; some may be of deleted documents alone. */
  terms(): Value[] {
    const found = new Set<Value>();
    for (const part of this.parts) {
      const column = this.of(part);
      if (column instanceof TermColumn) for (const term of column.terms) found.add(term);
    }
    return [...found];
  }

  /** The number of documents with a value. */
  count(value: Value): number {
    return this.parts.reduce((sum, part) => sum + part.livingAmong(this.equal(part, value)).length, 0);
  }

  /** The places of the documents with a value; they may have been deleted. */
  equal(part: LivePart, value: Value, among: Slots = part.slots): Slots {
    const column = this.of(part);
    if (column instanceof TermColumn) {
      const ordinal = column.ordinalOf(value);
      return ordinal < 0 ? noSlots : column.slotsOf(ordinal);
    }
    return typeof value === 'number' ? column.within({ low: value, high: value }, among) : noSlots;
  }

  private counts(): { documents: number; entries: number } {
    this.counted ??= this.parts.reduce(
      (sum, part) => {
        const [documents, entries] = countsOf(part, this.of(part));
        return { documents: sum.documents + documents, entries: sum.entries + entries };
      },
      { documents: 0, entries: 0 },
    );
    return this.counted;
  }
}

function countsOf(part: LivePart, column: ValueColumn): [documents: number, entries: number] {
  const { starts } = column;
  if (!part.dead) return [column.filled, starts[column.size] as number];
  let entries = 0;
  for (const slot of part.slots) entries += (starts[slot + 1] as number) - (starts[slot] as number);
  return [filledSlots(column, part.slots).length, entries];
}
