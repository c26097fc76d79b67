import { indexToRead } from '../../api-documents/indices';
import type { JsonObject } from '../../json/value';
import type { Mock } from '../../mock';
import { eachValue, type SourcePath, sourcePath } from '../../query/fields/source-values';
import type { StoredDocument } from '../../store/document';
import { RowIndex, type RowPlace } from '../../store/row-index';

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
  return indexToRead(mock.store, 'connectors')?.live.derive('connector rows', () => new RowIndex(place));
}

const withIndex = (name: string): string => `index ${name}`;

const INDEX_NAME = sourcePath('index_name');
const NAME = sourcePath('name');
const SERVICE_TYPE = sourcePath('service_type');
const DESCRIPTION = sourcePath('description');

function place(document: StoredDocument): RowPlace<ConnectorRow> {
  const { source } = document;
  const indexNames = terms(source, INDEX_NAME);
  const row: ConnectorRow = {
    document,
    deleted: source.deleted === true || source.deleted === 'true',
    indexNames,
    names: terms(source, NAME),
    serviceTypes: terms(source, SERVICE_TYPE),
    descriptions: terms(source, DESCRIPTION),
  };
  const [first] = indexNames.map(inByteOrder).sort();
  return { row, groups: ['all', ...indexNames.map(withIndex)], order: first === undefined ? 'b' : `a${first}` };
}

/** The UTF-8 bytes of a text as characters, which compare as the bytes do. */
function inByteOrder(text: string): string {
  return Buffer.from(text).toString('latin1');
}

/** The terms of a keyword field: clients may write lists of them. */
export function terms(source: JsonObject, path: SourcePath): string[] {
  const found = new Set<string>();
  eachValue(source, path, (value) => {
    if (value !== null && typeof value !== 'object') found.add(String(value));
  });
  return [...found];
}
