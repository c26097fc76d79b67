import { argumentFailure } from '../dsl/failure';
import { readFieldClause, readValue } from '../dsl/field-clause';
import type { ParseClause } from '../dsl/parse-query';
import { readBoolean } from '../dsl/read';
import { matchNone } from '../matcher';
import { matchTerm } from './field-match';

const KEYS = { value: readValue, term: readValue, case_insensitive: readBoolean } as const;

/** `term` (TermQueryBuilder). */
export const term: ParseClause = (cursor) => {
  const { field, values } = readFieldClause(cursor, {
    name: 'term',
    keys: KEYS,
    short: 'value',
    list: () => '[term] query does not support array of values',
  });
  const value = values.value ?? values.term ?? null;
  if (value === null) throw argumentFailure('value cannot be null');
  return {
    clause: 'term',
    boost: values.boost,
    label: values._name,
    compile: (scope) => {
      const found = scope.field(field);
      return found ? matchTerm(scope, found, value, values.case_insensitive) : matchNone;
    },
  };
};
