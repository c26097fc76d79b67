import { ElasticsearchError } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import type { Cursor } from '../dsl/cursor';
import { fieldClause } from '../dsl/field-clause';
import { readInt, readText } from '../dsl/read';
import { matchNone, NO_MATCH } from '../matcher';
import { matchTerm } from './field-match';

/** `terms_set` (TermsSetQueryBuilder): each document says how many of the terms it requires. */
export const termsSet = fieldClause('terms_set', {
  keys: {
    terms: (one: Cursor) => one.elements().map(({ value }) => value),
    minimum_should_match: readInt,
    minimum_should_match_field: readText,
    minimum_should_match_script: (): never => {
      throw notEmulated('[minimum_should_match_script] of [terms_set] queries');
    },
  },
  bind: ({ field, values: { terms = [], minimum_should_match, minimum_should_match_field } }) => {
    return (scope) => {
      if (minimum_should_match === undefined && minimum_should_match_field === undefined) {
        throw new ElasticsearchError('illegal_state_exception', 'No minimum should match has been specified');
      }
      const found = scope.field(field);
      if (!found) return matchNone;
      const matchers = terms.map((term) => matchTerm(scope, found, term));
      const limit = minimum_should_match_field === undefined ? undefined : scope.field(minimum_should_match_field);
      return {
        score: (view) => {
          const least = minimum_should_match ?? Number(limit?.values(view)[0] ?? Number.NaN);
          const scores = matchers.map((matcher) => matcher.score(view)).filter((score) => score !== NO_MATCH);
          return scores.length >= Math.max(1, least) ? scores.reduce((sum, score) => sum + score, 0) : NO_MATCH;
        },
      };
    };
  },
});
