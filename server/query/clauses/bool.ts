import { refusing } from '../../errors/effect';
import { notEmulated } from '../../errors/not-emulated';
import { boolean, checkedField, field } from '../../validation/fields';
import { checkClauseCount } from '../clause-limit';
import { clause } from '../dsl/clause';
import type { Cursor } from '../dsl/cursor';
import { ParseFailure, parsingFailure } from '../dsl/failure';
import { compileQuery, type QueryParser } from '../dsl/parse-query';
import type { Query, Rewritten } from '../dsl/query';
import { readTextOrNull } from '../dsl/read';
import { rewrite } from '../dsl/rewriting';
import { type Matcher, matchAll, matchNone, type Narrowing, NO_MATCH, unionOfNarrowings, type View } from '../matcher';
import type { Scope } from '../scope';
import { type Combination, matchesOfAll } from './combined-matches';
import { type CountedQuery, distinctQueries } from './distinct-queries';
import { minimumShouldMatch } from './minimum-should-match';

/** The clauses of a `bool` query. */
export interface BoolParts {
  readonly must: readonly Query[];
  readonly filter: readonly Query[];
  readonly should: readonly Query[];
  readonly mustNot: readonly Query[];
  readonly minimumShouldMatch?: string | undefined;
}

/**
 * One query or a list of them. In a list, the parser skips what is not an object, and takes what comes next for the query
 * (AbstractObjectParser.parseArray, AbstractQueryBuilder.parseInnerQueryBuilder).
 */
const queries = field('OBJECT_ARRAY_OR_NULL', (cursor: Cursor, parser: QueryParser): Query[] => {
  if (cursor.token !== 'START_ARRAY') return cursor.token === 'VALUE_NULL' ? [] : [parser.parse(cursor)];
  const elements = cursor.elements();
  const read: Query[] = [];
  for (let at = 0; at < elements.length; at += 1) {
    const element = elements[at] as Cursor;
    if (element.token === 'START_ARRAY') {
      throw new ParseFailure('illegal_state_exception', 'expected value but got [START_ARRAY]', element);
    }
    if (element.token !== 'START_OBJECT') at += 1;
    const query = elements[at];
    if (!query) throw parsingFailure('[_na] query malformed, must start with start_object', cursor, 'end');
    read.push(parser.parse(query));
  }
  return read;
});

function checkPureNegative(adjusted: boolean): void {
  if (!adjusted) throw notEmulated('[adjust_pure_negative: false] of [bool] queries');
}

/** `bool` (BoolQueryBuilder). */
export const bool = clause('bool', {
  fields: {
    must: queries,
    should: queries,
    must_not: queries,
    mustNot: queries,
    filter: queries,
    adjust_pure_negative: refusing('`false`', checkedField(boolean, checkPureNegative)),
    minimum_should_match: field('VALUE', readTextOrNull),
  },
  bind: ({ must = [], filter = [], should = [], must_not = [], mustNot = [], minimum_should_match }) => {
    const parts = {
      must,
      filter,
      should,
      mustNot: [...must_not, ...mustNot],
      minimumShouldMatch: minimum_should_match,
    };
    return (scope) => compileBool(parts, scope);
  },
  rewrite: ({ must = [], filter = [], should = [], must_not = [], mustNot = [] }) => {
    const parts = { must, filter, should, mustNot: [...must_not, ...mustNot] };
    return (scope) => rewriteBool(parts, scope);
  },
});

/** BoolQueryBuilder.doRewrite. */
function rewriteBool({ must, filter, should, mustNot }: BoolParts, scope: Scope | undefined): Rewritten {
  const all = (queries: readonly Query[]): Rewritten[] => queries.map((query) => rewrite(query, scope));
  const required = all(must);
  const excluded = all(mustNot);
  required.push(...all(filter));
  const optional = all(should);
  if (required.length + excluded.length + optional.length === 0) return 'match_all';
  const isLost =
    required.includes('match_none') ||
    excluded.includes('match_all') ||
    (required.length === 0 && optional.length > 0 && optional.every((one) => one === 'match_none'));
  return isLost ? 'match_none' : undefined;
}

/** Binds the clauses of a `bool` query to an index. */
function compileBool(parts: BoolParts, scope: Scope): Matcher {
  const { must, filter, should, mustNot } = parts;
  checkClauseCount(must.length + filter.length + should.length + mustNot.length);
  if (mustNot.some(({ clause: name }) => name === 'match_all')) return matchNone;
  const rule = parts.minimumShouldMatch;
  const wanted = rule === undefined ? 0 : minimumShouldMatch(should.length, rule);
  // Where several have to match, the same one counts as often as it is there.
  const counted = wanted > 1 ? should.map((query) => ({ query, times: 1 })) : distinctQueries(should);
  const filterScope = scope.asFilter();
  const bool = {
    must: distinctQueries(must).map((one) => compileCounted(one, scope)),
    filter: distinctQueries(filter).map(({ query }) => compileQuery(query, filterScope)),
    should: counted.map((one) => compileCounted(one, scope)),
    mustNot: distinctQueries(mustNot).map(({ query }) => compileQuery(query, scope.asExclusion())),
  };
  if (bool.must.includes(matchNone) || bool.filter.includes(matchNone)) return matchNone;
  const required = bool.must.length + bool.filter.length;
  if (required + bool.should.length + bool.mustNot.length === 0) return matchAll();
  const byDefault = required === 0 && bool.should.length > 0 ? 1 : 0;
  return combineMatchers({ ...bool, least: Math.max(wanted, byDefault) });
}

/** A query that a combination has several times scores as often. */
function compileCounted({ query, times }: CountedQuery, scope: Scope): Matcher {
  return compileQuery(times === 1 ? query : { ...query, boost: (query.boost ?? 1) * times }, scope);
}

/** Combines matchers; the score is the sum of the scores of `must` and `should`. */
export function combineMatchers(combination: Combination): Matcher {
  const { must, filter, should, mustNot, least } = combination;
  const clauses = must.length + filter.length + should.length + mustNot.length;
  return {
    ...countsOf(combination),
    narrowing: narrow(combination),
    within: (part, among) => matchesOfAll(combination, part, among),
    constant: must.length === 0 && should.length === 0 ? 0 : undefined,
    score: (view) => {
      view.charge(clauses);
      for (const matcher of filter) if (matcher.score(view) === NO_MATCH) return NO_MATCH;
      let sum = 0;
      for (const matcher of must) {
        const score = matcher.score(view);
        if (score === NO_MATCH) return NO_MATCH;
        sum += score;
      }
      for (const matcher of mustNot) if (matcher.score(view) !== NO_MATCH) return NO_MATCH;
      const optional = sumOfMatches(should, view, least);
      return optional === NO_MATCH ? NO_MATCH : sum + optional;
    },
  };
}

function countsOf({ must, filter, should, mustNot, least }: Combination): Pick<Matcher, 'leaves' | 'alternatives'> {
  const leaves = [must, filter, should, mustNot].reduce((sum, matchers) => sum + leavesOf(matchers), 0);
  if (must.length + filter.length + mustNot.length > 0 || least > 1) return { leaves };
  return { leaves, alternatives: should.reduce((sum, { alternatives = 1 }) => sum + alternatives, 0) };
}

/** The leaves of all matchers together. */
function leavesOf(matchers: readonly Matcher[]): number {
  return matchers.reduce((sum, { leaves = 1 }) => sum + leaves, 0);
}

function sumOfMatches(matchers: readonly Matcher[], view: View, least: number): number {
  let sum = 0;
  let matches = 0;
  for (const matcher of matchers) {
    const score = matcher.score(view);
    if (score === NO_MATCH) continue;
    matches += 1;
    sum += score;
  }
  return matches >= least ? sum : NO_MATCH;
}

/** The smallest set of candidates that the required clauses leave. */
function narrow({ must, filter, should, mustNot, least }: Combination): Narrowing | undefined {
  const narrowings = [...must, ...filter].map((matcher) => matcher.narrowing).filter((one) => one !== undefined);
  if (least > 0) {
    const optional = unionOfNarrowings(should.map((matcher) => matcher.narrowing));
    if (optional) narrowings.push(optional);
  }
  const [best] = narrowings.sort((a, b) => a.count - b.count);
  const only = must.length + filter.length + should.length === 1 && mustNot.length === 0 && least <= 1;
  if (!best || (only && best.exact)) return best;
  return { count: best.count, exact: false, documents: () => best.documents() };
}
