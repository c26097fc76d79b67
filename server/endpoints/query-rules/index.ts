import type { Endpoint } from '../../endpoint/endpoint';
import { deleteRuleset, getRuleset, listRulesets, putRuleset, testRuleset } from './rulesets';
import { deleteRule, getRule, putRule } from './single-rules';

/** Query rules, which are kept and can be tested; queries do not apply them. */
export const queryRuleEndpoints: readonly Endpoint[] = [
  putRuleset,
  getRuleset,
  deleteRuleset,
  listRulesets,
  testRuleset,
  putRule,
  getRule,
  deleteRule,
];
