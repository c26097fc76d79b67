import { ElasticsearchError, illegalArgument, validationFailed } from '../../errors/elasticsearch-error';
import { javaText } from '../../json/java-text';
import type { JsonObject, JsonValue } from '../../json/value';
import type { BodyValue } from '../../validation/body-value';
import { field, int, map, objectArray, string, stringOrNull } from '../../validation/fields';
import { type ParsedFields, parseObject } from '../../validation/object-parser';

/** One condition of a rule (QueryRuleCriteria). */
export interface Criteria {
  readonly type: string;
  readonly metadata?: string;
  readonly values?: readonly JsonValue[];
}

/** A rule of a ruleset (QueryRule). */
export interface QueryRule {
  readonly rule_id: string;
  readonly type: string;
  readonly criteria: readonly Criteria[];
  readonly actions: JsonObject;
  readonly priority?: number;
}

/** What a body says of a rule; the id may be in the path. */
export const ruleFields = {
  rule_id: stringOrNull,
  type: string,
  criteria: objectArray((value: BodyValue) => readCriteria(value)),
  actions: map,
  priority: int,
} as const;

const TYPES = ['pinned', 'exclude'];
const CRITERIA = ['always', 'exact', 'fuzzy', 'prefix', 'suffix', 'contains', 'lt', 'lte', 'gt', 'gte'];
const MOST_PRIORITY = 1_000_000;
const MOST_DOCUMENTS = 100;

function readCriteria(value: BodyValue): Criteria {
  const read = parseObject(value, 'query_rule_criteria', {
    type: string,
    metadata: stringOrNull,
    values: field('ARRAY', (list: BodyValue) => Array.from(list.elements(), (one) => one.json())),
  });
  if (read.type === undefined) throw illegalArgument('Required [type]');
  const type = read.type.toLowerCase();
  if (!CRITERIA.includes(type)) throw illegalArgument(`Unknown QueryRuleCriteriaType: ${read.type}`);
  if (type === 'always') return { type };
  if (read.metadata === undefined) throw illegalArgument('criteriaMetadata cannot be blank');
  if (!read.values || read.values.length === 0) throw illegalArgument('criteriaValues cannot be null or empty');
  return { type, metadata: read.metadata, values: read.values };
}

/** Reads a rule inside a ruleset. @throws Error x_content_parse_exception */
export function readRule(value: BodyValue): QueryRule {
  const rule = ruleOf(parseObject(value, 'query_rule', ruleFields));
  if (rule.rule_id) return rule;
  throw validationFailed(['rule_id cannot be null or empty']);
}

/**
 * Checks a rule (QueryRule).
 *
 * @throws ElasticsearchError 400 x_content_parse_exception
 */
export function ruleOf({
  rule_id = '',
  type,
  criteria,
  actions,
  priority,
}: ParsedFields<typeof ruleFields>): QueryRule {
  const given = { type, criteria, actions };
  const missing = Object.entries(given).flatMap(([name, value]) => (value === undefined ? [name] : []));
  if (type === undefined || !criteria || !actions) throw illegalArgument(`Required [${missing.join(', ')}]`);
  const known = type.toLowerCase();
  const problem = problemOf(known, type, criteria, actions) ?? priorityProblem(priority);
  if (problem) {
    const reason = 'Failed to build [query_rule] after last required field arrived';
    throw new ElasticsearchError('x_content_parse_exception', reason, { causedBy: problem });
  }
  return { rule_id, type: known, criteria, actions, ...(priority !== undefined && { priority }) };
}

function problemOf(
  known: string,
  type: string,
  criteria: readonly Criteria[],
  actions: JsonObject,
): ElasticsearchError | undefined {
  if (!TYPES.includes(known)) return illegalArgument(`Unknown QueryRuleType: ${type}`);
  if (criteria.length === 0) return illegalArgument('Query rule criteria cannot be empty');
  if (Object.keys(actions).length === 0) return illegalArgument('Query rule actions cannot be empty');
  const reason = actionsProblem(known, actions);
  return reason === undefined ? undefined : new ElasticsearchError('parse_exception', reason);
}

function actionsProblem(type: string, { ids, docs }: JsonObject): string | undefined {
  if ((ids === undefined) === (docs === undefined)) {
    return `${type} query rule actions must contain only one of either ids or docs`;
  }
  const documents = ids ?? docs ?? null;
  if (!Array.isArray(documents)) return documents === null ? undefined : `${type} query rule actions must be a list`;
  if (documents.length === 0) return `${type} query rule actions cannot be empty`;
  return documents.length > MOST_DOCUMENTS ? `${type} documents cannot exceed ${MOST_DOCUMENTS}` : undefined;
}

function priorityProblem(priority: number | undefined): ElasticsearchError | undefined {
  if (priority === undefined || (priority >= 0 && priority <= MOST_PRIORITY)) return undefined;
  return illegalArgument(`Priority was ${priority}, must be between 0 and ${MOST_PRIORITY}`);
}

/**
 * True if what a request says satisfies the conditions of a rule that are about it (QueryRule.identifyMatchingDocs):
 * conditions on what the request does not mention are passed over, but at least one must be left.
 */
export function matchesRule({ criteria }: QueryRule, given: JsonObject): boolean {
  const asked = criteria.filter(({ type, metadata = '' }) => type === 'always' || Object.hasOwn(given, metadata));
  return asked.length > 0 && asked.every((one) => isSatisfied(one, given));
}

function isSatisfied({ type, metadata = '', values = [] }: Criteria, given: JsonObject): boolean {
  if (type === 'always') return true;
  const input = given[metadata] ?? null;
  return isValid(type, input) && values.some((value) => isMatch(type, input, value));
}

const ABOUT_TEXT = ['fuzzy', 'prefix', 'suffix', 'contains'];

/** A value that a condition cannot be asked of does not satisfy it. */
function isValid(type: string, input: JsonValue): boolean {
  if (typeof input === 'string') return ABOUT_TEXT.includes(type) || type === 'exact' || !Number.isNaN(numberOf(input));
  return typeof input === 'number' && !ABOUT_TEXT.includes(type);
}

/** QueryRuleCriteriaType.isMatch. */
function isMatch(type: string, input: JsonValue, value: JsonValue): boolean {
  switch (type) {
    case 'exact':
      if (typeof input === 'string' && typeof value === 'string') return input === value;
      return numberOf(input) === numberOf(value);
    case 'fuzzy':
      return similarity(javaText(input), javaText(value)) > 0.5;
    case 'prefix':
      return javaText(input).startsWith(javaText(value));
    case 'suffix':
      return javaText(input).endsWith(javaText(value));
    case 'contains':
      return javaText(input).includes(javaText(value));
    case 'lt':
      return numberOf(input) < numberOf(value);
    case 'lte':
      return numberOf(input) <= numberOf(value);
    case 'gt':
      return numberOf(input) > numberOf(value);
    default:
      return numberOf(input) >= numberOf(value);
  }
}

function numberOf(value: JsonValue): number {
  return typeof value === 'string' && value.trim() === '' ? Number.NaN : Number(value);
}

/** One minus the number of edits for each character of the longer text (LevenshteinDistance). */
function similarity(a: string, b: string): number {
  if (a === b) return 1;
  let before = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const replaced = (before[column - 1] as number) + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, (before[column] as number) + 1, (current[column - 1] as number) + 1));
    }
    before = current;
  }
  return 1 - (before[b.length] as number) / Math.max(a.length, b.length);
}

/** How often each word of a list occurs, in order of first occurrence. */
export function countsOf(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}
