import { type JsonObject, type JsonValue, own } from '../../json/value';
import { indexGroupsOf, stringsIn } from './role-parts';

/**
 * The parts of role descriptors that are about indices, those with the same names together. Elasticsearch makes one of them, in
 * one role as well as in several (CompositeRolesStore.collatePrivilegesByIndices).
 */
export function groupsByNames(descriptors: readonly JsonObject[]): JsonObject[][] {
  const byNames = new Map<string, JsonObject[]>();
  for (const group of descriptors.flatMap(countedGroups)) {
    const key = keyOf(group);
    const same = byNames.get(key);
    if (same) same.push(group);
    else byNames.set(key, [group]);
  }
  return [...byNames.values()];
}

/** A role whose only group grants `none` says nothing about its indices. */
function countedGroups(role: JsonObject): JsonObject[] {
  const groups = indexGroupsOf(role);
  const [only] = groups;
  const isDenial = groups.length === 1 && only && stringsIn(only, 'privileges')[0]?.toLowerCase() === 'none';
  return isDenial ? [] : groups;
}

function keyOf(group: JsonObject): string {
  const names = [...new Set(stringsIn(group, 'names'))].sort();
  return JSON.stringify([own(group, 'allow_restricted_indices') === true, names]);
}

/** What a merged group hides: the queries and field grants of all of them, if none of them shows everything. */
export const MERGED_QUERIES = 'merged_queries';
export const MERGED_FIELDS = 'merged_fields';

/**
 * The same roles, with one group in place of all that have the same names: it grants the privileges of all of them, and hides
 * only what each of them hides.
 *
 * @returns the descriptors themselves unless there is something to merge, since what is known of them is kept.
 */
export function withMergedGroups(descriptors: readonly JsonObject[]): readonly JsonObject[] {
  const merged = new Map<JsonObject, JsonObject | undefined>();
  for (const found of groupsByNames(descriptors)) {
    const [first, ...others] = new Set(found);
    if (!first || others.length === 0) continue;
    merged.set(first, mergedGroup([first, ...others]));
    for (const other of others) merged.set(other, undefined);
  }
  if (merged.size === 0) return descriptors;
  return descriptors.map((role) => ({
    ...role,
    indices: indexGroupsOf(role).flatMap((group) => (merged.has(group) ? (merged.get(group) ?? []) : group)),
  }));
}

function mergedGroup(same: readonly JsonObject[]): JsonObject {
  const [{ query, field_security, ...group } = {}] = same;
  const all = (part: string): JsonValue[] => same.map((one) => own(one, part) ?? '').filter((value) => value !== '');
  const [queries, fields] = [all('query'), all('field_security')];
  return {
    ...group,
    privileges: privilegesOf(same),
    ...(queries.length === same.length && { [MERGED_QUERIES]: queries }),
    ...(fields.length === same.length && { [MERGED_FIELDS]: fields }),
  };
}

/** What groups grant together. */
export function privilegesOf(groups: readonly JsonObject[]): string[] {
  return [...new Set(groups.flatMap((group) => stringsIn(group, 'privileges')))];
}
