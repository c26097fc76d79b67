import { standardAnalyzer } from '../../query/analysis/analyzers';
import { wildcardTest } from '../../query/patterns/wildcard';
import type { ConnectorRow } from './connector-rows';

export interface ConnectorFilter {
  readonly index_name?: readonly string[] | undefined;
  readonly connector_name?: readonly string[] | undefined;
  readonly service_type?: readonly string[] | undefined;
  readonly query?: string | undefined;
  readonly include_deleted: boolean;
}

/** What a list asks of a connector (ConnectorIndexService.buildListQuery): all that is given must fit. */
export function connectorFilter(filter: ConnectorFilter): (row: ConnectorRow) => boolean {
  const contains = filter.query ? containing(filter.query) : () => true;
  return (row) =>
    (filter.include_deleted || !row.deleted) &&
    oneOf(filter.index_name, row.indexNames) &&
    oneOf(filter.connector_name, row.names) &&
    oneOf(filter.service_type, row.serviceTypes) &&
    contains(row);
}

function oneOf(wanted: readonly string[] | undefined, terms: readonly string[]): boolean {
  return wanted === undefined || wanted.length === 0 || terms.some((term) => wanted.includes(term));
}

/** Text inside the whole index name or name, or inside one word of the description. */
function containing(query: string): (row: ConnectorRow) => boolean {
  const fits = wildcardTest(`*${query}*`);
  return (row) =>
    row.indexNames.some(fits) ||
    row.names.some(fits) ||
    row.descriptions.some((text) => standardAnalyzer.tokens(text).some(({ term }) => fits(term)));
}
