import { endpoint } from '../../endpoint/endpoint';
import { listParameter } from '../../http/parameters';
import { wildcardMatch } from '../../json/wildcard';
import { NODE_ID, NODE_NAME } from '../../runtime/node';
import { splitByComma } from '../../store/indices-options';
import { loadedBytes } from '../shared/index-stats';
import { HOST } from '../shared/only-node';
import { bytesParameter, sizeText } from './sizes';
import { type Column, catParameters, catTable } from './table';

const columns: readonly Column[] = [
  { name: 'id', description: 'node id' },
  { name: 'host', aliases: ['h'], description: 'host name' },
  { name: 'ip', description: 'ip address' },
  { name: 'node', aliases: ['n'], description: 'node name' },
  { name: 'field', aliases: ['f'], description: 'field name' },
  { name: 'size', aliases: ['s'], description: 'field data usage' },
];

/** The fields whose values have been loaded for sorting and aggregations: RestFielddataAction. */
export const catFielddata = endpoint({
  name: 'cat.fielddata',
  routes: ['GET /_cat/fielddata', 'GET /_cat/fielddata/{fields}'],
  query: { ...catParameters, bytes: bytesParameter, fields: listParameter },
  note: 'sizes are estimates',
  handle: (call) => {
    const { mock, placeholders, query } = call;
    const asked = placeholders.fields === undefined ? query.fields : splitByComma(placeholders.fields);
    const sizes = new Map<string, number>();
    for (const index of mock.store.all()) {
      for (const field of index.usage.fielddata) sizes.set(field, (sizes.get(field) ?? 0) + loadedBytes(index));
    }
    const shown = [...sizes].filter(([field]) => asked?.some((pattern) => wildcardMatch(pattern, field)) ?? true);
    const node = { id: NODE_ID, host: HOST, ip: HOST, node: NODE_NAME };
    return catTable(
      call,
      columns,
      shown.map(([field, size]) => ({ ...node, field, size: sizeText(size, query.bytes) })),
    );
  },
});
