import type { DocumentField, DocumentFields, ScriptFieldType } from '../../painless';
import { checkSortable } from '../fields/check-sortable';
import { DateKind } from '../fields/date-kind';
import { NumberKind } from '../fields/number-kind';
import type { SearchField } from '../fields/search-field';
import type { View } from '../matcher';
import type { Scope } from '../scope';
import { compareVector } from '../vectors/compare';

/** The fields of a document, as scripts see them. */
export class ViewFields implements DocumentFields {
  constructor(
    private readonly scope: Scope,
    private readonly view: View,
  ) {}

  field(name: string): DocumentField | undefined {
    const field = this.scope.lookUp(name);
    if (!field) return undefined;
    const type = scriptType(field);
    const vector = field.type.type === 'dense_vector' ? compareVector(field, this.view) : undefined;
    return { type, analyzed: field.isText, vector, values: () => this.values(field, type) };
  }

  private values(field: SearchField, type: ScriptFieldType): readonly (number | string)[] {
    checkSortable(field, this.scope.shard);
    const values = field.values(this.view);
    if (field.type.type === 'dense_vector') return values;
    return type === 'text' ? values.map((value) => String(field.kind.show(value))) : values;
  }
}

function scriptType({ kind, type }: SearchField): ScriptFieldType {
  if (kind instanceof DateKind) return kind.resolution === 'nanos' ? 'date_nanos' : 'date';
  if (type.type === 'boolean') return 'boolean';
  if (kind instanceof NumberKind) return kind.whole ? 'long' : 'double';
  return 'text';
}
