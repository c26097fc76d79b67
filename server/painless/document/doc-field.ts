import { notEmulated } from '../../errors/not-emulated';
import { JavaDouble, type MethodTable, type ScriptValue } from '../values/values';
import { scriptValues } from './doc-values';
import type { DocumentFields, ScriptFieldType } from './document-fields';
import { IndexedValues } from './indexed-values';

/** `field('name')`: the values of a field, possibly none; it never fails (org.elasticsearch.script.field.Field). */
export class DocField extends IndexedValues {
  readonly className = 'org.elasticsearch.script.field.Field';
  override readonly methods = fieldMethods;

  constructor(
    readonly name: string,
    private readonly type: ScriptFieldType | undefined,
    values: readonly ScriptValue[],
  ) {
    super(values);
  }

  /** The value at an index, or the default converted to the field's type. */
  at(index: number, otherwise: ScriptValue): ScriptValue {
    const value = this.values[index];
    if (value !== undefined) return value;
    if (typeof otherwise !== 'number') return otherwise;
    if (this.type === 'long') return BigInt(otherwise);
    return this.type === 'double' ? new JavaDouble(otherwise) : otherwise;
  }
}

/** Looks up a field for a script. Throws 501 for a field that is analysed. */
export function docField(fields: DocumentFields, name: string): DocField {
  const field = fields.field(name);
  if (!field) return new DocField(name, undefined, []);
  if (field.analyzed) throw notEmulated(`field('${name}') of a text field`);
  return new DocField(name, field.type, scriptValues(field));
}

const own = (value: ScriptValue): DocField => value as DocField;

const fieldMethods: MethodTable = {
  'getName/0': (self) => own(self).name,
  'isEmpty/0': (self) => own(self).size() === 0,
  'size/0': (self) => own(self).size(),
  'get/1': (self, [otherwise]) => own(self).at(0, otherwise ?? null),
  'get/2': (self, [index, otherwise]) => own(self).at(Number(index), otherwise ?? null),
};
