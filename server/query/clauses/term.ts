import { argumentFailure, parsingFailure } from '../dsl/failure';
import { fieldClause, readValue } from '../dsl/field-clause';
import { readBoolean } from '../dsl/read';
import { checkMetadataSearchable } from '../fields/metadata-refusals';
import { matchNone } from '../matcher';
import { matchTerm } from './field-match';

/** `term` (TermQueryBuilder). */
export const term = fieldClause('term', {
  keys: { value: readValue, term: readValue, case_insensitive: readBoolean },
  short: 'value',
  skipped: ['VALUE_NULL'],
  list: (_, value) => parsingFailure('[term] query does not support array of values', value),
  bind: ({ field, values }, cursor) => {
    const value = values.value ?? values.term ?? null;
    if (value === null) throw argumentFailure('value cannot be null', cursor, 'end');
    return (scope) => {
      checkMetadataSearchable(scope, field);
      const found = scope.field(field);
      return found ? matchTerm(scope, found, value, values.case_insensitive) : matchNone;
    };
  },
});
