import { API_INDICES, API_LISTS, type ApiList } from '../../api-documents/stored';
import { ElasticsearchError } from '../../errors/elasticsearch-error';
import { javaText } from '../../json/java-text';
import { scanJson } from '../../json/scan';
import { compactJson, elementTexts, memberTexts } from '../../json/slices';
import type { JsonObject, JsonValue } from '../../json/value';
import { toInstant } from '../../runtime/clock';
import { InvalidValueError } from '../../runtime/invalid-value';
import { checkAnalysis } from '../../store/analysis/check-analysis';
import type { AliasDefinition } from '../../store/definitions';
import type { IndexState } from '../../store/index-state';
import { Mappings } from '../../store/mappings';
import type { SettingValue } from '../../store/settings';
import { Store, type StoreSnapshot } from '../../store/store';
import { checkIndexName } from '../../validation/index-name';
import { placeOfError } from '../../validation/invalid-place';
import { ControlError } from '../control-error';
import { findProblems, member } from '../schema/problems';
import { Schemas } from '../schema/schemas';
import { restoreCluster } from './cluster';
import { completeText } from './complete';
import { connectorDefaults, syncJobDefaults } from './defaults';
import { type Placement, placeDocuments, stateRefused } from './placement';
import { OWN_KEYS } from './state';

/**
 * Reads a state without loading it, so that the result can be restored any number of times.
 *
 * @param text JSON in the format of schemas/fixture.schema.json.
 * @param target the store that it is for, whose clock, ids and computed values are used.
 * @param name the name to use in messages: a file, or `state`.
 * @throws ControlError 400 that says where and why the state is invalid.
 */
export function importState(text: string, target: Store, name: string): StoreSnapshot {
  try {
    if (scanJson(text).depth > DEEPEST) throw stateRefused('$', `nested more than ${DEEPEST} levels deep`);
    const problems = findProblems(new Schemas(), 'fixture.schema.json', parse(text));
    if (problems.length > 0) throw new ControlError(400, 'not valid:', problems);
    const store = new Store(target.runtime, target);
    new Importer(store, new Map(memberTexts(compactJson(text)))).run();
    return store.snapshot();
  } catch (error) {
    if (!(error instanceof ControlError)) throw error;
    throw new ControlError(error.status, `${name} cannot be loaded:`, error.problems);
  }
}

/** Elasticsearch accepts documents with a thousand levels. */
const DEEPEST = 1010;

function parse(text: string): JsonValue {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    throw stateRefused('$', `not valid JSON${placeOfError(text)}`);
  }
}

interface IndexTexts {
  readonly path: string;
  readonly parts: ReadonlyMap<string, string>;
}

class Importer {
  private readonly placements = new Map<string, Placement[][]>();
  private readonly indices = new Map<string, IndexTexts>();
  private readonly now: string;

  constructor(
    private readonly store: Store,
    private readonly texts: ReadonlyMap<string, string>,
  ) {
    this.now = toInstant(store.runtime.clock.now());
  }

  run(): void {
    restoreCluster(this.store, parsePart<JsonObject>(this.texts.get('cluster') ?? '{}'));
    for (const list of API_LISTS) this.readApiList(list);
    for (const [name, text] of memberTexts(this.texts.get('indices') ?? '{}')) this.readIndex(name, text);
    for (const [name, lists] of this.placements) this.fill(name, lists);
  }

  /** Reads connectors, sync jobs and secrets in short form. Connectors come first, because jobs copy parts of them. */
  private readApiList(list: ApiList): void {
    const text = this.texts.get(list);
    if (text === undefined) return;
    const placements = elementTexts(text).map((element, index) => {
      const path = `$.${list}[${index}]`;
      const members = memberTexts(element);
      const own = parsePart<{ id: string; _version?: number; _seq_no?: number }>(ownMembers(members, true));
      return {
        path,
        id: own.id,
        text: this.complete(list, ownMembers(members, false), path),
        version: own._version,
        seqNo: own._seq_no,
      };
    });
    this.placements.set(API_INDICES[list], [placements]);
  }

  private complete(list: ApiList, text: string, path: string): string {
    if (list === 'secrets') return text;
    const given = parsePart<JsonObject>(text);
    if (list === 'connectors') return completeText(connectorDefaults(given, this.now), text);
    const connector = this.connectorOf(given);
    try {
      const defaults = syncJobDefaults(given, connector, this.now);
      return completeText(defaults, text);
    } catch (error) {
      if (!(error instanceof ElasticsearchError)) throw error;
      throw stateRefused(`${path}.connector`, error.message);
    }
  }

  private connectorOf(job: JsonObject): JsonObject | undefined {
    const { id } = job.connector as { id: string };
    const [connectors = []] = this.placements.get(API_INDICES.connectors) ?? [];
    const found = connectors.find((connector) => connector.id === id);
    return found && parsePart<JsonObject>(found.text);
  }

  private readIndex(name: string, text: string): void {
    const path = `$.indices${member(name)}`;
    const parts = new Map(memberTexts(text));
    const placements = elementTexts(parts.get('documents') ?? '[]').map((element, index) =>
      readDocument(element, `${path}.documents[${index}]`),
    );
    this.indices.set(name, { path, parts });
    this.placements.set(name, [...(this.placements.get(name) ?? []), placements]);
  }

  private fill(name: string, lists: readonly (readonly Placement[])[]): void {
    const { path, parts } = this.indices.get(name) ?? { path: '$', parts: new Map<string, string>() };
    const index = this.establish(name, path, parts);
    placeDocuments(index, lists);
    const deleted = parsePart<{ id: string; version: number; seq_no: number }[]>(parts.get('deleted') ?? '[]');
    for (const { id, version, seq_no } of deleted) index.remember(id, { version, seqNo: seq_no });
    index.refresh();
    index.closed = parts.get('closed') === 'true';
  }

  private establish(name: string, path: string, parts: ReadonlyMap<string, string>): IndexState {
    const part = <T>(key: string): T | undefined => {
      const text = parts.get(key);
      return text === undefined ? undefined : parsePart<T>(text);
    };
    try {
      if (!name.startsWith('.')) checkIndexName(name);
      const mappings = part<JsonObject>('mappings');
      const settings = settingsOf(part<JsonObject>('settings'));
      if (settings) checkAnalysis(settings);
      return this.store.establish(name, {
        uuid: part<string>('uuid'),
        createdAt: instant(part<string>('created_at')),
        settings,
        mappings: mappings && Mappings.parse(mappings, settings),
        aliases: part<Record<string, AliasDefinition>>('aliases'),
      });
    } catch (error) {
      if (!(error instanceof ElasticsearchError || error instanceof InvalidValueError)) throw error;
      throw stateRefused(path, error.message);
    }
  }
}

interface OwnMembers {
  readonly id: string;
  readonly version?: number;
  readonly seq_no?: number;
  readonly routing?: string;
}

function readDocument(element: string, path: string): Placement {
  const parts = new Map(memberTexts(element));
  const text = parts.get('source') ?? '{}';
  parts.delete('source');
  const rest = [...parts].map(([key, value]) => `${JSON.stringify(key)}:${value}`);
  const own = parsePart<OwnMembers>(`{${rest.join(',')}}`);
  return { path, id: own.id, text, version: own.version, seqNo: own.seq_no, routing: own.routing };
}

/** An object with only those members that belong, or do not belong, to the element itself. */
function ownMembers(members: readonly [string, string][], own: boolean): string {
  const chosen = members.filter(([key]) => OWN_KEYS.has(key) === own);
  return `{${chosen.map(([key, value]) => `${JSON.stringify(key)}:${value}`).join(',')}}`;
}

/** Parses a part of a state that fits the schema, which says that the part is a `T`. */
function parsePart<T>(text: string): T {
  return JSON.parse(text) as T;
}

function instant(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const time = Date.parse(text);
  if (Number.isNaN(time)) throw new InvalidValueError(`[${text}] is not a time`);
  return time;
}

/** Elasticsearch shows all settings as strings. */
function settingsOf(given: JsonObject | undefined): Record<string, SettingValue> | undefined {
  if (!given) return undefined;
  const entries = Object.entries(given).map(([name, value]): [string, SettingValue] => [
    name,
    Array.isArray(value) ? value.map((item) => javaText(item)) : javaText(value),
  ]);
  return Object.fromEntries(entries);
}
