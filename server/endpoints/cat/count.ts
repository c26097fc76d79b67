import { endpoint } from '../../endpoint/endpoint';
import { booleanParameter } from '../../http/parameters';
import { isObject } from '../../json/value';
import { runSearch } from '../../query/search/run-search';
import { andThen } from '../../runtime/eventually';
import { inSlices, searchTask } from '../shared/patiently';
import { searchIn } from '../shared/search-targets';
import { targetsOf } from '../shared/targets';
import { type Column, catParameters, catTable } from './table';

const columns: readonly Column[] = [
  { name: 'epoch', aliases: ['t', 'time'], description: 'seconds since 1970-01-01 00:00:00' },
  { name: 'timestamp', aliases: ['ts', 'hms', 'hhmmss'], description: 'time in HH:MM:SS' },
  { name: 'count', aliases: ['dc', 'docs.count', 'docsCount'], description: 'the document count' },
];

/** The number of documents visible to searches: RestCountAction of `_cat`. */
export const catCount = endpoint({
  name: 'cat.count',
  routes: ['GET /_cat/count', 'GET /_cat/count/{index}'],
  query: { ...catParameters, ts: booleanParameter(true) },
  handle: (call) => {
    const { mock, placeholders, budget } = call;
    const reached = targetsOf(mock, placeholders.index, {});
    const counted = inSlices(
      call,
      searchTask(placeholders.index),
      searchIn(mock, reached, budget, (targets) => runSearch(targets, { size: 0, trackTotalHits: true })),
    );
    return andThen(counted, ({ hits }) => {
      const now = mock.runtime.clock.now();
      const row = {
        epoch: Math.floor(now / 1000),
        timestamp: new Date(now).toISOString().slice(11, 19),
        count: isObject(hits.total) ? Number(hits.total.value) : 0,
      };
      return catTable(call, call.query.ts ? columns : columns.slice(2), [row]);
    });
  },
});
