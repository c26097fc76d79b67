import { listConnectors } from '../../api-documents/connector-list';
import { indexNameProblems } from '../../connector/index-name';
import { endpoint } from '../../endpoint/endpoint';
import { throwIfInvalid } from '../../errors/elasticsearch-error';
import { boolean, text, list as textList } from '../../http/parameters';
import { checkPage, listAnswer, page } from '../list-page';

/** Lists connectors, sorted by index name: RestListConnectorAction. */
export const list = endpoint({
  name: 'connector.list',
  routes: ['GET /_connector'],
  query: {
    ...page,
    index_name: textList,
    connector_name: textList,
    service_type: textList,
    query: text,
    include_deleted: boolean(false),
  },
  handle: ({ mock, query }) => {
    checkPage(query);
    throwIfInvalid((query.index_name ?? []).flatMap(indexNameProblems));
    return listAnswer(listConnectors(mock.store, query, query));
  },
});
