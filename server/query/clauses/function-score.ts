import { illegalArgument } from '../../errors/elasticsearch-error';
import { alias, checkedField, field, object } from '../../validation/fields';
import { parseWith, type Refusals } from '../../validation/object-parser';
import { didYouMean } from '../../validation/suggest';
import { builderRefusals, clause, innerQuery, scalarAs, scalarAsFloat } from '../dsl/clause';
import type { Cursor } from '../dsl/cursor';
import { argumentFailure, ParseFailure, parsingFailure } from '../dsl/failure';
import { compileQuery, type QueryParser } from '../dsl/parse-query';
import type { Query } from '../dsl/query';
import { readText } from '../dsl/read';
import { asInner, unlikeInner } from '../dsl/rewriting';
import { type Matcher, matchAll, matchSomeOf, NO_MATCH, type View } from '../matcher';
import type { Scope } from '../scope';
import { readDecay } from './decay';
import { readRandomScore } from './random-score';
import { readFieldValueFactor, readScriptScore, type ScoreFunction } from './score-functions';

/** What a function costs for a document, besides what it reads: in the units of a budget. */
const FUNCTION_WORK = 2;

const SCORE_MODES = ['multiply', 'sum', 'avg', 'first', 'max', 'min'] as const;
const BOOST_MODES = ['multiply', 'replace', 'sum', 'avg', 'max', 'min'] as const;

interface Weighted {
  readonly filter?: Query | undefined;
  /** Undefined if only the weight applies. */
  readonly function?: ScoreFunction | undefined;
  readonly weight?: number | undefined;
}

interface FunctionScore {
  readonly query?: Query | undefined;
  readonly functions: readonly Weighted[];
  readonly scoreMode: (typeof SCORE_MODES)[number];
  readonly boostMode: (typeof BOOST_MODES)[number];
  readonly maxBoost: number;
  readonly minScore?: number | undefined;
}

/** A function, with the weight that it may have: the last one in an object wins. */
const FUNCTION = {
  weight: checkedField(scalarAsFloat, (weight) => {
    if (weight < 0) throw argumentFailure('[weight] cannot be negative for a filtering function');
  }),
  field_value_factor: alias('function', object(readFieldValueFactor)),
  random_score: alias('function', object(readRandomScore)),
  script_score: alias('function', object(readScriptScore)),
  gauss: alias(
    'function',
    object((cursor: Cursor) => readDecay('gauss', cursor)),
  ),
  linear: alias(
    'function',
    object((cursor: Cursor) => readDecay('linear', cursor)),
  ),
  exp: alias(
    'function',
    object((cursor: Cursor) => readDecay('exp', cursor)),
  ),
} as const;

const FUNCTION_NAMES = Object.keys(FUNCTION).filter((name) => name !== 'weight');

const MALFORMED = builderRefusals({
  value: (key) => `failed to parse [function_score] query. field [${key}] is not supported`,
  list: (key) => `failed to parse [function_score] query. array [${key}] is not supported`,
});

/** An unknown object is taken for an unknown function, for which Elasticsearch reports the whole query as unknown. */
const REFUSALS: Refusals<Cursor> = {
  unknown: (key, value) =>
    value.token === 'START_OBJECT' ? unknownFunction(key, value) : MALFORMED.unknown(key, value),
  unfit: (key, value) => (value.token === 'START_OBJECT' ? unknownFunction(key, value) : MALFORMED.unfit(key, value)),
};

function unknownFunction(key: string, value: Cursor): Error {
  const cause = new ParseFailure('named_object_not_found_exception', `unknown field [${key}]`, value);
  const reason = `unknown query [function_score]${didYouMean('function_score', FUNCTION_NAMES)}`;
  return parsingFailure(reason, value, 'value', cause);
}

/** `function_score` with all of its functions (FunctionScoreQueryBuilder). */
export const functionScore = clause('function_score', {
  fields: {
    ...FUNCTION,
    query: innerQuery,
    functions: field('ARRAY', (cursor: Cursor, parser: QueryParser) =>
      cursor.elements().map((one) => readFunction(one, parser)),
    ),
    score_mode: scalarAs((cursor) => readMode(cursor, SCORE_MODES, 'FunctionScoreQuery.ScoreMode')),
    boost_mode: scalarAs((cursor) => readMode(cursor, BOOST_MODES, 'CombineFunction')),
    max_boost: scalarAsFloat,
    min_score: scalarAsFloat,
  },
  refusals: REFUSALS,
  bind: (read) => {
    const { functions = [], function: single, weight } = read;
    const score: FunctionScore = {
      query: read.query,
      functions: single || weight !== undefined ? [...functions, { function: single, weight }] : functions,
      scoreMode: read.score_mode ?? 'multiply',
      boostMode: read.boost_mode ?? 'multiply',
      maxBoost: read.max_boost ?? Number.POSITIVE_INFINITY,
      minScore: read.min_score,
    };
    return (scope) => compileFunctions(score, scope);
  },
  rewrite: ({ query, functions = [] }) => {
    const filters = functions.flatMap(({ filter }) => filter ?? []);
    return query ? asInner(query, ...filters) : unlikeInner(filters);
  },
});

const WEIGHTED = { ...FUNCTION, filter: innerQuery } as const;

function readFunction(cursor: Cursor, parser: QueryParser): Weighted {
  const read = parseWith(cursor, WEIGHTED, REFUSALS, parser);
  if (!read.function && read.weight === undefined) {
    throw parsingFailure(
      'failed to parse [function_score] query. an entry in functions list is missing a function.',
      cursor,
      'end',
    );
  }
  return read;
}

function readMode<T extends string>(cursor: Cursor, modes: readonly T[], enumeration: string): T {
  const text = readText(cursor).toLowerCase();
  const mode = modes.find((one) => one === text);
  if (!mode) {
    const constant = `${enumeration}.${text.toUpperCase()}`;
    throw argumentFailure(`No enum constant org.elasticsearch.common.lucene.search.function.${constant}`);
  }
  return mode;
}

function compileFunctions(read: FunctionScore, scope: Scope): Matcher {
  const wanted = read.query ? compileQuery(read.query, scope) : matchAll();
  const functions = read.functions.map(({ filter, function: score, weight = 1 }) => {
    const test = filter && compileQuery(filter, scope.asFilter());
    const bound = score?.(scope) ?? (() => 1);
    return {
      weight,
      applies: (view: View) => !test || test.score(view) !== NO_MATCH,
      score: (view: View, base: number) => bound(view, base) * weight,
    };
  });
  return matchSomeOf(wanted, (view) => {
    const base = wanted.score(view);
    if (base === NO_MATCH) return NO_MATCH;
    view.charge(functions.length * FUNCTION_WORK);
    const applying = functions.filter((one) => one.applies(view));
    const scores = applying.map((one) => one.score(view, base));
    const weights = applying.reduce((sum, one) => sum + one.weight, 0);
    const factor =
      scores.length === 0 ? undefined : Math.min(joinScores(scores, read.scoreMode, weights), read.maxBoost);
    const score = factor === undefined ? base : joinBoost(base, factor, read.boostMode);
    if (score < 0 || Number.isNaN(score)) {
      throw illegalArgument(`function score query returned an invalid score: ${score} for doc: ${view.document.seqNo}`);
    }
    return read.minScore !== undefined && score < read.minScore ? NO_MATCH : score;
  });
}

function joinScores(scores: readonly number[], mode: FunctionScore['scoreMode'], weights: number): number {
  switch (mode) {
    case 'first':
      return scores[0] as number;
    case 'max':
      return scores.reduce((most, score) => Math.max(most, score));
    case 'min':
      return scores.reduce((least, score) => Math.min(least, score));
    case 'multiply':
      return scores.reduce((product, score) => product * score, 1);
    default: {
      const sum = scores.reduce((total, score) => total + score, 0);
      return mode === 'sum' ? sum : sum / weights;
    }
  }
}

function joinBoost(base: number, factor: number, mode: FunctionScore['boostMode']): number {
  switch (mode) {
    case 'multiply':
      return base * factor;
    case 'replace':
      return factor;
    case 'sum':
      return base + factor;
    case 'avg':
      return (base + factor) / 2;
    case 'max':
      return Math.max(base, factor);
    case 'min':
      return Math.min(base, factor);
  }
}
