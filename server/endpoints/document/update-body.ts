import { isObject } from '../../json/value';
import type { LosslessObject } from '../../json-text/lossless';
import { parsePlain } from '../../json-text/parse';
import { JsonReader } from '../../json-text/reader';
import type { ScriptSource } from '../../painless';
import type { SourceSelection } from '../../query/source-filter';
import {
  booleanTokens,
  type Field,
  numberTokens,
  objectOrString,
  objectToken,
  readBoolean,
  readFields,
  readLong,
} from './object-fields';
import { checkedPrimaryTerm, checkedSeqNo } from './parameters';
import { readScriptBody } from './script-body';
import { readSourceSelection } from './source-selection';

/** The body of an update. */
export interface UpdateBody {
  doc?: LosslessObject;
  upsert?: LosslessObject;
  doc_as_upsert?: boolean;
  scripted_upsert?: boolean;
  detect_noop?: boolean;
  script?: ScriptSource;
  _source?: SourceSelection;
  if_seq_no?: number | undefined;
  if_primary_term?: number | undefined;
}

/** UpdateRequest.PARSER. */
const FIELDS: Readonly<Record<string, Field<UpdateBody>>> = {
  script: {
    tokens: objectOrString,
    read: (reader, body) => {
      body.script = readScriptBody(reader);
    },
  },
  scripted_upsert: {
    tokens: booleanTokens,
    read: (reader, body) => {
      body.scripted_upsert = readBoolean(reader);
    },
  },
  upsert: {
    tokens: objectToken,
    read: (reader, body) => {
      body.upsert = reader.readValue() as LosslessObject;
    },
  },
  doc: {
    tokens: objectToken,
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
    tokens: numberTokens,
    read: (reader, body) => {
      body.if_seq_no = checkedSeqNo(readLong(reader));
    },
  },
  if_primary_term: {
    tokens: numberTokens,
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
  const usual = readUsual(text);
  if (usual) return usual;
  const reader = new JsonReader(text, { exact: true, includeSource });
  reader.next();
  return readFields(reader, 'UpdateRequest', FIELDS, {});
}

/** A body of `doc`, `upsert` and flags alone, without numbers that JavaScript would change. */
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
