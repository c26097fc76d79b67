import type { JsonObject, JsonValue } from '../../../json/value';
import { atOnce, type InSteps } from '../../../runtime/in-steps';
import type { StoredDocument } from '../../../store/document';
import { type JoinValue, joinValue } from '../../../store/mapping/join';
import { shardNumber } from '../../../store/shard-routing';
import { compileQuery } from '../../dsl/parse-query';
import type { Query } from '../../dsl/query';
import type { SearchField } from '../../fields/search-field';
import { View } from '../../matcher';
import type { Scope } from '../../scope';
import { gathered } from '../../segments/gathered';
import type { Shard } from '../../shard';

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

/** What it costs to find out where a relative belongs, and to keep or find it there. */
const RELATIVE = 10;

/** Where a document is looked for: parents and children meet only within a shard. */
export function placeOf(scope: Scope, document: StoredDocument, id: string): string {
  const { settings, budget } = scope.shard;
  budget.charge(RELATIVE);
  const index = { setting: (name: string) => (Object.hasOwn(settings, name) ? String(settings[name]) : undefined) };
  return `${shardNumber(index, document.id, document.routing)}#${id}`;
}

/** A document of a join, and what it is. */
interface Relative {
  readonly document: StoredDocument;
  readonly value: JoinValue;
}

/** The documents of one relation; undefined if there are none. */
export type Relatives = readonly Relative[] | undefined;

/** What it costs to read what a document of a join is, and each of its characters. */
const READ = 20;
const CHARACTER = 1 / 8;

/** Identifies the relations of an index among what its searches gather. */
const RELATIONS = 'relations';

/** Reads what each document of a join is, once for all queries of a search. */
export function relationsOf({ shard }: Scope, join: Join): ReadonlyMap<string, Relatives> {
  return gathered(shard, RELATIONS, function* () {
    const relations = new Map<string, Relative[]>();
    let read = 0;
    for (const document of shard.documents.bySeqNo.values()) {
      shard.budget.charge(READ + document.size * CHARACTER);
      const value = joined(join, new View(document, shard.budget));
      const known = value && relations.get(value.name);
      if (known) known.push({ document, value });
      else if (value) relations.set(value.name, [{ document, value }]);
      if (++read % AT_A_TIME === 0 && shard.budget.stepIsLong) yield;
    }
    return relations;
  });
}

/** What it costs to look at a relative. */
const LOOK = 5;

/** So many documents are visited between two looks at the clock. */
const AT_A_TIME = 64;

/** Calls back with every document of a relation, and what it is. */
export function* visitRelatives(
  { budget }: Shard,
  relatives: Relatives,
  visit: (view: View, value: JoinValue) => void,
): InSteps<void> {
  for (const [at, { document, value }] of (relatives ?? []).entries()) {
    budget.charge(LOOK);
    visit(new View(document, budget), value);
    if (at % AT_A_TIME === 0 && budget.stepIsLong) yield;
  }
}

/** The part of a query for relatives that hits may show. */
interface ShownRelatives {
  readonly type: string;
  readonly query: Query;
  readonly innerHits: object | undefined;
}

/**
 * Has the relatives shown inside the hits, if the query asks for that.
 *
 * @returns the scope for the query on the relatives, which show nothing inside them then.
 */
export function showRelatives(
  scope: Scope,
  { type, query, innerHits }: ShownRelatives,
  relatives: () => (view: View) => readonly View[],
): Scope {
  if (!innerHits) return scope;
  const compile = (of: Scope) => compileQuery(query, of);
  scope.innerHits?.register({ scope, type, definition: innerHits, relatives: relatives(), compile });
  return scope.withoutInnerHits();
}

/** Gives the children of a hit that is a parent (JoinFieldInnerHitSubContext); they are looked for once. */
export function childrenOfHit(
  scope: Scope,
  join: Join,
  { parent, child }: { readonly parent: string; readonly child: string },
): (view: View) => readonly View[] {
  let children: ReadonlyMap<string, readonly View[]> | undefined;
  return (view) => {
    if (joined(join, view)?.name !== parent) return [];
    children ??= byPlace(scope, join, child, (_, value) => value.parent);
    return children.get(placeOf(scope, view.document, view.document.id)) ?? [];
  };
}

/** Gives the parent of a hit that is a child, as a list; parents are looked for once. */
export function parentOfHit(
  scope: Scope,
  join: Join,
  { parent, children }: { readonly parent: string; readonly children: readonly string[] },
): (view: View) => readonly View[] {
  let parents: ReadonlyMap<string, readonly View[]> | undefined;
  return (view) => {
    const value = joined(join, view);
    if (value?.parent === undefined || !children.includes(value.name)) return [];
    parents ??= byPlace(scope, join, parent, ({ document }) => document.id);
    return parents.get(placeOf(scope, view.document, value.parent)) ?? [];
  };
}

/** The documents of a relation by an id and the shard in which it is looked for. */
function byPlace(
  scope: Scope,
  join: Join,
  name: string,
  idOf: (view: View, value: JoinValue) => string | undefined,
): ReadonlyMap<string, readonly View[]> {
  const found = new Map<string, View[]>();
  const visit = (view: View, value: JoinValue): void => {
    const id = idOf(view, value);
    if (id === undefined) return;
    const place = placeOf(scope, view.document, id);
    scope.shard.budget.chargeMemory(place.length + 16);
    const known = found.get(place);
    if (known) known.push(view);
    else found.set(place, [view]);
  };
  atOnce(visitRelatives(scope.shard, relationsOf(scope, join).get(name), visit));
  return found;
}
