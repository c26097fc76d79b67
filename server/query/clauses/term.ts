import type { Cursor } from '../dsl/cursor';
import { argumentFailure, parsingFailure } from '../dsl/failure';
import { fieldClause, readValue } from '../dsl/field-clause';
import { readBoolean } from '../dsl/read';
import { checkMetadataQuery } from '../fields/metadata-refusals';
import { matchNone } from '../matcher';
import { matchTerm } from './field-match';

/** `term` (TermQueryBuilder). */
export const term = fieldClause('term', {
  keys: { value: readTermValue, term: readValue, case_insensitive: readBoolean },
  short: 'value',
  skipped: ['VALUE_NULL'],
  list: (_, value) => parsingFailure('[term] query does not support array of values', value),
  bind: ({ field, values }, cursor) => {
    const value = values.value ?? values.term ?? null;
    if (value === null) throw argumentFailure('value cannot be null', cursor, 'end');
    return (scope) => {
      checkMetadataQuery(scope, field, 'term');
      const found = scope.field(field);
      return found ? matchTerm(scope, found, value, values.case_insensitive) : matchNone;
    };
  },
});

const KEYS = ['value', 'term', 'case_insensitive', 'boost', '_name'];

/** TermQueryBuilder.fromXContent: the keys of an object are taken for those of the query. */
function readTermValue(cursor: Cursor): Cursor['value'] {
  if (cursor.token === 'START_ARRAY') {
    const advice =
      'use a bool query with multiple term clauses in the should section or use a Terms query if scoring is not required';
    throw parsingFailure(`[term] query does not support arrays for value - ${advice}`, cursor);
  }
  if (cursor.token !== 'START_OBJECT') return cursor.value;
  const unknown = cursor.members().find(([key]) => !KEYS.includes(key));
  if (unknown) throw parsingFailure(`[term] query does not support [${unknown[0]}]`, unknown[1]);
  throw parsingFailure('Unexpected token [END_OBJECT] found after the main object.', cursor, 'end');
}
