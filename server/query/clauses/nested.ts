import { illegalArgument } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import { isObject, type JsonObject, type JsonValue } from '../../json/value';
import type { Cursor } from '../dsl/cursor';
import { argumentFailure, parsingFailure } from '../dsl/failure';
import { compileQuery, type ParseClause } from '../dsl/parse-query';
import type { Query } from '../dsl/query';
import { readBoolean, readFloat, readText } from '../dsl/read';
import { eachValue, type SourcePath, sourcePath } from '../fields/source-values';
import { type Matcher, matchNone, NO_MATCH, View } from '../matcher';
import type { Scope } from '../scope';

type ScoreMode = 'avg' | 'sum' | 'max' | 'min' | 'none';

interface Nested {
  path?: string;
  query?: Query;
  scoreMode: ScoreMode;
  ignoreUnmapped: boolean;
  boost?: number;
  label?: string;
}

/** `nested` (NestedQueryBuilder). */
export const nested: ParseClause = (cursor, parser) => {
  const read: Nested = { scoreMode: 'avg', ignoreUnmapped: false };
  for (const [key, value] of cursor.members()) {
    if (key === 'query' && value.token === 'START_OBJECT') read.query = parser.parse(value);
    else readKey(read, key, value);
  }
  const { path, query, boost, label } = read;
  if (path === undefined) throw argumentFailure("[nested] requires 'path' field");
  if (query === undefined) throw argumentFailure("[nested] requires 'query' field");
  return { clause: 'nested', boost, label, compile: (scope) => matchNested(scope, path, query, read) };
};

function readKey(read: Nested, key: string, value: Cursor): void {
  if (key === 'inner_hits') throw notEmulated('[inner_hits] of [nested] queries');
  if (key === 'path') read.path = readText(value);
  else if (key === 'boost') read.boost = readFloat(value);
  else if (key === 'ignore_unmapped') read.ignoreUnmapped = readBoolean(value);
  else if (key === 'score_mode') read.scoreMode = readScoreMode(value);
  else if (key === '_name') read.label = readText(value);
  else throw parsingFailure(`[nested] query does not support [${key}]`, value);
}

function readScoreMode(cursor: Cursor): ScoreMode {
  const text = readText(cursor);
  if (text === 'avg' || text === 'sum' || text === 'max' || text === 'min' || text === 'none') return text;
  throw illegalArgument(`No score mode for child query [${text}] found`);
}

function matchNested(scope: Scope, path: string, query: Query, { scoreMode, ignoreUnmapped }: Nested): Matcher {
  const kind = scope.shard.fields.objectAt(path);
  if (kind === undefined && ignoreUnmapped) return matchNone;
  if (kind === undefined) throw illegalState(scope, `[nested] failed to find nested object under path [${path}]`);
  if (kind !== 'nested') throw illegalState(scope, `[nested] nested object under path [${path}] is not of nested type`);
  const inner = compileQuery(query, scope.inside(path, scope.scoring && scoreMode !== 'none'));
  const steps = sourcePath(scope.nestedPath === undefined ? path : path.slice(scope.nestedPath.length + 1));
  return {
    score: (view) => {
      const scores: number[] = [];
      for (const object of objectsAt(view.object, steps)) {
        const score = inner.score(new View(view.document, object));
        if (score !== NO_MATCH) scores.push(score);
      }
      return scores.length === 0 ? NO_MATCH : joined(scores, scoreMode);
    },
  };
}

function illegalState(scope: Scope, reason: string): Error {
  return scope.failure(`failed to create query: ${reason}`);
}

/** The objects at a path of an object. */
export function objectsAt(object: JsonObject, path: SourcePath): JsonObject[] {
  const found: JsonObject[] = [];
  eachValue(object, path, (value: JsonValue) => {
    if (isObject(value)) found.push(value);
  });
  return found;
}

function joined(scores: readonly number[], mode: ScoreMode): number {
  switch (mode) {
    case 'none':
      return 0;
    case 'max':
      return Math.max(...scores);
    case 'min':
      return Math.min(...scores);
    default: {
      const sum = scores.reduce((total, score) => total + score, 0);
      return mode === 'sum' ? sum : sum / scores.length;
    }
  }
}
