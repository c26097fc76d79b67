import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import type { LosslessObject, LosslessValue } from '../../json/lossless';
import { parsePlain } from '../../json/parse';
import { JsonReader } from '../../json/reader';
import type { TokenKind } from '../../json/tokens';
import { isObject } from '../../json/value';
import type { SourceSelection } from '../../query/source-filter';
import { didYouMean } from '../../validation/suggest';
import { checkedPrimaryTerm, checkedSeqNo } from './parameters';
import { readSourceSelection } from './source-selection';

/** The body of an update. */
export interface UpdateBody {
  doc?: LosslessObject;
  upsert?: LosslessObject;
  doc_as_upsert?: boolean;
  scripted_upsert?: boolean;
  detect_noop?: boolean;
  /** As sent: text, or an object. */
  script?: LosslessValue;
  _source?: SourceSelection;
  if_seq_no?: number | undefined;
  if_primary_term?: number | undefined;
}

/** How a field is read (the declarations of UpdateRequest.PARSER): which tokens it takes, and what it makes of them. */
interface Field {
  readonly tokens: readonly TokenKind[];
  read(reader: JsonReader, body: UpdateBody): void;
}

const object: readonly TokenKind[] = ['START_OBJECT'];
const booleanTokens: readonly TokenKind[] = ['VALUE_BOOLEAN', 'VALUE_STRING'];
const longTokens: readonly TokenKind[] = ['VALUE_NUMBER', 'VALUE_STRING'];

const FIELDS: Readonly<Record<string, Field>> = {
  script: {
    tokens: ['START_OBJECT', 'VALUE_STRING'],
    read: (reader, body) => {
      body.script = reader.readValue() as LosslessValue;
    },
  },
  scripted_upsert: {
    tokens: booleanTokens,
    read: (reader, body) => {
      body.scripted_upsert = readBoolean(reader);
    },
  },
  upsert: {
    tokens: object,
    read: (reader, body) => {
      body.upsert = reader.readValue() as LosslessObject;
    },
  },
  doc: {
    tokens: object,
    read: (reader, body) => {
      body.doc = reader.readValue() as LosslessObject;
    },
  },
  doc_as_upsert: {
    tokens: booleanTokens,
    read: (reader, body) => {
      body.doc_as_upsert = readBoolean(reader);
    },
  },
  detect_noop: {
    tokens: booleanTokens,
    read: (reader, body) => {
      body.detect_noop = readBoolean(reader);
    },
  },
  _source: {
    tokens: ['START_OBJECT', 'START_ARRAY', 'VALUE_BOOLEAN', 'VALUE_STRING'],
    read: (reader, body) => {
      body._source = readSourceSelection(reader);
    },
  },
  if_seq_no: {
    tokens: longTokens,
    read: (reader, body) => {
      body.if_seq_no = checkedSeqNo(readLong(reader));
    },
  },
  if_primary_term: {
    tokens: longTokens,
    read: (reader, body) => {
      body.if_primary_term = checkedPrimaryTerm(readLong(reader));
    },
  },
};

/**
 * Reads the body of an update. What updates usually are is read by JSON.parse; all else by the exact reader.
 *
 * @throws ElasticsearchError 400 x_content_parse_exception for what the parser does not know or cannot read.
 */
export function readUpdateBody(text: string, includeSource = true): UpdateBody {
  return readUsual(text) ?? readExactly(new JsonReader(text, { exact: true, includeSource }));
}

/** A body of `doc`, `upsert` and `doc_as_upsert` alone, without numbers that JavaScript would change. */
function readUsual(text: string): UpdateBody | undefined {
  const plain = parsePlain(text);
  if (!plain || plain.scan.unusualNumbers || !isObject(plain.value)) return undefined;
  const body = plain.value as UpdateBody;
  for (const key of Object.keys(body)) {
    if (key === 'doc' || key === 'upsert' ? !isObject(body[key]) : !isUsualFlag(key, body)) return undefined;
  }
  return body;
}

function isUsualFlag(key: string, body: UpdateBody): boolean {
  return (key === 'doc_as_upsert' || key === 'detect_noop') && typeof body[key] === 'boolean';
}

function readExactly(reader: JsonReader): UpdateBody {
  const body: UpdateBody = {};
  if (reader.next() !== 'START_OBJECT') throw refused(reader, `Expected START_OBJECT but was: ${reader.kind ?? null}`);
  while (reader.next() !== 'END_OBJECT') {
    const { name, offset } = reader;
    const field = Object.hasOwn(FIELDS, name) ? FIELDS[name] : undefined;
    if (!field) throw refused(reader, `unknown field [${name}]${didYouMean(name, Object.keys(FIELDS))}`, offset);
    const kind = reader.next() as TokenKind;
    if (!field.tokens.includes(kind)) throw refused(reader, `${name} doesn't support values of type: ${kind}`);
    readField(reader, body, name, field);
  }
  return body;
}

function readField(reader: JsonReader, body: UpdateBody, name: string, field: Field): void {
  try {
    field.read(reader, body);
  } catch (error) {
    if (!(error instanceof ElasticsearchError)) throw error;
    throw refused(reader, `failed to parse field [${name}]`, reader.offset, error);
  }
}

function refused(reader: JsonReader, text: string, offset = reader.offset, causedBy?: ElasticsearchError) {
  const reason = `[${reader.location(offset)}] [UpdateRequest] ${text}`;
  return new ElasticsearchError('x_content_parse_exception', reason, { causedBy });
}

/** Booleans.parseBoolean of a text; white space alone is false. */
function readBoolean(reader: JsonReader): boolean {
  const text = reader.text();
  if (text === 'true' || text === 'false') return text === 'true';
  if (text.trim() === '') return false;
  throw illegalArgument(`Failed to parse value [${text}] as only [true] or [false] are allowed.`);
}

/** AbstractXContentParser.longValue: fractions are cut off. */
export function readLong(reader: JsonReader): number {
  const text = reader.text();
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (Number.isNaN(value)) throw illegalArgument(`For input string: "${text}"`);
  return Math.trunc(value);
}
