import { ElasticsearchError } from '../../errors/elasticsearch-error';
import { parseTarget } from '../../http/target';
import { namesIndexField } from './named';
import { notApart } from './names';
import type { ApartRule } from './rules';

type Parameters = ReadonlyMap<string, string>;

/** Parts of paths, which a cluster takes as parameters just as well. */
const OF_PATHS = ['index', 'name', 'scroll_id'];
/** A list of connectors by what cannot be told apart from that of others. */
const OF_LISTS = ['query', 'connector_name'];
/** Queries and fields in parameters. */
const ASKING = ['q', 'df', 'sort'];

/**
 * Refuses parameters that reach further than the sandbox.
 *
 * @throws Trouble 501 for one that cannot be kept apart.
 */
export function refuseParameters(uri: string, rule: ApartRule): void {
  const parameters = parametersOf(uri);
  const refused = [...OF_PATHS];
  if (rule.body || rule.lines) refused.push('source');
  if (rule.listed) refused.push(...OF_LISTS);
  const [found] = refused.filter((name) => parameters.has(name));
  if (found !== undefined) throw notApart(`the parameter [${found}]`);
  if (rule.asks && ASKING.some((name) => namesIndexField(parameters.get(name) ?? ''))) {
    throw notApart('[_index] in the parameters of the request');
  }
}

/** The parameters of a request as a cluster reads them. @throws Trouble 501 if they cannot be read. */
export function parametersOf(uri: string): Parameters {
  try {
    return parseTarget(uri).parameters;
  } catch (error) {
    if (!(error instanceof ElasticsearchError)) throw error;
    throw notApart('a query string that cannot be read');
  }
}
