import { optionalText, withKeys } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { searchKeys } from '../../query/search/parse-request';
import { andThen } from '../../runtime/eventually';
import { PRIMARY_TERM } from '../../store/document';
import { targetsOf } from '../shared/targets';
import { answerByQuery } from './by-query/answer';
import {
  byQueryParameters,
  readBatchSize,
  readMaxDocs,
  readProceed,
  searchByQueryParameters,
  sliceCount,
} from './by-query/options';
import { type Plan, runPlan } from './by-query/run';
import { checkSearchPart, hitsOf, readByQueryBody, searchPartParameters } from './by-query/search-part';
import { castToInt, castToText } from './by-query/values';
import { deleteDocument } from './write-document';
import { waitingOf } from './write-options';

/** `delete_by_query`: RestDeleteByQueryAction, TransportDeleteByQueryAction. */
export const deleteByQuery = endpoint({
  name: 'delete_by_query',
  routes: ['POST /{index}/_delete_by_query'],
  query: { ...searchPartParameters, ...searchByQueryParameters, ...byQueryParameters },
  body: withKeys(optionalText, searchKeys),
  writes: 'deletions',
  handle: ({ mock, placeholders, query, body, path, budget }) => {
    const { search, own } = readByQueryBody(body, ['conflicts', 'max_docs'], query, path);
    const proceed = readProceed(query.conflicts ?? castToText(own.conflicts));
    const wanted = typeof query.slices === 'number' ? query.slices : 1;
    const maxDocs = readMaxDocs(castToInt(own.max_docs), query.max_docs, wanted);
    checkSearchPart(search, query.slices !== undefined && query.slices !== 1, search.query ? [] : ['query is missing']);
    const batchSize = readBatchSize(query.scroll_size ?? search.size);
    return answerByQuery(mock, query, {
      action: 'indices:data/write/delete/byquery',
      description: `delete-by-query [${placeholders.index}]`,
      shown: { updated: false, created: false },
      run: () => {
        const waiting = waitingOf(query);
        const targets = targetsOf(mock, placeholders.index, query);
        const shards = targets.map(({ index }) => Number(index.setting('number_of_shards') ?? 1));
        const plan: Plan = {
          prepare: ({ index: { name: index }, document: { id, seqNo, routing } }) => ({
            index,
            id,
            run: () =>
              deleteDocument(mock, index, id, { ifSeqNo: seqNo, ifPrimaryTerm: PRIMARY_TERM, routing, waiting }),
          }),
          batchSize,
          abortOnConflict: !proceed,
          maxDocs,
          slices: sliceCount(query.slices, shards),
          requestsPerSecond: query.requests_per_second ?? Number.POSITIVE_INFINITY,
        };
        return andThen(hitsOf(mock, targets, search, maxDocs, budget), (hits) => runPlan(mock, hits, plan));
      },
    });
  },
});
