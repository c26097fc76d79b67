import { ElasticsearchError } from '../errors/elasticsearch-error';
import type { AnswerValue } from '../json/value';

// Loaded when somebody first asks for CBOR.
const library = (): typeof import('cbor-x') => require('cbor-x');

const options = { useRecords: false, mapsAsObjects: true } as const;

/** @param value plain JSON, without ready-made text. */
export function encode(value: AnswerValue): Buffer {
  const { Encoder } = library();
  return new Encoder(options).encode(value);
}

/**
 * Turns CBOR into the JSON text that it stands for; bytes become base64, as Jackson reads them.
 *
 * @throws ElasticsearchError 400 where the bytes are no CBOR.
 */
export function decode(bytes: Buffer): string {
  try {
    const { Decoder } = library();
    return JSON.stringify(new Decoder(options).decode(bytes), plainJson);
  } catch (error) {
    throw new ElasticsearchError('x_content_parse_exception', (error as Error).message);
  }
}

function plainJson(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  return value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value;
}
