import { requiredFields } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { ElasticsearchError, illegalArgument, throwIfInvalid } from '../../errors/elasticsearch-error';
import { ok } from '../../http/answer';
import type { AnswerObject } from '../../json/value';
import type { Mock } from '../../mock';
import { map, objectArray, stringOrNull } from '../../validation/fields';
import { checkPage, pageParameters } from '../list-page';
import { countsOf, matchesRule, type QueryRule, readRule } from './rules';

/** More rules are not allowed in a ruleset (`xpack.applications.rules.max_rules_per_ruleset`). */
const MOST_RULES = 100;

/** What comparing a rule costs for each character of what is compared, in the units of a budget. */
const COMPARED = 1 / 4;

/** The rules of all rulesets, by the id of the ruleset; each list is immutable. */
export function rulesets({ store }: Mock): Map<string, readonly QueryRule[]> {
  return store.section<readonly QueryRule[]>('query_rulesets');
}

/** @throws ElasticsearchError 404 resource_not_found_exception */
export function rulesOf(mock: Mock, id: string): readonly QueryRule[] {
  const rules = rulesets(mock).get(id);
  if (rules) return rules;
  throw new ElasticsearchError('resource_not_found_exception', id);
}

/** @throws ElasticsearchError 400 for more rules than a ruleset may have */
export function checkRules(id: string, rules: readonly QueryRule[]): void {
  if (rules.length <= MOST_RULES) return;
  throw illegalArgument(
    `The number of rules in a ruleset cannot exceed [${MOST_RULES}]. This maximum can be set by changing the [xpack.applications.rules.max_rules_per_ruleset] setting. [${id}] has [${rules.length}]`,
  );
}

/** Rules with a priority come first, in its order; all others remain in theirs (QueryRuleset). */
function inOrder(rules: readonly QueryRule[]): readonly QueryRule[] {
  const last = Number.POSITIVE_INFINITY;
  return [...rules].sort((a, b) => compare(a.priority ?? last, b.priority ?? last));
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

/** A ruleset as a response shows it. */
function shownRuleset(id: string, rules: readonly QueryRule[]): AnswerObject {
  return { ruleset_id: id, rules: rules.map((rule) => ({ ...rule }) as unknown as AnswerObject) };
}

const body = { ruleset_id: stringOrNull, rules: objectArray(readRule) } as const;

/** Creates or replaces a ruleset: RestPutQueryRulesetAction. */
export const putRuleset = endpoint({
  name: 'query_rules.put_ruleset',
  routes: ['PUT /_query_rules/{ruleset_id}'],
  body: requiredFields('query_ruleset', body),
  handle: ({ mock, placeholders: { ruleset_id: id }, body: { rules } }) => {
    if (!rules) throw illegalArgument('Required [rules]');
    throwIfInvalid(rules.length === 0 ? ['rules cannot be null or empty'] : []);
    checkRules(id, rules);
    const created = !rulesets(mock).has(id);
    rulesets(mock).set(id, inOrder(rules));
    return { status: created ? 201 : 200, body: { result: created ? 'created' : 'updated' } };
  },
});

/** RestGetQueryRulesetAction. */
export const getRuleset = endpoint({
  name: 'query_rules.get_ruleset',
  routes: ['GET /_query_rules/{ruleset_id}'],
  handle: ({ mock, placeholders: { ruleset_id: id } }) => ok(shownRuleset(id, rulesOf(mock, id))),
});

/** RestDeleteQueryRulesetAction. */
export const deleteRuleset = endpoint({
  name: 'query_rules.delete_ruleset',
  routes: ['DELETE /_query_rules/{ruleset_id}'],
  handle: ({ mock, placeholders: { ruleset_id: id } }) => {
    rulesOf(mock, id);
    rulesets(mock).delete(id);
    return ok({ acknowledged: true });
  },
});

/** The rulesets in the order of their ids, with what they are made of: RestListQueryRulesetsAction. */
export const listRulesets = endpoint({
  name: 'query_rules.list_rulesets',
  routes: ['GET /_query_rules'],
  query: pageParameters,
  handle: ({ mock, query, budget }) => {
    checkPage(query);
    const all = [...rulesets(mock)].sort(([a], [b]) => (a < b ? -1 : 1));
    const page = all.slice(query.from, query.from + query.size);
    return ok({
      count: all.length,
      results: page.map(([id, rules]) => {
        budget.charge(rules.length);
        return {
          ruleset_id: id,
          rule_total_count: rules.length,
          rule_criteria_types_counts: countsOf(rules.flatMap(({ criteria }) => criteria.map(({ type }) => type))),
          rule_type_counts: countsOf(rules.map(({ type }) => type)),
        };
      }),
    });
  },
});

/** The rules that a request would match: RestTestQueryRulesetAction. */
export const testRuleset = endpoint({
  name: 'query_rules.test',
  routes: ['POST /_query_rules/{ruleset_id}/_test'],
  body: requiredFields('test_query_ruleset_request', { match_criteria: map, ruleset_id: stringOrNull }),
  handle: ({ mock, placeholders: { ruleset_id: id }, body: { match_criteria: given }, budget }) => {
    if (!given) throw illegalArgument('Required [match_criteria]');
    throwIfInvalid(Object.keys(given).length === 0 ? ['match_criteria cannot be empty'] : []);
    const size = JSON.stringify(given).length;
    const matched = rulesOf(mock, id).filter((rule) => {
      // Texts are compared character by character with each other.
      budget.charge(size * JSON.stringify(rule.criteria).length * COMPARED);
      return matchesRule(rule, given);
    });
    return ok({
      total_matched_rules: matched.length,
      matched_rules: matched.map(({ rule_id }) => ({ ruleset_id: id, rule_id })),
    });
  },
});
