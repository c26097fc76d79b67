import { illegalArgument } from '../../errors/elasticsearch-error';
import { vectorShape } from '../../store/mapping/dense-vector-values';
import { checkBounds, checkMagnitude, hexVector, type VectorNumbers } from '../../store/mapping/vectors';
import type { Cursor } from '../dsl/cursor';
import { readFloat } from '../dsl/read';
import type { FieldType } from '../fields/field-type';
import type { VectorComparison } from './similarity';

/** The vector of a request: numbers, or the bytes of a text in hexadecimal form (VectorData). */
export interface QueryVector {
  readonly numbers: VectorNumbers;
  readonly bytes: boolean;
}

/** Reads `query_vector`: a list of numbers, a number, or a text. @throws ParseFailure */
export function readQueryVector(cursor: Cursor): QueryVector {
  if (cursor.token === 'VALUE_STRING') return { numbers: hexVector(cursor.text()), bytes: true };
  const elements = cursor.token === 'START_ARRAY' ? cursor.elements() : [cursor];
  return { numbers: elements.map((one) => Math.fround(readFloat(one))), bytes: false };
}

/**
 * Checks that a field can compare its vectors with that of a request (DenseVectorFieldType.createKnnQuery).
 *
 * @throws ElasticsearchError 400 illegal_argument_exception
 */
export function vectorComparison(type: FieldType, vector: QueryVector): VectorComparison | undefined {
  if (type.type !== 'dense_vector') throw illegalArgument('[knn] queries are only supported on [dense_vector] fields');
  if (type.parameters.index === false) {
    throw illegalArgument(`to perform knn search on field [${type.name}], its mapping must have [index] set to [true]`);
  }
  const { elements, dims, similarity = 'cosine' } = vectorShape(type.parameters);
  if (dims === undefined) return undefined;
  checkLength(dims, elements === 'bit' ? vector.numbers.length * 8 : vector.numbers.length);
  if (!vector.bytes) checkBounds(elements, vector.numbers);
  checkMagnitude(elements, similarity, vector.numbers);
  return { elements, similarity, dims };
}

/** @throws ElasticsearchError 400 if a vector has not as many dimensions as those of the documents */
export function checkLength(dims: number, length: number): void {
  if (length === dims) return;
  throw illegalArgument(
    `The query vector has a different number of dimensions [${length}] than the document vectors [${dims}].`,
  );
}
