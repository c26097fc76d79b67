import { illegalArgument } from '../errors/elasticsearch-error';
import { countKeys, type JsonScan, scanJson } from '../json/scan';
import type { JsonValue } from '../json/value';
import { JsonReader, type ReaderOptions } from './reader';

/** Deeper documents are refused by Jackson (StreamReadConstraints.DEFAULT_MAX_DEPTH). */
const MAX_DEPTH = 1_000;

export interface ParseOptions extends ReaderOptions {
  /** True where Elasticsearch stops at the end of the value and does not look at what follows it. */
  readonly allowTrailing?: boolean;
}

/**
 * Parses free-form JSON: what Elasticsearch accepts (comments, too) and nothing else.
 *
 * @throws ElasticsearchError in the words of Elasticsearch: syntax, duplicate keys, nesting above 1000 levels. Text after
 * the value is an illegal_argument_exception (DocumentParser.validateEnd) unless it is allowed; so is a text without a
 * value (DocumentParser.validateStart).
 */
export function parseJson(text: string, options: ParseOptions = {}): JsonValue {
  if (options.exact !== true) {
    const plain = parsePlain(text);
    if (plain !== undefined) return plain.value;
  }
  const reader = new JsonReader(text, options);
  if (reader.next() === undefined) throw illegalArgument('Malformed content, must start with an object');
  const value = reader.readValue();
  if (options.allowTrailing !== true) {
    const after = reader.next();
    if (after !== undefined) {
      throw illegalArgument(`Malformed content, found extra data after parsing: ${after}`);
    }
  }
  return value;
}

/**
 * The fast way: JSON.parse, and one look over the text for what JSON.parse does not see. Undefined where the exact reader
 * has to decide.
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
 * Decodes a body that is not valid UTF-8, as far as Jackson would: returns the text if only its inside is odd, and
 * throws Jackson's `Invalid UTF-8 start byte 0x…` where the reading of the whole body comes to a bad byte.
 */
export function decodeBody(bytes: Uint8Array): string {
  const reader = new JsonReader(bytes);
  while (reader.next() !== undefined) {
    // Going on to the next token checks the one before.
  }
  return Buffer.from(bytes).toString('utf8');
}
