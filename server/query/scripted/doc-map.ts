import { checkSortable } from '../fields/check-sortable';
import { NumberKind } from '../fields/number-kind';
import type { SearchField } from '../fields/search-field';
import type { Value } from '../fields/value';
import type { View } from '../matcher';
import type { Scope } from '../scope';
import { illegal, ScriptFailure } from '../script/failures';
import { utcDateTime } from '../script/java/time/temporal';
import { JavaDouble, type MethodTable, ScriptMap, ScriptObject, type ScriptValue } from '../script/values';

/** `doc`: the values of a document's fields by name (LeafDocLookup). */
export class DocMap extends ScriptMap {
  readonly className = 'org.elasticsearch.search.lookup.LeafDocLookup';

  constructor(
    private readonly scope: Scope,
    private readonly view: View,
  ) {
    super();
  }

  get(key: ScriptValue): ScriptValue {
    const field = this.scope.field(String(key));
    if (!field) throw illegal(`No field found for [${String(key)}] in mapping`);
    checkSortable(field, this.scope.shard);
    return new DocValues(field.values(this.view).map((value) => toScriptValue(field, value)));
  }

  has(key: ScriptValue): boolean {
    return this.scope.field(String(key)) !== undefined;
  }

  keys(): string[] {
    throw this.unsupported();
  }

  put(): ScriptValue {
    throw this.unsupported();
  }

  remove(): ScriptValue {
    throw this.unsupported();
  }

  private unsupported(): ScriptFailure {
    return new ScriptFailure('unsupported_operation_exception', null);
  }
}

/** The values of one field (ScriptDocValues). */
class DocValues extends ScriptObject {
  readonly className = 'org.elasticsearch.index.fielddata.ScriptDocValues';
  readonly methods = docValuesMethods;

  constructor(readonly values: readonly ScriptValue[]) {
    super();
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
  'contains/1': (self, [value]) => of(self).values.some((one) => sameValue(one, value ?? null)),
  'getValues/0': (self) => [...of(self).values],
  'get/1': (self, [index]) => {
    const value = of(self).values[Number(index)];
    return value === undefined ? of(new DocValues([])).first() : value;
  },
};

function sameValue(a: ScriptValue, b: ScriptValue): boolean {
  if (a instanceof ScriptObject) return a.equalTo(b);
  if (a instanceof JavaDouble) return b instanceof JavaDouble && a.value === b.value;
  return a === b;
}

/** Whole numbers are longs, others doubles, dates ZonedDateTimes. */
export function toScriptValue(field: SearchField, value: Value): ScriptValue {
  const { kind } = field;
  if (kind.valueType === 'date') return utcDateTime(Number(value));
  if (field.type.type === 'boolean') return value === 1;
  if (kind instanceof NumberKind) return kind.whole ? BigInt(Math.trunc(Number(value))) : new JavaDouble(Number(value));
  return String(kind.show(value));
}
