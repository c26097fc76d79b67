import type { JsonValue } from '../../json/value';
import type { FieldGrant } from './field-grants';

/** What one source of privileges lets its holder see of an index. */
export interface Seen {
  /** The queries of roles, any of which makes a document visible; undefined for all documents. */
  readonly queries: readonly JsonValue[] | undefined;
  /** The fields of roles, any of which makes a field visible; undefined for all fields. */
  readonly fields: readonly FieldGrant[] | undefined;
}

/** What the holder of several roles sees: a role without a restriction outweighs all others (IndicesPermission.authorize). */
export function seenByAny(roles: readonly Seen[]): Seen {
  return { queries: union(roles.map(({ queries }) => queries)), fields: union(roles.map(({ fields }) => fields)) };
}

function union<T>(parts: readonly (readonly T[] | undefined)[]): readonly T[] | undefined {
  const all: T[] = [];
  for (const part of parts) {
    if (part === undefined) return undefined;
    all.push(...part);
  }
  return all;
}

export function isRestricted({ queries, fields }: Seen): boolean {
  return queries !== undefined || fields !== undefined;
}
