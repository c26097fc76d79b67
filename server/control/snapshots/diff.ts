import diffAgainst from 'sorted-btree/extended/diffAgainst';
import { API_INDICES, API_LISTS } from '../../api-documents/stored';
import type { Changes, Difference, StateDiff } from '../../generated/control';
import type { JsonValue } from '../../json/value';
import type { StoredDocument } from '../../store/document';
import type { IndexState } from '../../store/index-state';
import type { StoreSnapshot } from '../../store/store';
import { differences } from '../differences';
import { type DefinedPart, shownIndexPart } from '../redaction/exported-definitions';
import { shownDocument } from '../redaction/shown-document';
import { definitionsIn, NOT_KEPT } from '../state/cluster';

const LONGEST_LIST = 100;

/**
 * Compares two states. Shared parts are skipped, so the cost depends on the differences only.
 *
 * @param isExpected true for new indices that are not reported; their documents are.
 */
export function diffStates(
  before: StoreSnapshot,
  after: StoreSnapshot,
  isExpected: (index: string) => boolean = () => false,
): StateDiff {
  const parts: Record<string, Changes | Record<string, Changes>> = {};
  const documents: Record<string, Changes> = {};
  const indices = newChanges();
  for (const name of new Set([...before.indices.keys(), ...after.indices.keys()])) {
    const [old, current] = [before.indices.get(name), after.indices.get(name)];
    const list = API_LISTS.find((key) => API_INDICES[key] === name);
    if (old || !isExpected(name)) compareSetUp(indices, name, old, current);
    const changes = compareDocuments(old, current, name !== API_INDICES.secrets);
    if (isEmpty(changes)) continue;
    if (list) parts[list] = changes;
    else documents[name] = changes;
  }
  if (!isEmpty(indices)) parts.indices = indices;
  if (Object.keys(documents).length > 0) parts.documents = documents;
  const cluster = compareSections(before.sections, after.sections);
  if (Object.keys(cluster).length > 0) parts.cluster = cluster;
  const connectors = after.indices.get(API_INDICES.connectors);
  const summary = inWords(parts, (id) => connectors?.live.get(id)?.source.deleted === true);
  return { same: summary.length === 0, summary, ...parts };
}

function newChanges(): Changes {
  return { added: [], removed: [], changed: [] };
}

function isEmpty({ added, removed, changed }: Changes): boolean {
  return added.length + removed.length + changed.length === 0;
}

function push<T>(changes: Changes, list: T[], make: () => T): void {
  if (list.length < LONGEST_LIST) list.push(make());
  else changes.more = (changes.more ?? 0) + 1;
}

function compareSetUp(indices: Changes, name: string, old: IndexState | undefined, current: IndexState | undefined) {
  if (!old) push(indices, indices.added, () => name);
  else if (!current) push(indices, indices.removed, () => name);
  else {
    const fields = (['settings', 'mappings', 'aliases', 'closed'] as const).flatMap((part) => {
      const [before, after] = [partOf(old, part), partOf(current, part)];
      return before === after ? [] : partDifferences(part, before, after);
    });
    if (fields.length > 0) push(indices, indices.changed, () => ({ id: name, fields }));
  }
}

function partOf(index: IndexState, part: DefinedPart | 'closed'): JsonValue {
  // What clients define is JSON.
  return (part === 'mappings' ? index.mappings.definition : index[part]) as JsonValue;
}

function partDifferences(part: DefinedPart | 'closed', before: JsonValue, after: JsonValue): Difference[] {
  const shown = (value: JsonValue) => ({ [part]: part === 'closed' ? value : shownIndexPart(part, value) });
  return differences({ [part]: before }, { [part]: after }, { before: shown(before), after: shown(after) });
}

function compareDocuments(old: IndexState | undefined, current: IndexState | undefined, withFields: boolean): Changes {
  const changes = newChanges();
  const { added, removed, changed } = changes;
  if (old && current) {
    const gone = (id: string): void => push(changes, removed, () => id);
    const came = (id: string): void => push(changes, added, () => id);
    diffAgainst(old.live.byId, current.live.byId, gone, came, (id, one, other) => {
      if (one !== other) push(changes, changed, () => ({ id, fields: withFields ? fieldsOf(one, other) : [] }));
    });
  } else {
    const list = old ? removed : added;
    for (const id of (old ?? current)?.live.byId.keys() ?? []) push(changes, list, () => id);
  }
  return changes;
}

function fieldsOf(one: StoredDocument, other: StoredDocument): Difference[] {
  const shown = { before: shownDocument(one.source), after: shownDocument(other.source) };
  return differences(one.source, other.source, shown);
}

type Sections = StoreSnapshot['sections'];

function compareSections(before: Sections, after: Sections): Record<string, Changes> {
  const found: Record<string, Changes> = {};
  for (const kind of new Set([...before.keys(), ...after.keys()])) {
    if (NOT_KEPT.has(kind)) continue;
    const changes = newChanges();
    const [old, current] = [definitionsIn(before, kind), definitionsIn(after, kind)];
    for (const name of new Set([...old.keys(), ...current.keys()])) {
      if (!old.has(name)) push(changes, changes.added, () => name);
      else if (!current.has(name)) push(changes, changes.removed, () => name);
      else if (!isSame(old.get(name), current.get(name))) {
        push(changes, changes.changed, () => ({ id: name, fields: [] }));
      }
    }
    if (!isEmpty(changes)) found[kind] = changes;
  }
  return found;
}

/** Built-in definitions are made more than once, so they may be equal without being the same. */
function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

const NOUNS: Readonly<Record<string, string>> = {
  connectors: 'connector',
  sync_jobs: 'sync job',
  secrets: 'secret',
  indices: 'index',
};

/** @param isDeleted tells whether a connector is soft-deleted: it is still there, although most calls do not see it. */
function inWords(
  parts: Readonly<Record<string, Changes | Record<string, Changes>>>,
  isDeleted: (id: string) => boolean,
): string[] {
  return Object.entries(parts).flatMap(([part, value]) => {
    const noun = NOUNS[part];
    const state = (id: string): string => (part === 'connectors' && isDeleted(id) ? ' and is soft-deleted' : '');
    if (noun) return wordsOf(noun, value as Changes, state);
    return Object.entries(value).flatMap(([name, changes]) =>
      wordsOf(part === 'documents' ? `document of ${name}` : name, changes as Changes),
    );
  });
}

function wordsOf(
  noun: string,
  { added, removed, changed, more }: Changes,
  state: (id: string) => string = () => '',
): string[] {
  return [
    ...added.map((id) => `${noun} [${id}] was added${state(id)}`),
    ...removed.map((id) => `${noun} [${id}] was removed`),
    ...changed.map(
      ({ id, fields }) =>
        `${noun} [${id}] was changed${state(id)}${fields.length > 0 ? `: ${fieldWords(fields)}` : ''}`,
    ),
    ...(more === undefined ? [] : [`${more} more differences for ${noun}`]),
  ];
}

function fieldWords(fields: readonly Difference[]): string {
  return fields.map(({ path, before, after }) => `${path} from ${short(before)} to ${short(after)}`).join(', ');
}

function short(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
