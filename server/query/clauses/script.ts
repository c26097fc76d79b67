import { illegalArgument } from '../../errors/elasticsearch-error';
import { type ScriptSource, scriptContexts } from '../../painless';
import { argumentFailure, parsingFailure, unknownKey } from '../dsl/failure';
import { compileQuery, type ParseClause } from '../dsl/parse-query';
import type { Query } from '../dsl/query';
import { readFloat, readText } from '../dsl/read';
import { matchWhere, NO_MATCH } from '../matcher';
import { bindScript } from '../scripted/bound-script';
import { readScript } from '../scripted/read-script';

/** `script`: the documents for which a script returns true (ScriptQueryBuilder). */
export const script: ParseClause = (cursor) => {
  let source: ScriptSource | undefined;
  let boost: number | undefined;
  let label: string | undefined;
  for (const [key, value] of cursor.members()) {
    if (key === 'script') source = readScript(value);
    else if (key === 'boost') boost = readFloat(value);
    else if (key === '_name') label = readText(value);
    else throw parsingFailure(`[script] query does not support [${key}]`, value);
  }
  if (!source) throw parsingFailure('script must be provided with a [script] query', cursor, 'end');
  const wanted = source;
  return {
    clause: 'script',
    boost,
    label,
    compile: (scope) => {
      const run = bindScript(scope, wanted, scriptContexts.filter);
      return matchWhere((view) => run.test(view), 1);
    },
  };
};

/** `script_score`: scores computed by a script (ScriptScoreQueryBuilder). */
export const scriptScore: ParseClause = (cursor, parser) => {
  let source: ScriptSource | undefined;
  let query: Query | undefined;
  let minScore: number | undefined;
  let boost: number | undefined;
  let label: string | undefined;
  for (const [key, value] of cursor.members()) {
    if (key === 'script') source = readScript(value);
    else if (key === 'query') query = parser.parse(value);
    else if (key === 'min_score') minScore = readFloat(value);
    else if (key === 'boost') boost = readFloat(value);
    else if (key === '_name') label = readText(value);
    else throw unknownKey(`[script_score] unknown field [${key}]`, value);
  }
  if (!query || !source) {
    const missing = [query ? [] : ['query'], source ? [] : ['script']].flat();
    throw argumentFailure(`Required [${missing.join(', ')}]`);
  }
  const [inner, wanted] = [query, source];
  return {
    clause: 'script_score',
    boost,
    label,
    compile: (scope) => {
      const matcher = compileQuery(inner, scope);
      const run = bindScript(scope, wanted, scriptContexts.score);
      return {
        narrowing: matcher.narrowing && {
          ...matcher.narrowing,
          exact: false,
          documents: () => matcher.narrowing?.documents() ?? [],
        },
        score: (view) => {
          const base = matcher.score(view);
          if (base === NO_MATCH) return NO_MATCH;
          const score = run.number(view, () => base);
          if (score < 0 || Number.isNaN(score)) {
            throw illegalArgument(
              `script_score script returned an invalid score [${score}] for doc [${view.document.seqNo}]. Must be a non-negative score!`,
            );
          }
          return minScore !== undefined && score < minScore ? NO_MATCH : score;
        },
      };
    },
  };
};
