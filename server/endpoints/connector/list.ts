import { searchConnectors } from '../../api-documents/connector-list';
import { indexNameProblems } from '../../connector/index-name';
import { endpoint } from '../../endpoint/endpoint';
import { throwIfInvalid } from '../../errors/elasticsearch-error';
import { booleanParameter, listParameter, stringParameter } from '../../http/parameters';
import { checkPage, listAnswer, pageParameters } from '../list-page';

/** Lists connectors, sorted by index name: RestListConnectorAction. */
export const listConnectors = endpoint({
  name: 'connector.list',
  routes: ['GET /_connector'],
  query: {
    ...pageParameters,
    index_name: listParameter,
    connector_name: listParameter,
    service_type: listParameter,
    query: stringParameter,
    include_deleted: booleanParameter(false),
  },
  handle: ({ mock, query }) => {
    checkPage(query);
    throwIfInvalid((query.index_name ?? []).flatMap(indexNameProblems));
    return listAnswer(searchConnectors(mock.store, query, query));
  },
});
