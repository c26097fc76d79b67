import { ElasticsearchError } from '../errors/elasticsearch-error';
import { javaText } from '../json/java-text';
import { type JsonObject, type JsonValue, objectOrEmpty } from '../json/value';
import { objectsOf, storedInstant, storedInt, storedStrings } from './convert';

const INITIAL_DRAFT: JsonObject = { errors: [], state: 'edited' };

/**
 * The filtering of a new connector: everything is included, in both the active and the draft half, with one timestamp.
 */
export function defaultFiltering(now: string): JsonObject[] {
  const half = (): JsonObject => ({
    advanced_snippet: { created_at: now, updated_at: now, value: {} },
    rules: [defaultRule(now, 0)],
    validation: { errors: [], state: 'valid' },
  });
  return [{ active: half(), domain: 'DEFAULT', draft: half() }];
}

/** Validation messages: a request holds either the whole list or parts of the draft. */
export function filteringProblems(request: JsonObject): string[] {
  const parts = Object.hasOwn(request, 'rules') || Object.hasOwn(request, 'advanced_snippet');
  if (!Object.hasOwn(request, 'filtering')) {
    return parts ? [] : ['[advanced_snippet] and [rules] cannot be both [null].'];
  }
  if (!parts) return [];
  return ['If [filtering] is specified, [rules] and [advanced_snippet] should not be present in the request body.'];
}

/** The update for `_filtering` with a list: the list as it was sent, in normal form. */
export function filteringListUpdate(filtering: JsonValue, now: string): JsonObject {
  return { filtering: objectsOf(filtering).map((entry) => normalEntry(entry, now)) };
}

/**
 * The update for `_filtering` with parts of the draft: the snippet, the rules or both go into the draft, which then has
 * to be validated again. The result is a list of one entry.
 *
 * @throws ElasticsearchError as `firstEntry` does.
 */
export function filteringDraftUpdate(
  stored: JsonObject,
  request: { readonly advanced_snippet?: JsonValue | undefined; readonly rules?: JsonValue | undefined },
  now: string,
): JsonObject {
  const entry = firstEntry(stored, now);
  const draft = objectOrEmpty(entry.draft);
  const snippet = request.advanced_snippet;
  const rules = request.rules;
  return withDraft(entry, {
    advanced_snippet:
      snippet === undefined ? (draft.advanced_snippet ?? {}) : normalSnippet(objectOrEmpty(snippet), now),
    rules: rules === undefined ? (draft.rules ?? []) : arrangeRules(normalRules(rules, now), now),
    validation: INITIAL_DRAFT,
  });
}

/**
 * The update for `_filtering/_validation`: the result of validating the draft, whatever it is.
 *
 * @throws ElasticsearchError as `firstEntry` does.
 */
export function filteringValidationUpdate(stored: JsonObject, validation: JsonObject, now: string): JsonObject {
  const entry = firstEntry(stored, now);
  return withDraft(entry, { ...objectOrEmpty(entry.draft), validation: normalValidation(validation) });
}

/**
 * The update for `_filtering/_activate`: the draft becomes active.
 *
 * @throws ElasticsearchError 400 status_exception if the draft is not valid; otherwise as `firstEntry` does.
 */
export function filteringActivation(stored: JsonObject, now: string): JsonObject {
  const entry = firstEntry(stored, now);
  const draft = objectOrEmpty(entry.draft);
  const state = objectOrEmpty(draft.validation).state;
  if (state !== 'valid') {
    const advice = 'Filtering draft needs to be validated by the connector service before activation.';
    const found = `Current filtering draft validation state [${state}] is not equal to [valid].`;
    throw new ElasticsearchError('status_exception', `${advice} ${found}`);
  }
  return { filtering: [{ ...entry, active: draft }] };
}

/**
 * The entry that draft, validation and activation work on, in normal form.
 *
 * @throws ElasticsearchError 500 if the list is empty.
 */
function firstEntry(stored: JsonObject, now: string): JsonObject {
  const [first] = objectsOf(stored.filtering);
  if (!first) {
    throw new ElasticsearchError('index_out_of_bounds_exception', 'Index 0 out of bounds for length 0');
  }
  return normalEntry(first, now);
}

function withDraft(entry: JsonObject, draft: JsonObject): JsonObject {
  return { filtering: [{ active: entry.active ?? {}, domain: 'DEFAULT', draft }] };
}

function defaultRule(createdAt: JsonValue, order: number): JsonObject {
  return {
    created_at: createdAt,
    field: '_',
    id: 'DEFAULT',
    order,
    policy: 'include',
    rule: 'regex',
    updated_at: createdAt,
    value: '.*',
  };
}

/** A default rule is recognized by five of its keys; order and times do not matter. */
function isDefaultRule(rule: JsonObject): boolean {
  const wanted = defaultRule('', 0);
  return ['field', 'id', 'policy', 'rule', 'value'].every((key) => rule[key] === wanted[key]);
}

/** Puts rules in order, with one default rule at the end (ConnectorFiltering.sortFilteringRulesByOrder). */
function arrangeRules(rules: JsonObject[], now: string): JsonObject[] {
  const createdAt = rules.find(isDefaultRule)?.created_at ?? now;
  const ordinary = rules.filter((rule) => !isDefaultRule(rule));
  ordinary.sort((a, b) => Number(a.order) - Number(b.order));
  const last = ordinary.at(-1);
  return [...ordinary, defaultRule(createdAt, last ? Number(last.order) + 1 : 0)];
}

function normalEntry(entry: JsonObject, now: string): JsonObject {
  return {
    active: normalFilteringHalf(objectOrEmpty(entry.active), now),
    domain: 'DEFAULT',
    draft: normalFilteringHalf(objectOrEmpty(entry.draft), now),
  };
}

/** The active or draft half of an entry as Elasticsearch writes it: known keys in order, with times filled in. */
export function normalFilteringHalf(half: JsonObject, now: string): JsonObject {
  return {
    advanced_snippet: normalSnippet(objectOrEmpty(half.advanced_snippet), now),
    rules: normalRules(half.rules, now),
    validation: normalValidation(objectOrEmpty(half.validation)),
  };
}

function normalSnippet(snippet: JsonObject, now: string): JsonObject {
  return {
    created_at: storedInstant(snippet.created_at, now),
    updated_at: storedInstant(snippet.updated_at, now),
    value: snippet.value ?? {},
  };
}

function normalRules(rules: JsonValue | undefined, now: string): JsonObject[] {
  return objectsOf(rules).map((rule) => ({
    created_at: storedInstant(rule.created_at, now),
    field: rule.field ?? '',
    id: rule.id ?? '',
    order: storedInt(rule.order),
    policy: javaText(rule.policy).toLowerCase(),
    rule: rule.rule ?? '',
    updated_at: storedInstant(rule.updated_at, now),
    value: rule.value ?? '',
  }));
}

function normalValidation(validation: JsonObject): JsonObject {
  const errors = objectsOf(validation.errors).map((error) => ({
    ids: storedStrings(error.ids),
    messages: storedStrings(error.messages),
  }));
  return { errors, state: javaText(validation.state).toLowerCase() };
}
