import { ElasticsearchError } from '../../errors/elasticsearch-error';
import { isObject } from '../../json/value';
import type { LosslessObject } from '../../json-text/lossless';
import { parsePlain } from '../../json-text/parse';
import { JsonReader } from '../../json-text/reader';
import { readSourceSelection } from '../../query/hits/parse-source';
import { scriptField } from '../../query/scripted/read-script';
import { boolean, field, map } from '../../validation/fields';
import { type ParsedFields, parseObject } from '../../validation/object-parser';
import { TextValue } from '../../validation/text-value';
import { checkedPrimaryTerm, checkedSeqNo } from './parameters';

/** Documents are copied token by token, where Jackson's exceptions are passed on as they are (XContentBuilder.copyCurrentStructure). */
const document = field('OBJECT', (value): LosslessObject => {
  try {
    return map.read(value, undefined);
  } catch (error) {
    if (error instanceof ElasticsearchError && error.causedBy?.type.startsWith('json_')) throw error.causedBy;
    throw error;
  }
});

/** UpdateRequest.PARSER. */
export const updateKeys = {
  script: scriptField,
  scripted_upsert: boolean,
  upsert: document,
  doc: document,
  doc_as_upsert: boolean,
  detect_noop: boolean,
  _source: field('OBJECT_ARRAY_BOOLEAN_OR_STRING', readSourceSelection),
  if_seq_no: field('LONG', (value) => checkedSeqNo(value.long())),
  if_primary_term: field('LONG', (value) => checkedPrimaryTerm(value.long())),
} as const;

/** The body of an update. */
export type UpdateBody = ParsedFields<typeof updateKeys>;

/**
 * Reads the body of an update. Ordinary updates are read by JSON.parse, all others by the exact reader.
 *
 * @throws ElasticsearchError 400 x_content_parse_exception for anything that the parser does not know or cannot read.
 */
export function readUpdateBody(text: string, includeSource = true): UpdateBody {
  const usual = readUsual(text);
  if (usual) return usual;
  const reader = new JsonReader(text, { exact: true, includeSource });
  return parseObject(new TextValue(reader), 'UpdateRequest', updateKeys);
}

/** A body with only `doc`, `upsert` and flags, without numbers that JavaScript would alter. */
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
