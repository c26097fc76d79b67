import { endpoint } from '../../endpoint/endpoint';
import { ElasticsearchError, illegalArgument, throwIfInvalid } from '../../errors/elasticsearch-error';
import type { Answer } from '../../http/answer';
import {
  booleanParameter,
  listParameter,
  type ParameterTable,
  type ParameterValues,
  type QueryParameter,
  refusedWhenTrue,
} from '../../http/parameters';
import { RawJson } from '../../json/value';
import type { Mock } from '../../mock';
import { keptDocument } from '../../query/kept-source';
import { sourceFilter, wholeSource } from '../../query/source-filter';
import type { Budget } from '../../runtime/budget';
import { preference } from '../shared/kept-parameters';
import { sourceParameters, sourceSelection } from '../shared/source-parameters';
import { type FoundDocument, getAnswer, getDocument, shownSource } from './get-document';
import { readVersionType, routingParameter, versionParameters } from './parameters';

/** RestGetAction rejects the old parameter by name. */
const noFields: QueryParameter<undefined> = {
  read: (raw) => {
    if (raw === undefined) return undefined;
    throw illegalArgument(
      'the parameter [fields] is no longer supported, please use [stored_fields] to retrieve stored fields or [_source] to load the field from _source',
    );
  },
};

const readParameters = {
  refresh: booleanParameter(false),
  routing: routingParameter,
  preference,
  realtime: booleanParameter(true),
  ...sourceParameters,
} as const satisfies ParameterTable;

const getParameters = {
  ...readParameters,
  fields: noFields,
  stored_fields: listParameter,
  version: versionParameters.version,
  version_type: readVersionType,
  force_synthetic_source: refusedWhenTrue('the parameter [force_synthetic_source]'),
} as const satisfies ParameterTable;

/** `get`: RestGetAction. */
export const getEndpoint = endpoint({
  name: 'get',
  routes: ['GET /{index}/_doc/{id}'],
  reads: ({ index, id }) => ({ index, id }),
  query: getParameters,
  handle: ({ mock, placeholders, query, budget }) => answer(mock, placeholders, query, budget),
});

/** `exists`: the same for HEAD. */
export const existsEndpoint = endpoint({
  name: 'exists',
  routes: ['HEAD /{index}/_doc/{id}'],
  query: getParameters,
  handle: ({ mock, placeholders, query, budget }) => answer(mock, placeholders, query, budget),
});

/** `get_source`: only the document itself (RestGetSourceAction). */
export const getSourceEndpoint = endpoint({
  name: 'get_source',
  routes: ['GET /{index}/_source/{id}'],
  query: readParameters,
  handle: ({ mock, placeholders, query, budget }) => bareSource(mock, placeholders, query, budget),
});

/** `exists_source`: the same for HEAD. */
export const existsSourceEndpoint = endpoint({
  name: 'exists_source',
  routes: ['HEAD /{index}/_source/{id}'],
  query: readParameters,
  handle: ({ mock, placeholders, query, budget }) => bareSource(mock, placeholders, query, budget),
});

interface DocumentPath {
  readonly index: string;
  readonly id: string;
}

function bareSource(mock: Mock, path: DocumentPath, query: ParameterValues<typeof readParameters>, budget: Budget) {
  const selection = sourceSelection(query) ?? wholeSource;
  if (!selection.fetch) throwIfInvalid(['fetching source can not be disabled']);
  const { document, state } = read(mock, path, query, budget);
  const kept = document && keptDocument(state.mappings, document);
  const source = kept && sourceFilter(shownSource(state, selection), budget)(kept.text);
  // The source is passed on as it is stored, past the filter (RestGetSourceAction).
  if (source) return { status: 200, body: source, unfiltered: true };
  const missing = document ? 'Source' : 'Document';
  throw new ElasticsearchError('resource_not_found_exception', `${missing} not found [${state.name}]/[${path.id}]`);
}

type Read = ParameterValues<typeof readParameters> & { readonly version?: number | undefined };

function read(mock: Mock, { index, id }: DocumentPath, query: Read, budget: Budget): FoundDocument {
  const { routing: value, realtime, refresh, version } = query;
  return getDocument(mock, { index, id, routing: value, realtime, refresh, version }, budget);
}

type GetQuery = ParameterValues<typeof getParameters>;

function answer(mock: Mock, path: DocumentPath, query: GetQuery, budget: Budget): Answer {
  const found = read(mock, path, query, budget);
  const shown = { selection: sourceSelection(query), storedFields: query.stored_fields };
  return { status: found.document ? 200 : 404, body: new RawJson(getAnswer(mock, path.id, found, shown, budget)) };
}
