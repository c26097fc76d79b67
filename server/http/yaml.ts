import { ElasticsearchError } from '../errors/elasticsearch-error';
import type { JsonValue } from '../json/value';

// The library is loaded when somebody first asks for YAML: almost nobody does, and everybody would wait for it.
const library = (): typeof import('yaml') => require('yaml');

/** @throws ElasticsearchError 400 where the text is no YAML. */
export function parseYaml(text: string): JsonValue {
  try {
    return library().parse(text, { maxAliasCount: 100, schema: 'core' }) as JsonValue;
  } catch (error) {
    throw new ElasticsearchError('x_content_parse_exception', (error as Error).message);
  }
}
