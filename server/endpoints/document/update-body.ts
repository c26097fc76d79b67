import { ElasticsearchError } from '../../errors/elasticsearch-error';
import { parseJson } from '../../json/parse';
import { isObject, type JsonObject, type JsonValue } from '../../json/value';
import type { SourceSelection } from '../../query/source-filter';
import { didYouMean } from '../../validation/suggest';
import { parseSourceSelection } from './source-selection';

/** The body of an update (UpdateRequest's parser). */
export interface UpdateBody {
  readonly doc?: JsonObject;
  readonly upsert?: JsonObject;
  readonly docAsUpsert?: boolean;
  readonly scriptedUpsert?: boolean;
  readonly detectNoop?: boolean;
  readonly script?: JsonValue;
  readonly source?: SourceSelection;
  readonly ifSeqNo?: number;
  readonly ifPrimaryTerm?: number;
}

const FIELDS = [
  'script',
  'scripted_upsert',
  'upsert',
  'doc',
  'doc_as_upsert',
  'detect_noop',
  '_source',
  'if_seq_no',
  'if_primary_term',
];

/**
 * Reads the body of an update.
 *
 * @throws ElasticsearchError 400 x_content_parse_exception for what the parser does not know or cannot read.
 */
export function readUpdateBody(text: string): UpdateBody {
  const value = parseJson(text);
  if (!isObject(value)) throw refused('Expected START_OBJECT but was: VALUE');
  const body: { -readonly [Key in keyof UpdateBody]: UpdateBody[Key] } = {};
  for (const key of Object.keys(value)) read(body, key, value[key] as JsonValue);
  return body;
}

function read(body: { -readonly [Key in keyof UpdateBody]: UpdateBody[Key] }, key: string, value: JsonValue): void {
  switch (key) {
    case 'doc':
    case 'upsert':
      if (!isObject(value)) throw refused(`${key} doesn't support values of type: VALUE`);
      body[key] = value;
      return;
    case 'doc_as_upsert':
      body.docAsUpsert = value === true || value === 'true';
      return;
    case 'scripted_upsert':
      body.scriptedUpsert = value === true || value === 'true';
      return;
    case 'detect_noop':
      body.detectNoop = value === true || value === 'true';
      return;
    case 'script':
      body.script = value;
      return;
    case '_source':
      body.source = parseSourceSelection(value);
      return;
    case 'if_seq_no':
      body.ifSeqNo = Number(value);
      return;
    case 'if_primary_term':
      body.ifPrimaryTerm = Number(value);
      return;
    default:
      throw refused(`unknown field [${key}]${didYouMean(key, FIELDS)}`);
  }
}

function refused(text: string): ElasticsearchError {
  return new ElasticsearchError('x_content_parse_exception', `[1:1] [UpdateRequest] ${text}`);
}
