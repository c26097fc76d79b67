import { endpoint } from '../../endpoint/endpoint';
import { ElasticsearchError, throwIfInvalid } from '../../errors/elasticsearch-error';
import { renderFailure } from '../../errors/render-error';
import { ok } from '../../http/answer';
import { listParameter } from '../../http/parameters';
import { javaText } from '../../json/java-text';
import { type AnswerObject, isObject, type JsonObject } from '../../json/value';
import type { Mock } from '../../mock';
import { shardOf } from '../../query/shard-of';
import { termVectors } from '../../query/term-vectors';
import type { Budget } from '../../runtime/budget';
import { optionalMap } from '../shared/map-body';
import { grantSearched } from '../shared/search-targets';
import { getDocument } from './get-document';
import { changedBy, requestFrom, type TermVectorsRequest, termVectorParameters } from './term-vectors-request';

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
  body: optionalMap,
  note: NOTE,
  contents: { repeatsFields: true },
  handle: ({ mock, placeholders, query, body, budget }) => {
    const request = changedBy(body, requestFrom(placeholders, query));
    throwIfInvalid(request.id === undefined ? ['id or doc is missing'] : []);
    try {
      return ok(vectorsBody(mock, request, budget));
    } catch (error) {
      if (!(error instanceof ElasticsearchError) || error.status !== 409) throw error;
      throw new ElasticsearchError('exception', 'failed to execute term vector request', { causedBy: error });
    }
  },
});

/** The words of several documents: RestMultiTermVectorsAction. */
export const multiTermVectors = endpoint({
  name: 'mtermvectors',
  routes: ['GET /_mtermvectors', 'POST /_mtermvectors', 'GET /{index}/_mtermvectors', 'POST /{index}/_mtermvectors'],
  query: { ...termVectorParameters, ids: listParameter },
  body: optionalMap,
  note: NOTE,
  contents: { repeatsFields: true },
  handle: ({ mock, placeholders, query, body, budget }) => {
    const template = requestFrom(placeholders, query);
    const requests = [...(query.ids ?? []).map((id) => ({ ...template, id })), ...requestsOf(body, template)];
    throwIfInvalid(requests.length === 0 ? ['multi term vectors: no documents requested'] : []);
    const docs = requests.map((request) => {
      try {
        return vectorsBody(mock, request, budget);
      } catch (error) {
        if (!(error instanceof ElasticsearchError) || budget.spent) throw error;
        return { _index: request.index, _id: request.id, error: renderFailure(error) };
      }
    });
    return ok({ docs });
  },
});

/** MultiTermVectorsRequest.add: `docs`, or `ids` with common `parameters`. */
function requestsOf(body: JsonObject, template: TermVectorsRequest): TermVectorsRequest[] {
  const { docs = [], ids = [], parameters = {}, ...others } = body;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) {
    throw new ElasticsearchError('parse_exception', `_mtermvectors: Parameter [${unknown}] not supported`);
  }
  const common = isObject(parameters) ? changedBy(parameters, template) : template;
  return [
    ...(Array.isArray(docs) ? docs : []).map((doc) => changedBy(isObject(doc) ? doc : {}, template)),
    ...(Array.isArray(ids) ? ids : []).map((id) => ({ ...common, id: javaText(id) })),
  ];
}

function vectorsBody(mock: Mock, request: TermVectorsRequest, budget: Budget): AnswerObject {
  const { index = '', id = '', routing, realtime, version } = request;
  const { state, document } = getDocument(mock, { index, id, routing, realtime, version });
  const found = document !== undefined;
  grantSearched(budget, [state.searchable]);
  const shard = shardOf(state, { now: mock.clock.now(), budget });
  const head = { _index: state.name, _id: id, _version: document?.version ?? 0, found, took: 0 };
  return { ...head, term_vectors: document ? termVectors(shard, document, request) : undefined };
}
