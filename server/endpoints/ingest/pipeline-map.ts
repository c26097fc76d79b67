import { type BodyReader, requiredText } from '../../endpoint/body';
import { ElasticsearchError } from '../../errors/elasticsearch-error';
import { isObject } from '../../json/value';
import { type LosslessObject, parseLossless } from '../../json-text/lossless';
import { parseJson } from '../../json-text/parse';

/**
 * A body that Elasticsearch, too, reads as a map and only then property by property: pipelines and the documents to try them
 * on (XContentHelper.convertToMap, ConfigurationUtils). `ingest/config.ts` reads the properties.
 */
export const pipelineMap: BodyReader<LosslessObject> = {
  read: (body) => {
    const text = requiredText.read(body);
    parseJson(text);
    const value = parseLossless(text);
    if (!isObject(value)) throw new ElasticsearchError('parse_exception', 'Failed to parse content to map');
    return value;
  },
};
