import { checkIndex, intArgument } from '../java/arguments';
import { momentOfMillis, momentOfNanos } from '../java/time/moment';
import { utcDateTime } from '../java/time/temporal';
import { ScriptFailure } from '../values/failures';
import { javaEquals } from '../values/hash';
import { JavaDouble, type MethodTable, type ScriptValue } from '../values/values';
import type { DocumentField } from './document-fields';
import { IndexedValues } from './indexed-values';

/** The values of one field (ScriptDocValues). */
export class DocValues extends IndexedValues {
  readonly className = 'org.elasticsearch.index.fielddata.ScriptDocValues';
  override readonly methods = docValuesMethods;

  override isA(type: string): boolean {
    return type === 'java.util.List' || type === 'java.util.AbstractList';
  }

  first(): ScriptValue {
    const [value] = this.values;
    if (value !== undefined) return value;
    throw new ScriptFailure(
      'illegal_state_exception',
      "A document doesn't have a value for a field! Use doc[<field>].size()==0 to check if a document is missing a field!",
    );
  }
}

const of = (self: ScriptValue): DocValues => self as DocValues;

const docValuesMethods: MethodTable = {
  'getValue/0': (self) => of(self).first(),
  'size/0': (self) => of(self).values.length,
  'getLength/0': (self) => of(self).values.length,
  'isEmpty/0': (self) => of(self).values.length === 0,
  'getValues/0': (self) => [...of(self).values],
  'get/1': (self, [index]) => {
    const { values } = of(self);
    return values.length === 0
      ? of(self).first()
      : (values[checkIndex(intArgument(index), values.length)] as ScriptValue);
  },
  'indexOf/1': (self, [value], run) => of(self).values.findIndex((one) => javaEquals(one, value ?? null, run)),
};

/** Integers become longs, other numbers doubles, dates ZonedDateTimes. */
export function scriptValues(field: DocumentField): ScriptValue[] {
  const { type } = field;
  return field.values().map((value) => {
    if (type === 'date') return utcDateTime(momentOfMillis(Number(value)));
    if (type === 'date_nanos') return utcDateTime(momentOfNanos(BigInt(value)));
    if (type === 'boolean') return value === 1;
    if (type === 'long') return BigInt(Math.trunc(Number(value)));
    return type === 'double' ? new JavaDouble(Number(value)) : String(value);
  });
}
