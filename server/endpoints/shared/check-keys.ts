import { ElasticsearchError } from '../../errors/elasticsearch-error';
import { JsonReader } from '../../json-text/reader';
import { didYouMean } from '../../validation/suggest';

/**
 * Refuses keys that a parser does not know, with their place in the text (ObjectParser).
 *
 * @throws ElasticsearchError 400 x_content_parse_exception
 */
export function checkKeys(text: string, parser: string, known: readonly string[]): void {
  const reader = new JsonReader(text);
  reader.next();
  while (reader.next() === 'FIELD_NAME') {
    const { name } = reader;
    if (!known.includes(name)) {
      throw new ElasticsearchError(
        'x_content_parse_exception',
        `[${reader.location()}] [${parser}] unknown field [${name}]${didYouMean(name, known)}`,
      );
    }
    reader.next();
    reader.skipChildren();
  }
}
