import { ElasticsearchError } from '../../server/errors/elasticsearch-error';
import type { JsonObject } from '../../server/json/value';
import { Mappings } from '../../server/store/mappings';

/** The error that an action throws. */
export function errorOf(action: () => unknown): ElasticsearchError {
  try {
    action();
  } catch (error) {
    if (error instanceof ElasticsearchError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

/** The mapping after a document. */
export function accept(mappings: Mappings, text: string): Mappings {
  return mappings.accept(JSON.parse(text) as JsonObject, { id: '1', text });
}

/** What a document makes of a mapping. */
export function afterDocument(text: string, raw: JsonObject = {}): JsonObject {
  return accept(Mappings.parse(raw), text).definition;
}
