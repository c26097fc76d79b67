import { optionalText, withKeys } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { stringParameter } from '../../http/parameters';
import type { Mock } from '../../mock';
import { type ReadyScript, readConfiguredScript, readyScript, scriptContexts } from '../../painless';
import type { MatchingDocument } from '../../query/find-matching';
import { searchKeys } from '../../query/search/parse-request';
import type { Budget } from '../../runtime/budget';
import { andThen } from '../../runtime/eventually';
import { PRIMARY_TERM } from '../../store/document';
import { newSource } from '../../store/new-source';
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
import { type Plan, type PlannedWrite, runPlan } from './by-query/run';
import { scriptHit } from './by-query/scripted-write';
import { checkSearchPart, hitsOf, readByQueryBody, searchPartParameters } from './by-query/search-part';
import { sourceToCopy } from './by-query/source-to-copy';
import { castToInt, castToText } from './by-query/values';
import { deleteDocument, indexDocument } from './write-document';
import { type WriteOptions, waitingOf } from './write-options';

/** `update_by_query`: RestUpdateByQueryAction, TransportUpdateByQueryAction. */
export const updateByQuery = endpoint({
  name: 'update_by_query',
  routes: ['POST /{index}/_update_by_query'],
  query: { ...searchPartParameters, ...searchByQueryParameters, pipeline: stringParameter, ...byQueryParameters },
  body: withKeys(optionalText, searchKeys),
  writes: 'documents',
  handle: ({ mock, placeholders, query, body, path, budget }) => {
    const { search, own } = readByQueryBody(body, ['conflicts', 'script', 'max_docs'], query, path);
    const proceed = readProceed(query.conflicts ?? castToText(own.conflicts));
    const source = own.script === undefined ? undefined : readConfiguredScript(own.script);
    const wanted = typeof query.slices === 'number' ? query.slices : 1;
    const maxDocs = readMaxDocs(castToInt(own.max_docs), query.max_docs, wanted);
    checkSearchPart(search, query.slices !== undefined && query.slices !== 1, []);
    const batchSize = readBatchSize(query.scroll_size ?? search.size);
    return answerByQuery(mock, query, {
      action: 'indices:data/write/update/byquery',
      description: `update-by-query [${placeholders.index}]`,
      shown: { updated: true, created: false },
      run: () => {
        const script = source && readyScript(mock.store, source, scriptContexts.updateByQuery, budget);
        const targets = targetsOf(mock, placeholders.index, query);
        const shards = targets.map(({ index }) => Number(index.setting('number_of_shards') ?? 1));
        const plan: Plan = {
          prepare: (hit) =>
            plannedUpdate(mock, hit, script, { pipeline: query.pipeline, waiting: waitingOf(query) }, budget),
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

/** Without a script, a hit is rewritten unchanged. Every write requires the version that the search has seen. */
function plannedUpdate(
  mock: Mock,
  hit: MatchingDocument,
  script: ReadyScript | undefined,
  wanted: WriteOptions,
  budget: Budget,
): PlannedWrite | undefined {
  const { name: index } = hit.index;
  const document = sourceToCopy(hit);
  const { id, seqNo, routing } = document;
  const options = { ...wanted, ifSeqNo: seqNo, ifPrimaryTerm: PRIMARY_TERM, routing };
  const scripted = script && scriptHit(mock, script, { ...hit, document }, budget);
  if (scripted?.op === 'noop') return undefined;
  if (scripted?.op === 'delete') return { index, id, run: () => deleteDocument(mock, index, id, options) };
  const source = scripted ? newSource(scripted.source) : { text: document.text, source: document.source };
  return { index, id, run: () => indexDocument(mock, { index, id, create: false, source, options }, budget) };
}
