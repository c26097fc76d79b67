import { illegalArgument } from '../../errors/elasticsearch-error';
import type { JsonObject } from '../../json/value';

/**
 * A mapping, which up to 7.x could be nested under the name of the only type.
 *
 * @throws ElasticsearchError 400 illegal_argument_exception if it is
 */
export function untyped(mappings: JsonObject): JsonObject {
  if (Object.keys(mappings).join() !== '_doc') return mappings;
  throw illegalArgument('The mapping definition cannot be nested under a type [_doc].');
}
