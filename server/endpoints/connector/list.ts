import { searchConnectors } from '../../api-documents/connector-list';
import { indexNameProblems } from '../../connector/index-name';
import { endpoint } from '../../endpoint/endpoint';
import { throwIfInvalid } from '../../errors/elasticsearch-error';
import { boolean, list, text } from '../../http/parameters';
import { checkPage, listAnswer, page } from '../list-page';

/** Lists connectors, sorted by index name: RestListConnectorAction. */
export const listConnectors = endpoint({
  name: 'connector.list',
  routes: ['GET /_connector'],
  query: {
    ...page,
    index_name: list,
    connector_name: list,
    service_type: list,
    query: text,
    include_deleted: boolean(false),
  },
  handle: ({ mock, query }) => {
    checkPage(query);
    throwIfInvalid((query.index_name ?? []).flatMap(indexNameProblems));
    return listAnswer(searchConnectors(mock.store, query, query));
  },
});
