import { ElasticsearchError } from '../../errors/elasticsearch-error';
import { splitByComma } from '../../store/indices-options';

/**
 * Checks an expression that names repositories, of which there are none: patterns match nothing, names are missing
 * (ResolvedRepositories).
 *
 * @throws ElasticsearchError 404 repository_missing_exception
 */
export function checkRepositories(expression: string | undefined): void {
  const names = splitByComma(expression);
  const missing = names.filter((name) => name !== '_all' && !name.includes('*'));
  if (missing.length > 0) throw missingRepository(missing.join(', '));
}

/** 404 for a repository that does not exist (RepositoryMissingException). */
export function missingRepository(name: string): ElasticsearchError {
  return new ElasticsearchError('repository_missing_exception', `[${name}] missing`);
}
