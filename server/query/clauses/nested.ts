import { ElasticsearchError } from '../../errors/elasticsearch-error';
import { field } from '../../validation/fields';
import {
  builderRefusals,
  clause,
  innerQuery,
  scalarAs,
  scalarAsBoolean,
  scalarAsText,
  unsupportedKey,
} from '../dsl/clause';
import type { Cursor } from '../dsl/cursor';
import { argumentFailure } from '../dsl/failure';
import { compileQuery, type QueryParser } from '../dsl/parse-query';
import type { Query } from '../dsl/query';
import { unlikeInner } from '../dsl/rewriting';
import { objectsAt, sourcePath } from '../fields/source-values';
import { type Matcher, matchNone, NO_MATCH } from '../matcher';
import type { Scope } from '../scope';
import { readScoreMode, type ScoreMode, unitedScore } from './score-mode';

/** `nested` (NestedQueryBuilder). */
export const nested = clause('nested', {
  fields: {
    query: innerQuery,
    path: scalarAsText,
    ignore_unmapped: scalarAsBoolean,
    score_mode: scalarAs(readScoreMode),
    inner_hits: field('OBJECT', (cursor: Cursor, parser: QueryParser) => parser.innerHits(cursor)),
  },
  refusals: builderRefusals({ value: unsupportedKey('nested'), object: unsupportedKey('nested') }),
  bind: ({
    path,
    query: inner,
    score_mode: scoreMode = 'avg',
    ignore_unmapped: ignoreUnmapped = false,
    inner_hits,
  }) => {
    if (path === undefined) throw argumentFailure("[nested] requires 'path' field");
    if (inner === undefined) throw argumentFailure("[nested] requires 'query' field");
    const wanted = { path, query: inner, scoreMode, ignoreUnmapped, innerHits: inner_hits };
    return (scope) => matchNested(scope, wanted);
  },
  rewrite: ({ query }) => query && unlikeInner([query]),
});

interface Nested {
  readonly path: string;
  readonly query: Query;
  readonly scoreMode: ScoreMode;
  readonly ignoreUnmapped: boolean;
  readonly innerHits: object | undefined;
}

function matchNested(scope: Scope, { path, query: wanted, scoreMode, ignoreUnmapped, innerHits }: Nested): Matcher {
  scope.checkExpensive('[joining] queries');
  const kind = scope.shard.fields.objectAt(path);
  if (kind !== 'nested') {
    if (ignoreUnmapped) return matchNone;
    throw illegalState(scope, `[nested] failed to find nested object under path [${path}]`);
  }
  const compile = (within: Scope) => compileQuery(wanted, within);
  if (innerHits) scope.innerHits?.register({ scope, path, compile, definition: innerHits });
  const within = scope.inside(path, scope.scoring && scoreMode !== 'none');
  // The inner hits of queries inside this one belong to its own.
  const inner = compile(innerHits ? within.withoutInnerHits() : within);
  const steps = sourcePath(scope.nestedPath === undefined ? path : path.slice(scope.nestedPath.length + 1));
  return {
    score: (view) => {
      const scores: number[] = [];
      for (const object of objectsAt(view.object, steps)) {
        const score = inner.score(view.inside(object));
        if (score !== NO_MATCH) scores.push(score);
      }
      return scores.length === 0 ? NO_MATCH : unitedScore(scores, scoreMode);
    },
  };
}

function illegalState(scope: Scope, reason: string): Error {
  return scope.failure(`failed to create query: ${reason}`, new ElasticsearchError('illegal_state_exception', reason));
}
