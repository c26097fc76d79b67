import { ElasticsearchError } from '../../errors/elasticsearch-error';
import { booleanParameter, keptParameter } from '../../http/parameters';
import { wildcardMatch } from '../../json/wildcard';
import { splitByComma } from '../../store/indices-options';
import { local, masterTimeout } from '../shared/kept-parameters';

/** The parameters of HEAD. */
export const existsParameters = { local, master_timeout: masterTimeout } as const;

/** The parameters of GET. */
export const getParameters = {
  ...existsParameters,
  flat_settings: booleanParameter(false),
  include_defaults: keptParameter('lifecycles of data streams are refused', booleanParameter()),
} as const;

/** The index templates or component templates whose name matches one wildcard pattern; all without a pattern. */
function findTemplates<T>(templates: ReadonlyMap<string, T>, pattern = '*'): [name: string, template: T][] {
  return [...templates].filter(([name]) => wildcardMatch(pattern, name));
}

/**
 * The templates to show.
 *
 * @param kind `index template`, as in the error.
 * @throws ElasticsearchError 404 for a name without wildcards that no template has.
 */
export function requestedTemplates<T>(
  templates: ReadonlyMap<string, T>,
  name: string | undefined,
  kind: string,
): [name: string, template: T][] {
  const found = findTemplates(templates, name);
  if (found.length > 0 || name === undefined || name.includes('*')) return found;
  throw new ElasticsearchError('resource_not_found_exception', `${kind} matching [${name}] not found`);
}

/**
 * The names of the templates to delete.
 *
 * @param names a comma-separated list of patterns.
 * @param missing the error, from the patterns other than `*` that match nothing.
 */
export function namesToDelete(
  templates: ReadonlyMap<string, unknown>,
  names: string,
  missing: (names: string) => ElasticsearchError,
): string[] {
  const patterns = splitByComma(names);
  const found = patterns.map((pattern) => findTemplates(templates, pattern));
  const unmatched = patterns.filter((pattern, at) => found[at]?.length === 0 && pattern !== '*');
  if (unmatched.length > 0) throw missing(unmatched.join(','));
  return found.flat().map(([name]) => name);
}
