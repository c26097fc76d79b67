import { indexNameProblems } from '../../connector/index-name';
import { throwIfInvalid } from '../../errors/elasticsearch-error';
import { ok } from '../../http/answer';
import { endpoint } from '../../http/endpoint';
import { boolean, text, list as textList } from '../../http/parameters';
import type { StoredDocument } from '../../store/document';
import { CONNECTOR_INDEX, withId } from './connectors';
import { connectorFilter } from './list-query';
import { page, pageOf } from './paging';

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
    throwIfInvalid((query.index_name ?? []).flatMap(indexNameProblems));
    const all = mock.store.index(CONNECTOR_INDEX)?.live.bySeqNo.valuesArray() ?? [];
    const found = all.filter(connectorFilter(query)).sort(byIndexName);
    return ok(pageOf(found, query, withId));
  },
});

/** In byte order; connectors without an index come last, ties stay in the order of writing. */
function byIndexName(a: StoredDocument, b: StoredDocument): number {
  const [first, second] = [a.source.index_name, b.source.index_name];
  if (typeof first !== 'string' || typeof second !== 'string') return rank(first) - rank(second);
  return Buffer.compare(Buffer.from(first), Buffer.from(second));
}

function rank(name: unknown): number {
  return typeof name === 'string' ? 0 : 1;
}
