import { optionalFields } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { notEmulated } from '../../errors/not-emulated';
import { type Answer, ok } from '../../http/answer';
import { isObject, type JsonObject } from '../../json/value';
import { parseJson } from '../../json-text/parse';
import { parseSearch } from '../../query/search/parse-request';
import { andThen, type Eventually } from '../../runtime/eventually';
import { map } from '../../validation/fields';
import { shardFailures } from '../shared/part-failure';
import { inSlices, searchTask } from '../shared/patiently';
import { type SearchParameters, searchParameters } from '../shared/search-parameters';
import { answerSearch } from './search';
import { applicationNamed, renderSearch } from './search-application';

const body = optionalFields('search_application_search', { params: map });

/** Searches the indices of an application with its template: RestQuerySearchApplicationAction. */
export const searchApplicationSearch = endpoint({
  name: 'search_application.search',
  routes: [
    'GET /_application/search_application/{name}/_search',
    'POST /_application/search_application/{name}/_search',
  ],
  query: { typed_keys: searchParameters.typed_keys },
  body,
  contents: { repeatsFields: true },
  handle: (call): Eventually<Answer> => {
    const {
      mock,
      placeholders: { name },
      query,
      body: { params = {} },
      budget,
    } = call;
    const text = renderSearch(mock, applicationNamed(mock, name), params, budget);
    const request = { ...parseSearch(parseJson(text), text), typedKeys: query.typed_keys };
    const parameters = { ...withoutParameters(), ...query };
    const found = inSlices(
      call,
      searchTask(name),
      answerSearch(mock, { expression: name, request, query: parameters, budget }),
    );
    return andThen(found, (answer) => ({ ...ok(answer), failures: shardFailures(answer._shards) }));
  },
});

/** The parameters of a search that has none. */
function withoutParameters(): SearchParameters {
  const values = Object.entries(searchParameters).map(([name, parameter]) => [name, parameter.read(undefined, name)]);
  return Object.fromEntries(values) as SearchParameters;
}

/** Shows the search that the template makes: RestRenderSearchApplicationQueryAction. */
export const renderApplicationQuery = endpoint({
  name: 'search_application.render_query',
  routes: ['POST /_application/search_application/{name}/_render_query'],
  body,
  note: 'queries other than [term] and [match_all], and anything beside the query, get a 501: they are shown with all defaults',
  contents: { repeatsFields: true },
  handle: ({ mock, placeholders: { name }, body: { params = {} }, budget }) => {
    const text = renderSearch(mock, applicationNamed(mock, name), params, budget);
    const value = parseJson(text);
    parseSearch(value, text);
    return ok(shownSearch(value as JsonObject));
  },
});

/** A search as SearchSourceBuilder prints it. @throws ElasticsearchError 501 for parts whose defaults are not known */
function shownSearch(search: JsonObject): JsonObject {
  const other = Object.keys(search).find((key) => key !== 'query');
  if (other !== undefined) throw notEmulated(`showing [${other}] of the search of a search application`);
  return isObject(search.query) ? { query: shownQuery(search.query) } : {};
}

function shownQuery(query: JsonObject): JsonObject {
  const [kind = '', value] = Object.entries(query)[0] ?? [];
  if (kind === 'match_all' && isObject(value)) return { match_all: value };
  if (kind !== 'term' || !isObject(value)) throw notEmulated(`showing [${kind}] queries of a search application`);
  const [field = '', term] = Object.entries(value)[0] ?? [];
  return { term: { [field]: isObject(term) ? term : { value: term ?? null } } };
}
