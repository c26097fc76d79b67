import { stopIfAbandoned } from '../../endpoint/abandoned';
import { endpoint } from '../../endpoint/endpoint';
import { ElasticsearchError, throwIfInvalid } from '../../errors/elasticsearch-error';
import { renderFailure } from '../../errors/render-error';
import { type Answer, ok } from '../../http/answer';
import { listParameter } from '../../http/parameters';
import type { AnswerObject } from '../../json/value';
import type { Mock } from '../../mock';
import { shardOf } from '../../query/shard-of';
import { termVectors } from '../../query/term-vectors';
import type { Budget } from '../../runtime/budget';
import { andThen, type Eventually, recovering } from '../../runtime/eventually';
import { mapInTurns } from '../../runtime/turns';
import { seenDocuments } from '../../store/seen-documents';
import { patiently } from '../shared/patiently';
import { grantSearched } from '../shared/search-targets';
import { getDocument } from './get-document';
import {
  multiTermVectorsBody,
  requestFrom,
  type TermVectorsRequest,
  termVectorParameters,
  termVectorsBody,
} from './term-vectors-request';

const NOTE = 'of stored documents; not [doc], [filter], [per_field_analyzer]';

/** The words of a document: RestTermVectorsAction. */
export const termVectorsEndpoint = endpoint({
  name: 'termvectors',
  routes: [
    'GET /{index}/_termvectors',
    'POST /{index}/_termvectors',
    'GET /{index}/_termvectors/{id}',
    'POST /{index}/_termvectors/{id}',
  ],
  query: termVectorParameters,
  body: termVectorsBody,
  note: NOTE,
  contents: { repeatsFields: true },
  handle: ({ mock, placeholders, query, body, budget, caller }): Eventually<Answer> => {
    const request = requestFrom(placeholders, query, body);
    throwIfInvalid(request.id === undefined ? ['id or doc is missing'] : []);
    const vectors = (): Eventually<Answer> =>
      andThen(
        patiently(caller, (patient) => vectorsBody(mock, request, budget, patient)),
        (vector) => ok(vector),
      );
    return recovering(vectors, (error) => {
      if (!(error instanceof ElasticsearchError) || error.status !== 409) throw error;
      throw new ElasticsearchError('exception', 'failed to execute term vector request', { causedBy: error });
    });
  },
});

/** The words of several documents: RestMultiTermVectorsAction. */
export const multiTermVectors = endpoint({
  name: 'mtermvectors',
  routes: ['GET /_mtermvectors', 'POST /_mtermvectors', 'GET /{index}/_mtermvectors', 'POST /{index}/_mtermvectors'],
  query: { ...termVectorParameters, ids: listParameter },
  body: multiTermVectorsBody,
  note: NOTE,
  contents: { repeatsFields: true },
  handle: ({ mock, placeholders, query, body, budget, caller }): Eventually<Answer> => {
    const named = [...(query.ids ?? []).map((_id) => ({ _id })), ...body];
    const requests = named.map((changes) => requestFrom(placeholders, query, changes));
    throwIfInvalid(requests.length === 0 ? ['multi term vectors: no documents requested'] : []);
    const vectorsOf = (request: TermVectorsRequest): Eventually<AnswerObject> => {
      const vectors = () => patiently(caller, (patient) => vectorsBody(mock, request, budget, patient));
      return recovering<AnswerObject>(vectors, (error) => {
        stopIfAbandoned(caller);
        if (!(error instanceof ElasticsearchError) || budget.spent) throw error;
        return { _index: request.index, _id: request.id, error: renderFailure(error) };
      });
    };
    return andThen(mapInTurns(requests, vectorsOf), (docs) => ok({ docs }));
  },
});

function vectorsBody(mock: Mock, request: TermVectorsRequest, budget: Budget, patient: boolean): AnswerObject {
  const { index = '', id = '', routing, realtime, version } = request;
  const { state, document } = getDocument(mock, { index, id, routing, realtime, version }, budget);
  const found = document !== undefined;
  grantSearched(budget, [state.searchable]);
  const documents = seenDocuments(mock.store, state, budget, [index], patient);
  const shard = shardOf(state, { now: mock.clock.now(), budget, documents, patient });
  const head = { _index: state.name, _id: id, _version: document?.version ?? 0, found, took: 0 };
  return { ...head, term_vectors: document ? termVectors(shard, document, request) : undefined };
}
