import { illegalArgument } from '../../errors/elasticsearch-error';
import type { Cursor } from '../dsl/cursor';
import { argumentFailure, parsingFailure } from '../dsl/failure';
import { compileQuery, type ParseClause, type QueryParser } from '../dsl/parse-query';
import type { Query } from '../dsl/query';
import { readFloat, readText } from '../dsl/read';
import { type Matcher, matchAll, NO_MATCH, type View } from '../matcher';
import type { Scope } from '../scope';
import {
  DECAYS,
  readDecay,
  readFieldValueFactor,
  readRandomScore,
  readScriptScore,
  type ScoreFunction,
} from './score-functions';

const SCORE_MODES = ['multiply', 'sum', 'avg', 'first', 'max', 'min'] as const;
const BOOST_MODES = ['multiply', 'replace', 'sum', 'avg', 'max', 'min'] as const;

interface Weighted {
  filter?: Query | undefined;
  /** Undefined if only the weight applies. */
  function?: ScoreFunction | undefined;
  weight: number | undefined;
}

interface FunctionScore {
  query?: Query;
  functions: Weighted[];
  scoreMode: (typeof SCORE_MODES)[number];
  boostMode: (typeof BOOST_MODES)[number];
  maxBoost: number;
  minScore?: number;
  boost?: number;
  label?: string;
}

/** `function_score` with all of its functions (FunctionScoreQueryBuilder). */
export const functionScore: ParseClause = (cursor, parser) => {
  const read: FunctionScore = {
    functions: [],
    scoreMode: 'multiply',
    boostMode: 'multiply',
    maxBoost: Number.POSITIVE_INFINITY,
  };
  const single: Weighted = { weight: undefined };
  for (const [key, value] of cursor.members()) readKey(read, single, key, value, parser);
  if (single.function || single.weight !== undefined) read.functions.push(single);
  return {
    clause: 'function_score',
    boost: read.boost,
    label: read.label,
    compile: (scope) => compileFunctions(read, scope),
  };
};

function readKey(read: FunctionScore, single: Weighted, key: string, value: Cursor, parser: QueryParser): void {
  switch (key) {
    case 'query':
      read.query = parser.parse(value);
      break;
    case 'functions':
      read.functions = value.elements().map((one) => readFunction(one, parser));
      break;
    case 'score_mode':
      read.scoreMode = readMode(value, SCORE_MODES, 'score_mode');
      break;
    case 'boost_mode':
      read.boostMode = readMode(value, BOOST_MODES, 'boost_mode');
      break;
    case 'max_boost':
      read.maxBoost = readFloat(value);
      break;
    case 'min_score':
      read.minScore = readFloat(value);
      break;
    case 'boost':
      read.boost = readFloat(value);
      break;
    case '_name':
      read.label = readText(value);
      break;
    default:
      readFunctionKey(single, key, value, parser);
  }
}

function readFunction(cursor: Cursor, parser: QueryParser): Weighted {
  const read: Weighted = { weight: undefined };
  for (const [key, value] of cursor.members()) {
    if (key === 'filter') read.filter = parser.parse(value);
    else readFunctionKey(read, key, value, parser);
  }
  if (!read.function && read.weight === undefined) {
    throw parsingFailure(
      'failed to parse [function_score] query. an entry in functions list is missing a function.',
      cursor,
      'end',
    );
  }
  return read;
}

function readFunctionKey(read: Weighted, key: string, value: Cursor, _parser: QueryParser): void {
  if (key === 'weight') read.weight = readFloat(value);
  else if (key === 'field_value_factor') read.function = readFieldValueFactor(value);
  else if (key === 'random_score') read.function = readRandomScore(value);
  else if (key === 'script_score') read.function = readScriptScore(value);
  else if (DECAYS.has(key)) read.function = readDecay(key, value);
  else throw parsingFailure(`failed to parse [function_score] query. field [${key}] is not supported`, value);
}

function readMode<T extends string>(cursor: Cursor, modes: readonly T[], name: string): T {
  const text = readText(cursor).toLowerCase();
  const mode = modes.find((one) => one === text);
  if (!mode) throw argumentFailure(`illegal ${name} [${text}]`);
  return mode;
}

function compileFunctions(read: FunctionScore, scope: Scope): Matcher {
  const query = read.query ? compileQuery(read.query, scope) : matchAll();
  const functions = read.functions.map(({ filter, function: score, weight = 1 }) => {
    const test = filter && compileQuery(filter, scope.asFilter());
    const bound = score?.(scope) ?? (() => 1);
    return {
      weight,
      applies: (view: View) => !test || test.score(view) !== NO_MATCH,
      score: (view: View, base: number) => bound(view, base) * weight,
    };
  });
  return {
    narrowing: query.narrowing && {
      ...query.narrowing,
      exact: false,
      documents: () => query.narrowing?.documents() ?? [],
    },
    score: (view) => {
      const base = query.score(view);
      if (base === NO_MATCH) return NO_MATCH;
      const applying = functions.filter((one) => one.applies(view));
      const scores = applying.map((one) => one.score(view, base));
      const weights = applying.reduce((sum, one) => sum + one.weight, 0);
      const factor =
        scores.length === 0 ? undefined : Math.min(joinScores(scores, read.scoreMode, weights), read.maxBoost);
      const score = factor === undefined ? base : joinBoost(base, factor, read.boostMode);
      if (score < 0 || Number.isNaN(score)) {
        throw illegalArgument(
          `function score query returned an invalid score: ${score} for doc: ${view.document.seqNo}`,
        );
      }
      return read.minScore !== undefined && score < read.minScore ? NO_MATCH : score;
    },
  };
}

function joinScores(scores: readonly number[], mode: FunctionScore['scoreMode'], weights: number): number {
  switch (mode) {
    case 'first':
      return scores[0] as number;
    case 'max':
      return Math.max(...scores);
    case 'min':
      return Math.min(...scores);
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
