import { illegalArgument } from '../../errors/elasticsearch-error';
import { scriptContexts } from '../../painless';
import { field, float } from '../../validation/fields';
import { builderRefusals, clause, innerQuery, unsupportedKey } from '../dsl/clause';
import { argumentFailure, parsingFailure } from '../dsl/failure';
import { compileQuery } from '../dsl/parse-query';
import { asInner } from '../dsl/rewriting';
import { matchSomeOf, matchWhere, NO_MATCH } from '../matcher';
import { bindScript } from '../scripted/bound-script';
import { readScript, scriptField } from '../scripted/read-script';

const SCRIPT = unsupportedKey('script');

/** `script`: the documents for which a script returns true (ScriptQueryBuilder). */
export const script = clause('script', {
  fields: { script: field('PLAIN_VALUE_OBJECT', readScript) },
  refusals: builderRefusals({
    value: SCRIPT,
    object: SCRIPT,
    list: () =>
      '[script] query does not support an array of scripts. Use a bool query with a clause per script instead.',
    null: SCRIPT,
  }),
  bind: ({ script: source }, cursor) => {
    if (!source) throw parsingFailure('script must be provided with a [script] filter', cursor, 'end');
    return (scope) => {
      scope.checkExpensive('[script] queries');
      const run = bindScript(scope, source, scriptContexts.filter);
      return matchWhere((view) => run.test(view), 1);
    };
  },
});

/** `script_score`: scores computed by a script (ScriptScoreQueryBuilder). */
export const scriptScore = clause('script_score', {
  fields: { query: innerQuery, script: scriptField, min_score: float },
  bind: ({ query: inner, script: source, min_score: minScore }) => {
    if (!inner || !source) {
      const missing = [inner ? [] : ['query'], source ? [] : ['script']].flat();
      throw argumentFailure(`Required [${missing.join(', ')}]`);
    }
    return (scope) => {
      scope.checkExpensive('[script score] queries');
      const matcher = compileQuery(inner, scope);
      const run = bindScript(scope, source, scriptContexts.score);
      return matchSomeOf(matcher, (view) => {
        const base = matcher.score(view);
        if (base === NO_MATCH) return NO_MATCH;
        const score = run.number(view, () => base);
        if (score < 0 || Number.isNaN(score)) {
          throw illegalArgument(
            `script_score script returned an invalid score [${score}] for doc [${view.document.seqNo}]. Must be a non-negative score!`,
          );
        }
        return minScore !== undefined && score < minScore ? NO_MATCH : score;
      });
    };
  },
  rewrite: ({ query }) => query && asInner(query),
});
