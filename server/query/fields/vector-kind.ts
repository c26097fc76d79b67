import { illegalArgument } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import type { JsonValue } from '../../json/value';
import type { Condition, FieldKind } from './kind';
import type { Value } from './value';

/** The one value under which a document has a vector, which is all that `exists` asks. */
const PRESENT = 'vector';

/** Vectors (DenseVectorFieldType): they are compared as a whole, by `knn` and by scripts. */
export class VectorKind implements FieldKind {
  readonly valueType = 'text';

  constructor(private readonly name: string) {}

  index(value: JsonValue, add: (value: Value) => void): void {
    if (value !== null) add(PRESENT);
  }

  equal(): Condition | undefined {
    throw this.refusal();
  }

  bound(): Value {
    throw illegalArgument(`Field [${this.name}] of type [dense_vector] does not support range queries`);
  }

  show(): never {
    throw notEmulated('values of fields of type [dense_vector]');
  }

  private refusal(): Error {
    return illegalArgument(`Field [${this.name}] of type [dense_vector] doesn't support term queries`);
  }
}
