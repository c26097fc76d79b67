import type { JsonObject, JsonValue } from '../../../json/value';
import type { StoredDocument } from '../../../store/document';
import { type JoinValue, joinValue } from '../../../store/mapping/join';
import { shardNumber } from '../../../store/shard-routing';
import type { SearchField } from '../../fields/search-field';
import { View } from '../../matcher';
import type { Scope } from '../../scope';

/** The join field of an index. */
export interface Join {
  readonly field: SearchField;
  readonly parameters: JsonObject;
}

/** The join field of an index; undefined if it has none (Joiner.getJoiner). */
export function joinOf(scope: Scope): Join | undefined {
  const type = scope.shard.searchFields.types().find((one) => one.type === 'join');
  const field = type && scope.field(type.name);
  return field && { field, parameters: field.type.parameters };
}

/** What a document of a join is; undefined if the field has no value. */
export function joined({ field }: Join, view: View): JoinValue | undefined {
  const [value] = field.raw(view);
  return value === undefined ? undefined : joinValue(value as JsonValue);
}

/** Where a document is looked for: parents and children meet only within a shard. */
export function placeOf(scope: Scope, document: StoredDocument, id: string): string {
  const { settings } = scope.shard;
  const index = { setting: (name: string) => (Object.hasOwn(settings, name) ? String(settings[name]) : undefined) };
  return `${shardNumber(index, document.id, document.routing)}#${id}`;
}

/** Calls back with every document of a relation, and what it is. */
export function eachRelative(
  scope: Scope,
  join: Join,
  name: string,
  visit: (view: View, value: JoinValue) => void,
): void {
  for (const document of scope.shard.documents.bySeqNo.values()) {
    const view = new View(document, scope.shard.budget);
    const value = joined(join, view);
    if (value?.name === name) visit(view, value);
  }
}
