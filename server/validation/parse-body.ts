import { parsePlain } from '../json-text/parse';
import type { BodySchema } from './body-schema';
import { readExactly } from './exact-reader';

export type { BodySchema } from './body-schema';

/**
 * Parses a request body and checks it against its schema. The fast path is JSON.parse and the compiled validator. If
 * either fails, the exact reader goes over the text and decides: it throws Elasticsearch's error, or accepts what
 * JSON.parse does not know (comments, text after the closing bracket).
 *
 * The value is returned as it was sent; `toInt`, `toLong` (java-numbers.ts), `readInstant` (instant.ts) and similar
 * functions convert it for storage. Numbers that JavaScript would alter are ExactNumber objects.
 *
 * @throws ElasticsearchError, and no other error, whatever the text
 */
export function parseBody<T>(schema: BodySchema<T>, text: string | Uint8Array): T {
  if (typeof text === 'string') {
    const plain = parsePlain(text);
    if (plain && !plain.scan.unusualNumbers && schema.validate(plain.value)) return plain.value;
  }
  return readExactly(schema.spec, text) as T;
}
