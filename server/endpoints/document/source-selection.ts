import { ElasticsearchError } from '../../errors/elasticsearch-error';
import { isObject, type JsonValue } from '../../json/value';
import { noSource, type SourceSelection, wholeSource } from '../../query/source-filter';

/**
 * Reads `_source` of a body: boolean, one path, list, `{"includes","excludes"}` (FetchSourceContext.fromXContent).
 *
 * @throws ElasticsearchError 400 parsing_exception
 */
export function parseSourceSelection(value: JsonValue): SourceSelection {
  if (typeof value === 'boolean') return value ? wholeSource : noSource;
  if (typeof value === 'string') return { ...wholeSource, includes: [value] };
  if (Array.isArray(value)) return { ...wholeSource, includes: value.map(String) };
  if (!isObject(value)) {
    throw new ElasticsearchError(
      'parsing_exception',
      'Expected one of [VALUE_BOOLEAN, VALUE_STRING, START_ARRAY, START_OBJECT] but found [VALUE_NUMBER]',
    );
  }
  const selection = { ...wholeSource };
  for (const [key, paths] of Object.entries(value)) {
    if (key === 'includes' || key === 'include') selection.includes = pathsOf(key, paths);
    else if (key === 'excludes' || key === 'exclude') selection.excludes = pathsOf(key, paths);
    else throw unknownKey(key, paths);
  }
  return selection;
}

function pathsOf(key: string, value: JsonValue): string[] {
  if (typeof value === 'string') return [value];
  if (!Array.isArray(value)) throw unknownKey(key, value);
  return value.map((path) => {
    if (typeof path !== 'string') throw unknownKey(key, path);
    return path;
  });
}

function unknownKey(key: string, value: JsonValue): ElasticsearchError {
  return new ElasticsearchError('parsing_exception', `Unknown key for a ${tokenOf(value)} in [${key}].`);
}

function tokenOf(value: JsonValue): string {
  if (value === null) return 'VALUE_NULL';
  if (Array.isArray(value)) return 'START_ARRAY';
  return typeof value === 'object' ? 'START_OBJECT' : `VALUE_${(typeof value).toUpperCase()}`;
}
