import { notEmulated } from '../../errors/not-emulated';
import { JavaDouble, type MethodTable, ScriptCollection, type ScriptValue } from '../../painless/values';
import { checkSortable } from '../fields/check-sortable';
import { NumberKind } from '../fields/number-kind';
import type { SearchField } from '../fields/search-field';
import type { View } from '../matcher';
import type { Scope } from '../scope';
import { readOnly, toScriptValue } from './doc-values';

/** `field('name')`: the values of a field, possibly none; it never fails (org.elasticsearch.script.field.Field). */
export class DocField extends ScriptCollection {
  readonly className = 'org.elasticsearch.script.field.Field';
  override readonly methods = fieldMethods;

  constructor(
    readonly name: string,
    readonly field: SearchField | undefined,
    private readonly values: readonly ScriptValue[],
  ) {
    super();
  }

  elements(): ScriptValue[] {
    return [...this.values];
  }

  size(): number {
    return this.values.length;
  }

  add = readOnly;
  remove = readOnly;
  retain = readOnly;

  /** The value at an index, or the default converted to the field's type. */
  at(index: number, otherwise: ScriptValue): ScriptValue {
    const value = this.values[index];
    if (value !== undefined) return value;
    const kind = this.field?.kind;
    if (!(kind instanceof NumberKind) || typeof otherwise !== 'number') return otherwise;
    return kind.whole ? BigInt(otherwise) : new JavaDouble(otherwise);
  }
}

/** Looks a field up for a script. */
export function docField(scope: Scope, view: View, name: string): DocField {
  const field = scope.field(name);
  if (!field) return new DocField(name, undefined, []);
  if (field.isText) throw notEmulated(`field('${name}') of a text field`);
  checkSortable(field, scope.shard);
  return new DocField(
    name,
    field,
    field.values(view).map((value) => toScriptValue(field, value)),
  );
}

const own = (value: ScriptValue): DocField => value as DocField;

const fieldMethods: MethodTable = {
  'getName/0': (self) => own(self).name,
  'isEmpty/0': (self) => own(self).size() === 0,
  'size/0': (self) => own(self).size(),
  'get/1': (self, [otherwise]) => own(self).at(0, otherwise ?? null),
  'get/2': (self, [index, otherwise]) => own(self).at(Number(index), otherwise ?? null),
};
