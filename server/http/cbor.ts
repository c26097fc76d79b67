import { ElasticsearchError } from '../errors/elasticsearch-error';
import type { AnswerValue, JsonValue } from '../json/value';

// Loaded when somebody first asks for CBOR.
const library = (): typeof import('cborg') => require('cborg');

export function encode(value: AnswerValue): Buffer {
  return Buffer.from(library().encode(value));
}

/** @throws ElasticsearchError 400 where the bytes are no CBOR. */
export function decode(bytes: Buffer): JsonValue {
  try {
    return library().decode(bytes) as JsonValue;
  } catch (error) {
    throw new ElasticsearchError('x_content_parse_exception', (error as Error).message);
  }
}
