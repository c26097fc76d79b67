import { checkBoost } from '../dsl/check-boost';
import type { Cursor } from '../dsl/cursor';
import { argumentFailure, parsingFailure } from '../dsl/failure';
import type { QueryParser } from '../dsl/parse-query';
import type { Query } from '../dsl/query';
import { readFloat, readText } from '../dsl/read';
import { type Matcher, matchNone, NO_MATCH } from '../matcher';
import { type IntervalsSource, widthOf } from './intervals/interval';
import { readRule } from './intervals/rules';
import { type BindSource, checkText } from './intervals/sources';

/** `intervals` (IntervalQueryBuilder): rules for words and how close they are. */
export function intervals(cursor: Cursor, _parser: QueryParser): Query {
  const [[name, body] = [], more] = cursor.members();
  if (name === undefined || !body) throw parsingFailure('Expected [FIELD_NAME] but got [END_OBJECT]', cursor, 'end');
  if (body.token !== 'START_OBJECT') throw parsingFailure(`Expected [START_OBJECT] but got [${body.token}]`, body);
  let rule: { readonly type: string; readonly bind: BindSource } | undefined;
  let boost: number | undefined;
  let label: string | undefined;
  for (const [key, value] of body.members()) {
    if (key === '_name') label = readText(value);
    else if (key === 'boost') boost = readFloat(value);
    else {
      if (rule) {
        const reason = `Only one interval rule can be specified, found [${rule.type}] and [${key}]`;
        throw parsingFailure(reason, value, 'key');
      }
      rule = { type: key, bind: readRule(key, value) };
    }
  }
  if (!rule) throw parsingFailure('Missing intervals from interval query definition', cursor, 'end');
  if (more) throw parsingFailure('Expected [END_OBJECT] but got [FIELD_NAME]', more[1], 'key');
  checkBoost('intervals', boost, cursor);
  if (name === '') throw argumentFailure('field name is null or empty');
  const { bind } = rule;
  return {
    clause: 'intervals',
    boost,
    label,
    compile: (scope) => {
      const field = scope.field(name);
      if (!field) return matchNone;
      checkText(scope, field);
      return matchIntervals(bind(scope, field));
    },
  };
}

/** More and closer intervals score better, up to 1 (IntervalScoreFunction.saturationFunction(1)). */
function matchIntervals(source: IntervalsSource): Matcher {
  return {
    score: (view) => {
      const found = source.find(view);
      if (found.length === 0) return NO_MATCH;
      let frequency = 0;
      for (const one of found) frequency += 1 / Math.max(widthOf(one) - source.minExtent + 1, 1);
      // Computed with 32 bits, which shows in the last digit.
      const single = Math.fround(frequency);
      return Math.fround(1 - Math.fround(1 / Math.fround(1 + single)));
    },
  };
}
