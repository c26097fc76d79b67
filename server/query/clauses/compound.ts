import type { TokenKind } from '../../json-text/tokens';
import { field } from '../../validation/fields';
import { builderRefusals, clause, innerQuery, scalarAs, unsupportedKey } from '../dsl/clause';
import type { Cursor } from '../dsl/cursor';
import { parsingFailure } from '../dsl/failure';
import { compileQuery, type QueryParser } from '../dsl/parse-query';
import type { Query } from '../dsl/query';
import { readFloat, readText } from '../dsl/read';
import { asInner, unlikeInner } from '../dsl/rewriting';
import { matchSomeOf, NO_MATCH, withConstantScore } from '../matcher';
import { bestOf } from './text-match';

const float = scalarAs(readFloat);

/** `constant_score` (ConstantScoreQueryBuilder). */
export const constantScore = clause('constant_score', {
  fields: { filter: innerQuery },
  refusals: builderRefusals({
    value: unsupportedKey('constant_score'),
    object: unsupportedKey('constant_score'),
    list: unexpectedToken,
    null: unexpectedToken,
  }),
  bind: ({ filter }, cursor) => {
    if (!filter) throw parsingFailure("[constant_score] requires a 'filter' element", cursor, 'end');
    return (scope) => withConstantScore(compileQuery(filter, scope.asFilter()), 1);
  },
  rewrite: ({ filter }) => filter && asInner(filter),
});

function unexpectedToken(_: string, token: TokenKind): string {
  return `unexpected token [${token}]`;
}

/** `dis_max` (DisMaxQueryBuilder). A null is read like a value. */
export const disMax = clause('dis_max', {
  fields: {
    queries: field('OBJECT_ARRAY', readQueries),
    tie_breaker: field('VALUE', readFloat),
    boost: field('VALUE', readFloat),
    _name: field('VALUE', readText),
  },
  refusals: builderRefusals({
    value: unsupportedKey('dis_max'),
    object: unsupportedKey('dis_max'),
    list: unsupportedKey('dis_max'),
    null: unsupportedKey('dis_max'),
  }),
  bind: ({ queries, tie_breaker = 0 }, cursor) => {
    if (!queries) throw parsingFailure("[dis_max] requires 'queries' field with at least one clause", cursor, 'end');
    return (scope) =>
      bestOf(
        queries.map((one) => compileQuery(one, scope)),
        tie_breaker,
      );
  },
  rewrite: ({ queries = [] }) => unlikeInner(queries),
});

function readQueries(value: Cursor, parser: QueryParser): Query[] {
  const queries = value.token === 'START_ARRAY' ? value.elements() : [value];
  // The builder takes what comes first for a query, even if it is the end of the list.
  if (queries.length === 0) throw parsingFailure('[_na] query malformed, must start with start_object', value, 'end');
  return queries.map((one) => parser.parse(one));
}

/** `boosting` (BoostingQueryBuilder). */
export const boosting = clause('boosting', {
  fields: { positive: innerQuery, negative: innerQuery, negative_boost: float },
  refusals: builderRefusals({ value: unsupportedKey('boosting'), object: unsupportedKey('boosting') }),
  bind: ({ positive, negative, negative_boost: factor = -1 }, cursor) => {
    if (!positive) throw parsingFailure("[boosting] query requires 'positive' query to be set'", cursor, 'end');
    if (!negative) throw parsingFailure("[boosting] query requires 'negative' query to be set'", cursor, 'end');
    if (factor < 0) {
      const reason = "[boosting] query requires 'negative_boost' to be set to be a positive value'";
      throw parsingFailure(reason, cursor, 'end');
    }
    return (scope) => {
      const main = compileQuery(positive, scope);
      const less = compileQuery(negative, scope.asFilter());
      return matchSomeOf(main, (view) => {
        const score = main.score(view);
        return score === NO_MATCH || less.score(view) === NO_MATCH ? score : score * factor;
      });
    };
  },
  rewrite: ({ positive, negative }) => positive && negative && asInner(positive, negative),
});
