import { illegalArgument } from '../errors/elasticsearch-error';
import { countKeys, type JsonScan, scanJson } from '../json/scan';
import type { JsonValue } from '../json/value';
import { JsonReader, type ReaderOptions } from './reader';

/** Jackson rejects documents that are nested more deeply (StreamReadConstraints.DEFAULT_MAX_DEPTH). */
const MAX_DEPTH = 1_000;

export interface ParseOptions extends ReaderOptions {
  /** True if Elasticsearch stops at the end of the value and ignores what follows it. */
  readonly allowTrailing?: boolean;
  /** True if Elasticsearch reads the text as one map; it words an early end differently then. */
  readonly asMap?: boolean;
}

/**
 * Parses free-form JSON, accepting exactly what Elasticsearch accepts (including comments).
 *
 * @throws ElasticsearchError worded as Elasticsearch does, for syntax errors, duplicate keys and nesting beyond 1000
 * levels. Text after the value is an illegal_argument_exception (DocumentParser.validateEnd) unless it is allowed; so
 * is a text without a value (DocumentParser.validateStart).
 */
export function parseJson(text: string, options: ParseOptions = {}): JsonValue {
  if (options.exact !== true) {
    const plain = parsePlain(text);
    if (plain !== undefined) return plain.value;
  }
  const reader = new JsonReader(text, options);
  if (reader.next() === undefined) throw illegalArgument('Malformed content, must start with an object');
  const value = options.asMap === true ? reader.readMap() : reader.readValue();
  if (options.allowTrailing !== true) {
    const after = reader.next();
    if (after !== undefined) {
      throw illegalArgument(`Malformed content, found extra data after parsing: ${after}`);
    }
  }
  return value;
}

/**
 * The fast path: JSON.parse plus one scan for what JSON.parse does not notice. Undefined if the exact reader has to
 * decide.
 */
export function parsePlain(text: string): { readonly value: JsonValue; readonly scan: JsonScan } | undefined {
  let value: JsonValue;
  try {
    value = JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
  const scan = scanJson(text);
  if (scan.oversized || scan.depth > MAX_DEPTH || scan.keys !== countKeys(value)) return undefined;
  return { value, scan };
}

/**
 * Decodes a body that is not valid UTF-8 as far as Jackson would. Returns the text if only its inside is malformed.
 * Throws Jackson's `Invalid UTF-8 start byte 0x…` if reading the whole body reaches an invalid byte.
 */
export function decodeBody(bytes: Uint8Array): string {
  const reader = new JsonReader(bytes);
  while (reader.next() !== undefined) {
    // Advancing to the next token validates the previous one.
  }
  return Buffer.from(bytes).toString('utf8');
}
