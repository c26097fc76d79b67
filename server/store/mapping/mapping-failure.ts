import { ElasticsearchError } from '../../errors/elasticsearch-error';

/** MapperParsingException: the mapping of a request is invalid. */
export function mapperParsingError(text: string, causedBy?: ElasticsearchError): ElasticsearchError {
  return new ElasticsearchError('mapper_parsing_exception', text, { causedBy });
}
