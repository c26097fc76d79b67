import { ElasticsearchError } from '../errors/elasticsearch-error';
import { notEmulated } from '../errors/not-emulated';
import { yamlToJson } from '../formats/yaml/yaml-to-json';
import { Budget } from '../runtime/budget';
import { formatOf, parseMediaType } from './media-type';
import { stringParameter } from './parameters';

/** For endpoints that also accept their body in the query string, because some clients cannot send one with GET. */
export const sourceParameter = { source: stringParameter, source_content_type: stringParameter } as const;

export interface SourceParameter {
  readonly source?: string | undefined;
  readonly source_content_type?: string | undefined;
}

/**
 * The body, or else the `source` parameter (RestRequest.contentOrSourceParam).
 *
 * @throws ElasticsearchError 400 validation_exception if `source_content_type` is missing or unknown.
 */
export function contentOrSource(body: string | undefined, query: SourceParameter): string | undefined {
  const { source, source_content_type: type } = query;
  if (body !== undefined || source === undefined) return body;
  if (type === undefined) throw invalid('source and source_content_type parameters are required');
  switch (formatNamed(type)) {
    case 'json':
      return source;
    case 'yaml':
      return yamlToJson(source, new Budget());
    case undefined:
      throw invalid(`Unknown value for source_content_type [${type}]`);
    default:
      throw notEmulated(`the parameter [source] in the format [${type}]`);
  }
}

/** Like `contentOrSource`, but one of the two is required. */
export function requiredContentOrSource(body: string | undefined, query: SourceParameter): string {
  const content = contentOrSource(body, query);
  if (content !== undefined) return content;
  throw new ElasticsearchError('parse_exception', 'request body or source parameter is required');
}

function formatNamed(type: string): ReturnType<typeof formatOf> {
  try {
    return formatOf(parseMediaType('Content-Type', type));
  } catch {
    return undefined;
  }
}

function invalid(message: string): ElasticsearchError {
  return new ElasticsearchError('validation_exception', `Validation Failed: 1: ${message};`);
}
