import { API_INDICES, API_LISTS, type ApiList } from '../../api-documents/stored';
import { compactJson } from '../../json/slices';
import { isObject, type JsonObject } from '../../json/value';
import { toInstant } from '../../runtime/clock';
import type { StoredDocument } from '../../store/document';
import type { IndexState } from '../../store/index-state';
import type { Store } from '../../store/store';
import { resolveDefinition } from '../../store/templates';
import { type DefinedPart, indexPartWithPlaceholders } from '../redaction/exported-definitions';
import { withPlaceholders } from '../redaction/placeholders';
import { findProblems } from '../schema/problems';
import { Schemas } from '../schema/schemas';
import { clusterDefinitions } from './cluster';
import { completeText } from './complete';
import { connectorDefaults, syncJobDefaults } from './defaults';
import type { ExportOptions } from './export-options';
import { type Layout, writeLayout } from './layout';
import { DEFINITION_OF, OWN_KEYS } from './state';

/** The path of the schema in a project that has the package installed. */
const SCHEMA_PATH = './node_modules/es-connector-mock/schemas/fixture.schema.json';

/**
 * The whole state of a store as JSON in the format of schemas/fixture.schema.json: sorted, with one document per line,
 * so that it can be stored and compared in git. Importing it restores the same state, but for secrets that it does not
 * contain.
 */
export function exportState(store: Store, { withSecrets = false }: ExportOptions = {}): string {
  return `${writeLayout(new Exporter(store, withSecrets).run())}\n`;
}

class Exporter {
  private readonly schemas = new Schemas();
  private readonly now: string;

  constructor(
    private readonly store: Store,
    private readonly withSecrets: boolean,
  ) {
    this.now = toInstant(store.runtime.clock.now());
  }

  run(): Layout {
    const state = new Map<string, Layout>([['$schema', JSON.stringify(SCHEMA_PATH)]]);
    const rest = new Map<string, StoredDocument[]>();
    for (const list of API_LISTS) {
      const index = this.store.index(API_INDICES[list]);
      if (!index) continue;
      const all = [...index.live.byId.values()];
      const short = new Set(all.filter((document) => this.fitsShortForm(list, document)));
      state.set(
        list,
        [...short].map((document, position) => shortForm(document, position, this.textOf(index.name, document))),
      );
      rest.set(
        index.name,
        all.filter((document) => !short.has(document)),
      );
    }
    const indices = new Map<string, Layout>();
    for (const index of [...this.store.all()].sort((a, b) => (a.name < b.name ? -1 : 1))) {
      indices.set(index.name, this.indexLayout(index, rest.get(index.name)));
    }
    if (indices.size > 0) state.set('indices', indices);
    const cluster = clusterDefinitions(this.store, this.withSecrets);
    if (cluster.size > 0) state.set('cluster', cluster);
    return state;
  }

  /** True if the short form is complete, that is, if reading it back gives exactly the same text. */
  private fitsShortForm(list: ApiList, document: StoredDocument): boolean {
    const { source } = document;
    if (document.routing !== undefined || !isObject(source)) return false;
    if (Object.keys(source).some((key) => OWN_KEYS.has(key))) return false;
    if (findProblems(this.schemas, DEFINITION_OF[list], { id: document.id, ...source }).length > 0) return false;
    const text = compactText(document);
    if (list === 'secrets') return true;
    if (list === 'connectors') return completeText(connectorDefaults(source, this.now), text) === text;
    const onlyId = Object.keys(source.connector as JsonObject).length === 1;
    return !onlyId && completeText(syncJobDefaults(source, undefined, this.now), text) === text;
  }

  private textOf(index: string, document: StoredDocument): string {
    const text = compactText(document);
    return this.withSecrets ? text : withPlaceholders(index, text);
  }

  private indexLayout(index: IndexState, documents = [...index.live.byId.values()]): Layout {
    const layout = new Map<string, Layout>([
      ['uuid', JSON.stringify(index.uuid)],
      ['created_at', JSON.stringify(toInstant(index.createdAt))],
    ]);
    if (index.closed) layout.set('closed', 'true');
    const usual = resolveDefinition(this.store, index.name, {});
    const parts: [DefinedPart, unknown, unknown][] = [
      ['settings', index.settings, usual.settings],
      ['mappings', index.mappings.definition, usual.mappings.definition],
      ['aliases', index.aliases, usual.aliases],
    ];
    for (const [key, actual, expected] of parts) {
      const text = JSON.stringify(actual);
      if (text === JSON.stringify(expected)) continue;
      layout.set(key, this.withSecrets ? text : indexPartWithPlaceholders(key, text));
    }
    if (documents.length > 0) {
      layout.set(
        'documents',
        documents.map((document, position) => longForm(document, position, this.textOf(index.name, document))),
      );
    }
    const { tombstones } = index.live;
    if (tombstones.size > 0) {
      const deleted = [...tombstones.entries()].map(([id, { version, seqNo }]) =>
        JSON.stringify({ id, version, seq_no: seqNo }),
      );
      layout.set('deleted', deleted);
    }
    return layout;
  }
}

/** `{"id":"c1","_version":3,…}`: a document of the connector API with its id among its fields. */
function shortForm(document: StoredDocument, position: number, text: string): string {
  const own = [
    `"id":${JSON.stringify(document.id)}`,
    ...(document.version === 1 ? [] : [`"_version":${document.version}`]),
    ...(document.seqNo === position ? [] : [`"_seq_no":${document.seqNo}`]),
  ];
  const content = text.slice(1, -1);
  return `{${[...own, ...(content === '' ? [] : [content])].join(',')}}`;
}

/** `{"id":"1","version":3,…,"source":{…}}`: any document. */
function longForm(document: StoredDocument, position: number, text: string): string {
  const own = {
    id: document.id,
    ...(document.routing !== undefined && { routing: document.routing }),
    ...(document.version !== 1 && { version: document.version }),
    ...(document.seqNo !== position && { seq_no: document.seqNo }),
  };
  return `${JSON.stringify(own).slice(0, -1)},"source":${text}}`;
}

/** The source without white space. Text that is not plain JSON (comments) is rewritten. */
function compactText(document: StoredDocument): string {
  const compact = compactJson(document.text);
  try {
    JSON.parse(compact);
    return compact;
  } catch {
    return JSON.stringify(document.source);
  }
}
