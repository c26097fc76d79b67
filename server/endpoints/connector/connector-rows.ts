import type { JsonValue } from '../../json/value';
import type { Mock } from '../../mock';
import type { StoredDocument } from '../../store/document';
import { RowIndex, type RowPlace } from '../../store/row-index';
import { CONNECTOR_INDEX } from './connectors';

/** What lists and the check of index names look at. */
export interface ConnectorRow {
  readonly document: StoredDocument;
  readonly deleted: boolean;
  readonly indexNames: readonly string[];
  readonly names: readonly string[];
  readonly serviceTypes: readonly string[];
  readonly descriptions: readonly string[];
}

/** All connectors by index name, in byte order; those without one come last, ties in the order of writing. */
export function connectorRows(mock: Mock): Iterable<ConnectorRow> {
  return rows(mock)?.group('all') ?? [];
}

/** The connectors that have an index, soft-deleted ones too. */
export function connectorsWithIndex(mock: Mock, name: string): ConnectorRow[] {
  return [...(rows(mock)?.group(withIndex(name)) ?? [])].filter((row) => row.indexNames.includes(name));
}

function rows(mock: Mock): RowIndex<ConnectorRow> | undefined {
  return mock.store.index(CONNECTOR_INDEX)?.live.derive('connector rows', () => new RowIndex(place));
}

const withIndex = (name: string): string => `index ${name}`;

function place(document: StoredDocument): RowPlace<ConnectorRow> {
  const { source } = document;
  const indexNames = terms(source.index_name);
  const row: ConnectorRow = {
    document,
    deleted: source.deleted === true || source.deleted === 'true',
    indexNames,
    names: terms(source.name),
    serviceTypes: terms(source.service_type),
    descriptions: terms(source.description),
  };
  const [first] = indexNames.map(inByteOrder).sort();
  return { row, groups: ['all', ...indexNames.map(withIndex)], order: first === undefined ? 'b' : `a${first}` };
}

/** The UTF-8 bytes of a text as characters, which compare as the bytes do. */
function inByteOrder(text: string): string {
  return Buffer.from(text).toString('latin1');
}

/** The terms of a keyword field: clients may write lists of them. */
function terms(value: JsonValue | undefined): string[] {
  if (Array.isArray(value)) return value.flatMap(terms);
  return value === undefined || value === null || typeof value === 'object' ? [] : [String(value)];
}
