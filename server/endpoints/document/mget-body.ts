import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import { JsonReader } from '../../json-text/reader';
import { hasText } from '../../json-text/tokens';
import type { SourceSelection } from '../../query/source-filter';
import { readLong } from './object-fields';
import { parseVersionType } from './parameters';
import { parsingException, readSourceSelection } from './source-selection';

/** One document that a multi-get asks for. */
export interface MgetItem {
  readonly index: string | undefined;
  readonly id: string | undefined;
  readonly routing: string | undefined;
  readonly version: number | undefined;
  readonly storedFields: readonly string[] | undefined;
  /** Undefined: what the query string asks for. */
  readonly selection: SourceSelection | undefined;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** What items have that do not say otherwise. */
export type MgetDefaults = Pick<MgetItem, 'index' | 'routing' | 'storedFields'>;

/**
 * Reads the body of a multi-get (MultiGetRequest.add).
 *
 * @throws ElasticsearchError 400 parsing_exception, parse_exception or illegal_argument_exception
 */
export function readMgetBody(text: string, defaults: MgetDefaults): MgetItem[] {
  const reader = new JsonReader(text);
  const items: MgetItem[] = [];
  if (reader.next() !== 'START_OBJECT') {
    throw parsingException(reader, `unexpected token [${reader.kind ?? null}], expected [START_OBJECT]`);
  }
  for (let kind = reader.next(); kind !== 'END_OBJECT'; kind = reader.next()) {
    if (kind === 'FIELD_NAME') continue;
    if (kind !== 'START_ARRAY') {
      throw parsingException(reader, `unexpected token [${kind}], expected [FIELD_NAME] or [START_ARRAY]`);
    }
    if (reader.name === 'docs') readDocuments(reader, defaults, items);
    else if (reader.name === 'ids') readIds(reader, defaults, items);
    else {
      throw parsingException(reader, `unknown key [${reader.name}] for a START_ARRAY, expected [docs] or [ids]`);
    }
  }
  return items;
}

function readIds(reader: JsonReader, defaults: MgetDefaults, items: MgetItem[]): void {
  for (let kind = reader.next(); kind !== 'END_ARRAY'; kind = reader.next()) {
    if (!hasText(kind)) throw illegalArgument('ids array element should only contain ids');
    items.push({ ...defaults, id: reader.text(), version: undefined, selection: undefined });
  }
}

function readDocuments(reader: JsonReader, defaults: MgetDefaults, items: MgetItem[]): void {
  for (let kind = reader.next(); kind !== 'END_ARRAY'; kind = reader.next()) {
    if (kind !== 'START_OBJECT') throw illegalArgument('docs array element should include an object');
    const item: Mutable<MgetItem> = { ...defaults, id: undefined, version: undefined, selection: undefined };
    for (let inner = reader.next(); inner !== 'END_OBJECT'; inner = reader.next()) {
      if (inner === 'FIELD_NAME') continue;
      if (hasText(inner)) readScalar(reader, item);
      else if (inner === 'START_ARRAY' || inner === 'START_OBJECT') readContainer(reader, item);
    }
    items.push(item);
  }
}

function readScalar(reader: JsonReader, item: Mutable<MgetItem>): void {
  switch (reader.name) {
    case '_index':
      item.index = reader.text();
      return;
    case '_id':
      item.id = reader.text();
      return;
    case 'routing':
      item.routing = reader.text();
      return;
    case 'stored_fields':
      item.storedFields = [reader.text()];
      return;
    case 'version':
      item.version = readLong(reader);
      return;
    case 'version_type':
      parseVersionType(reader.text());
      return;
    case '_source':
      if (reader.kind === 'VALUE_NUMBER') throw parseFailure('illegal type for _source: [VALUE_NUMBER]');
      item.selection = readSourceSelection(reader);
      return;
    case 'fields':
      throw noFields(reader);
    default:
      throw parseFailure(`failed to parse multi get request. unknown field [${reader.name}]`);
  }
}

function readContainer(reader: JsonReader, item: Mutable<MgetItem>): void {
  const { name, kind } = reader;
  if (name === '_source') item.selection = readSourceSelection(reader);
  else if (kind === 'START_OBJECT') reader.skipChildren();
  else if (name === 'fields') throw noFields(reader);
  else if (name === 'stored_fields') {
    const fields: string[] = [];
    while (reader.next() !== 'END_ARRAY') fields.push(reader.text());
    item.storedFields = fields;
  } else reader.skipChildren();
}

function noFields(reader: JsonReader): ElasticsearchError {
  return parsingException(reader, 'Unsupported field [fields] used, expected [stored_fields] instead');
}

function parseFailure(reason: string): ElasticsearchError {
  return new ElasticsearchError('parse_exception', reason);
}
