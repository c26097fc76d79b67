import { ElasticsearchError } from '../../errors/elasticsearch-error';

/** 400 for a document of no bytes, as behind an action of a bulk request (DocumentParser.parseDocument). */
export function emptyDocument(): ElasticsearchError {
  return new ElasticsearchError('document_parsing_exception', '[0:0] failed to parse, document is empty');
}

/** 400 for bytes that are in none of the formats of documents. */
export function notContent(): ElasticsearchError {
  return new ElasticsearchError(
    'not_x_content_exception',
    'Compressor detection can only be called on some xcontent bytes or compressed xcontent bytes',
  );
}

/** 400 for a new field in an object that accepts none. `object` is its path, empty for the root. */
export function strictRefusal(location: string, object: string, name: string): ElasticsearchError {
  const within = object === '' ? '_doc' : object;
  return new ElasticsearchError(
    'strict_dynamic_mapping_exception',
    `[${location}] mapping set to strict, dynamic introduction of [${name}] within [${within}] is not allowed`,
  );
}

/** Errors that must not be wrapped any further. */
export function isFinal(error: ElasticsearchError): boolean {
  return (
    error.type === 'document_parsing_exception' ||
    error.type === 'strict_dynamic_mapping_exception' ||
    error.type === 'not_emulated_exception'
  );
}
