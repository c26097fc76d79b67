import { ElasticsearchError, indexNotFound } from '../errors/elasticsearch-error';

/** 404 for expressions that match nothing (IndexNameExpressionResolver.notFoundException). */
export function notFound(expressions: readonly string[]): ElasticsearchError {
  const [first] = expressions;
  if (expressions.length > 1) {
    return new ElasticsearchError('index_not_found_exception', 'no such index [null]', {
      metadata: { 'resource.type': 'index_expression', 'resource.id': expressions },
    });
  }
  if (first === undefined || first === '_all')
    return indexNotFoundBecause('_all', 'no indices exist', 'index_or_alias');
  if (!first.startsWith('-')) return indexNotFound(first);
  const hint =
    'if you intended to exclude this index, ensure that you use wildcards that include it before explicitly excluding it';
  return indexNotFoundBecause(first, hint, 'index_or_alias');
}

/** 404 for a data stream where only indices count (IndexNameExpressionResolver). */
export function dataStreamIgnored(name: string): ElasticsearchError {
  return new ElasticsearchError('index_not_found_exception', `no such index [${name}]`, {
    metadata: {
      'resource.type': 'index_or_alias',
      excluded_ds: 'true',
      'resource.id': name,
      index_uuid: '_na_',
      index: name,
    },
  });
}

/** 404 that explains why the index is not there. */
export function indexNotFoundBecause(name: string, why: string, resourceType?: 'index_or_alias'): ElasticsearchError {
  const resource = resourceType ? { 'resource.type': resourceType, 'resource.id': name } : {};
  return new ElasticsearchError('index_not_found_exception', `no such index [${name}] and ${why}`, {
    metadata: { ...resource, index_uuid: '_na_', index: name },
  });
}
