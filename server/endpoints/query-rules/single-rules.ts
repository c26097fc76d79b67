import { requiredFields } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { ElasticsearchError } from '../../errors/elasticsearch-error';
import { ok } from '../../http/answer';
import type { AnswerObject } from '../../json/value';
import { ruleFields, ruleOf } from './rules';
import { checkRules, rulesets, rulesOf } from './rulesets';

/** Creates or replaces a rule, and the ruleset if there is none: RestPutQueryRuleAction. */
export const putRule = endpoint({
  name: 'query_rules.put_rule',
  routes: ['PUT /_query_rules/{ruleset_id}/_rule/{rule_id}'],
  body: requiredFields('query_rule', ruleFields),
  handle: ({ mock, placeholders: { ruleset_id: id, rule_id: ruleId }, body }) => {
    const rule = { ...ruleOf(body), rule_id: ruleId };
    const before = rulesets(mock).get(id) ?? [];
    const at = before.findIndex((one) => one.rule_id === ruleId);
    const rules = at < 0 ? [...before, rule] : before.with(at, rule);
    checkRules(id, rules);
    rulesets(mock).set(id, rules);
    return { status: at < 0 ? 201 : 200, body: { result: at < 0 ? 'created' : 'updated' } };
  },
});

/** RestGetQueryRuleAction. */
export const getRule = endpoint({
  name: 'query_rules.get_rule',
  routes: ['GET /_query_rules/{ruleset_id}/_rule/{rule_id}'],
  handle: ({ mock, placeholders: { ruleset_id: id, rule_id: ruleId } }) => {
    const rule = rulesOf(mock, id).find((one) => one.rule_id === ruleId);
    if (!rule) throw missingRule(id, ruleId);
    return ok({ ...rule } as unknown as AnswerObject);
  },
});

/** A ruleset goes with its last rule: RestDeleteQueryRuleAction. */
export const deleteRule = endpoint({
  name: 'query_rules.delete_rule',
  routes: ['DELETE /_query_rules/{ruleset_id}/_rule/{rule_id}'],
  handle: ({ mock, placeholders: { ruleset_id: id, rule_id: ruleId } }) => {
    const before = rulesOf(mock, id);
    const rules = before.filter((one) => one.rule_id !== ruleId);
    if (rules.length === before.length) throw missingRule(id, ruleId);
    if (rules.length === 0) rulesets(mock).delete(id);
    else rulesets(mock).set(id, rules);
    return ok({ acknowledged: true });
  },
});

function missingRule(id: string, ruleId: string): ElasticsearchError {
  return new ElasticsearchError('resource_not_found_exception', `rule id ${ruleId} not found in ruleset ${id}`);
}
