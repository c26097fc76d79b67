import { hexVector, packedVector, type VectorNumbers } from '../../store/mapping/vectors';
import type { SearchField } from '../fields/search-field';
import type { View } from '../matcher';

/** What a number of a vector costs to be compared, in the units of a budget. */
const COMPARED = 1 / 8;

/** The vector that a document has in a field; undefined if it has none. */
export function documentVector(field: SearchField, view: View): VectorNumbers | undefined {
  const raw = field.raw(view);
  const [first] = raw;
  if (first === undefined || first === null) return undefined;
  view.charge(raw.length * COMPARED);
  if (typeof first === 'string') {
    view.charge(first.length * COMPARED);
    return field.type.parameters.element_type === undefined ? packedVector(first) : hexVector(first);
  }
  return raw.map((one) => Math.fround(Number(one)));
}
