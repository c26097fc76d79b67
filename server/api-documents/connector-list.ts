import type { JsonObject } from '../json/value';
import type { Sort } from '../query/hits/sort';
import type { Store } from '../store/store';
import { keywordFilter } from './keyword-filter';
import { lateSearch } from './late-search';
import type { DocumentPage, Page } from './search';

/** The criteria of a list of connectors, all of which must match. */
export interface ConnectorFilter {
  readonly index_name?: readonly string[] | undefined;
  readonly connector_name?: readonly string[] | undefined;
  readonly service_type?: readonly string[] | undefined;
  /** Text contained in the whole index name or name, or in a word of the description. */
  readonly query?: string | undefined;
  readonly include_deleted: boolean;
}

/** Connectors without an index name come last; ties are broken by the order of writing. */
const BY_INDEX_NAME: readonly Sort[] = [{ field: 'index_name', order: 'asc' }];

const SOFT_DELETED: JsonObject = { term: { deleted: true } };

/**
 * Lists connectors by index name (ConnectorIndexService.searchConnectors, buildListQuery).
 *
 * @throws ElasticsearchError 400 if the index is closed, or the page ends beyond its result window.
 */
export function searchConnectors(store: Store, filter: ConnectorFilter, page: Page): DocumentPage {
  const clauses = {
    filter: [
      ...keywordFilter('index_name', filter.index_name),
      ...keywordFilter('name', filter.connector_name),
      ...keywordFilter('service_type', filter.service_type),
      ...containing(filter.query),
    ],
    must_not: filter.include_deleted ? [] : [SOFT_DELETED],
  };
  return lateSearch().searchPage(store, 'connectors', clauses, BY_INDEX_NAME, page);
}

function containing(text: string | undefined): JsonObject[] {
  if (!text) return [];
  const should = ['index_name', 'name', 'description'].map((field) => ({ wildcard: { [field]: `*${text}*` } }));
  return [{ bool: { should } }];
}

/**
 * True if a connector other than the one with that id uses the index and is not soft-deleted
 * (ConnectorIndexService.isDataIndexNameAlreadyInUse).
 *
 * @throws ElasticsearchError 400 if the index of the connectors is closed.
 */
export function isIndexInUse(store: Store, name: string, exceptId: string | undefined): boolean {
  const filter = [{ term: { index_name: name } }];
  const users = lateSearch().searchAll(store, 'connectors', { filter, must_not: [SOFT_DELETED] });
  return users.some(({ id }) => id !== exceptId);
}
