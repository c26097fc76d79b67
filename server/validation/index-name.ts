import { ElasticsearchError } from '../errors/elasticsearch-error';

/**
 * Characters not allowed in file names, in the order in which Java prints them (Strings.INVALID_FILENAME_CHARS,
 * sorted).
 */
/** What no name of an index or alias may contain (Strings.INVALID_FILENAME_CHARS). */
export const INVALID_CHARACTERS = [' ', '"', '*', ',', '/', '<', '>', '?', '\\', '|'];
const MAX_BYTES = 255;

/**
 * Checks the name of a new index (MetadataCreateIndexService.validateIndexOrAliasName).
 *
 * @throws ElasticsearchError 400 invalid_index_name_exception.
 */
export function checkIndexName(name: string): void {
  const problem = nameProblem(name) ?? (name.toLowerCase() === name ? undefined : 'must be lowercase');
  if (problem) throw invalidName('invalid_index_name_exception', 'index', name, problem);
}

/**
 * Checks the name of an alias, which may contain upper case letters (AliasValidator).
 *
 * @throws ElasticsearchError 400 invalid_alias_name_exception.
 */
export function checkAliasName(name: string): void {
  const problem = nameProblem(name);
  if (problem) throw invalidName('invalid_alias_name_exception', 'alias', name, problem);
}

/** 400 for an invalid name, worded as InvalidIndexNameException and InvalidAliasNameException. */
export function invalidName(
  type: 'invalid_index_name_exception' | 'invalid_alias_name_exception',
  kind: 'index' | 'alias',
  name: string,
  problem: string,
): ElasticsearchError {
  if (kind === 'alias') return new ElasticsearchError(type, `Invalid alias name [${name}]: ${problem}`);
  const text = `Invalid index name [${name}], ${problem}`;
  return new ElasticsearchError(type, text, { metadata: { index_uuid: '_na_', index: name } });
}

/** What is wrong with the name of an index or alias, regardless of letter case (validateIndexOrAliasName). */
export function nameProblem(name: string): string | undefined {
  if (INVALID_CHARACTERS.some((character) => name.includes(character))) {
    return `must not contain the following characters ['${INVALID_CHARACTERS.join("','")}']`;
  }
  if (name === '') return 'must not be empty';
  if (name.includes('#')) return "must not contain '#'";
  if (name.includes(':')) return "must not contain ':'";
  if (/^[_\-+]/.test(name)) return "must not start with '_', '-', or '+'";
  const bytes = Buffer.byteLength(name);
  if (bytes > MAX_BYTES) return `index name is too long, (${bytes} > ${MAX_BYTES})`;
  if (name === '.' || name === '..') return "must not be '.' or '..'";
  return undefined;
}
