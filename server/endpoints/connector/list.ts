import { API_INDICES } from '../../api-documents/indices';
import { indexNameProblems } from '../../connector/index-name';
import { endpoint } from '../../endpoint/endpoint';
import { throwIfInvalid } from '../../errors/elasticsearch-error';
import { ok } from '../../http/answer';
import { boolean, text, list as textList } from '../../http/parameters';
import { withId } from '../stored-document';
import { connectorRows } from './connector-rows';
import { connectorFilter } from './list-query';
import { checkNegative, page, pageOf } from './paging';

/** Lists connectors in the order of their index names: RestListConnectorAction. */
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
    checkNegative(query);
    throwIfInvalid((query.index_name ?? []).flatMap(indexNameProblems));
    const found = [...connectorRows(mock)].filter(connectorFilter(query));
    return ok(pageOf(mock, API_INDICES.connectors, found, query, ({ document }) => withId(document)));
  },
});
