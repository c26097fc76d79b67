import type { Cursor } from '../dsl/cursor';
import { argumentFailure, parsingFailure } from '../dsl/failure';
import { compileQuery, type ParseClause, type QueryParser } from '../dsl/parse-query';
import type { Query } from '../dsl/query';
import { readFloat, readText } from '../dsl/read';
import { NO_MATCH, withConstantScore } from '../matcher';
import { bestOf } from './text-match';

/** `constant_score` (ConstantScoreQueryBuilder). */
export const constantScore: ParseClause = (cursor, parser) => {
  let filter: Query | undefined;
  const common: Common = {};
  for (const [key, value] of cursor.members()) {
    if (value.token === 'START_OBJECT' && key === 'filter') filter = parser.parse(value);
    else if (value.token === 'START_OBJECT')
      throw parsingFailure(`[constant_score] query does not support [${key}]`, value);
    else if (value.token === 'START_ARRAY') throw parsingFailure('unexpected token [START_ARRAY]', value);
    else readCommon('constant_score', common, key, value);
  }
  if (!filter) throw parsingFailure("[constant_score] requires a 'filter' element", cursor, 'end');
  const query = filter;
  const { boost = 1, label } = common;
  return {
    clause: 'constant_score',
    boost,
    label,
    compile: (scope) => withConstantScore(compileQuery(query, scope.asFilter()), 1),
  };
};

/** `dis_max` (DisMaxQueryBuilder). */
export const disMax: ParseClause = (cursor, parser) => {
  let queries: Query[] | undefined;
  let tieBreaker = 0;
  const common: Common = {};
  for (const [key, value] of cursor.members()) {
    if (key === 'queries' && !value.isScalar) queries = readQueries(value, parser);
    else if (!value.isScalar) throw parsingFailure(`[dis_max] query does not support [${key}]`, value);
    else if (key === 'tie_breaker') tieBreaker = readFloat(value);
    else readCommon('dis_max', common, key, value);
  }
  if (!queries) throw parsingFailure("[dis_max] requires 'queries' field with at least one clause", cursor, 'end');
  const parts = queries;
  return {
    clause: 'dis_max',
    boost: common.boost,
    label: common.label,
    compile: (scope) =>
      bestOf(
        parts.map((query) => compileQuery(query, scope)),
        tieBreaker,
      ),
  };
};

function readQueries(value: Cursor, parser: QueryParser): Query[] {
  const queries = value.token === 'START_ARRAY' ? value.elements() : [value];
  return queries.map((query) => parser.parse(query));
}

/** `boosting` (BoostingQueryBuilder). */
export const boosting: ParseClause = (cursor, parser) => {
  let positive: Query | undefined;
  let negative: Query | undefined;
  let negativeBoost = -1;
  const common: Common = {};
  for (const [key, value] of cursor.members()) {
    if (key === 'positive') positive = parser.parse(value);
    else if (key === 'negative') negative = parser.parse(value);
    else if (!value.isScalar) throw parsingFailure(`[boosting] query does not support [${key}]`, value);
    else if (key === 'negative_boost') negativeBoost = readFloat(value);
    else readCommon('boosting', common, key, value);
  }
  if (!positive) throw parsingFailure("[boosting] query requires 'positive' query to be set'", cursor, 'end');
  if (!negative) throw parsingFailure("[boosting] query requires 'negative' query to be set'", cursor, 'end');
  if (negativeBoost < 0) {
    throw parsingFailure("[boosting] query requires 'negative_boost' to be set to be a positive value'", cursor, 'end');
  }
  const [wanted, unwanted] = [positive, negative];
  return {
    clause: 'boosting',
    boost: common.boost,
    label: common.label,
    compile: (scope) => {
      const main = compileQuery(wanted, scope);
      const less = compileQuery(unwanted, scope.asFilter());
      return {
        narrowing: main.narrowing && {
          ...main.narrowing,
          exact: false,
          documents: () => main.narrowing?.documents() ?? [],
        },
        score: (view) => {
          const score = main.score(view);
          return score === NO_MATCH || less.score(view) === NO_MATCH ? score : score * negativeBoost;
        },
      };
    },
  };
};

/** `wrapper`: a base64-encoded query (WrapperQueryBuilder). */
export const wrapper: ParseClause = (cursor, parser) => {
  const [entry] = cursor.members();
  if (entry?.[0] !== 'query') {
    throw parsingFailure(
      `[wrapper] query malformed, expected \`query\` but was ${entry?.[0] ?? ''}`,
      entry?.[1] ?? cursor,
    );
  }
  const inner = decode(entry[1]);
  const query = parser.parse(inner);
  return { clause: 'wrapper', compile: (scope) => compileQuery(query, scope) };
};

function decode(cursor: Cursor): Cursor {
  const text = Buffer.from(readText(cursor), 'base64').toString('utf8');
  try {
    return cursor.detached(JSON.parse(text));
  } catch {
    throw argumentFailure('[wrapper] query holds no JSON');
  }
}

interface Common {
  boost?: number;
  label?: string;
}

function readCommon(name: string, common: Common, key: string, value: Cursor): void {
  if (key === 'boost') common.boost = readFloat(value);
  else if (key === '_name') common.label = readText(value);
  else throw parsingFailure(`[${name}] query does not support [${key}]`, value);
}
