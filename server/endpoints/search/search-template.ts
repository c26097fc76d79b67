import { optionalText, requiredText } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { ElasticsearchError, illegalArgument, throwIfInvalid } from '../../errors/elasticsearch-error';
import { type Answer, ok } from '../../http/answer';
import { requiredContentOrSource, sourceParameter } from '../../http/content-or-source';
import { RawJson } from '../../json/value';
import { parseJson } from '../../json-text/parse';
import type { Mock } from '../../mock';
import { parseSearch } from '../../query/search/parse-request';
import type { SearchRequest } from '../../query/search/request';
import type { Budget } from '../../runtime/budget';
import { andThen, type Eventually } from '../../runtime/eventually';
import { shardFailures } from '../shared/part-failure';
import { inSlices, searchTask } from '../shared/patiently';
import { applyParameters, searchParameters } from '../shared/search-parameters';
import { answerSearches, msearchParameters } from './msearch';
import { answerSearch } from './search';
import { problemsOf, readTemplateRequest, renderTemplate, type TemplateRequest } from './search-template-body';

/** Shows what a template makes of its parameters: RestRenderSearchTemplateAction. */
export const renderSearchTemplate = endpoint({
  name: 'render_search_template',
  routes: [
    'GET /_render/template',
    'POST /_render/template',
    'GET /_render/template/{id}',
    'POST /_render/template/{id}',
  ],
  query: sourceParameter,
  body: optionalText,
  note: 'not partials and other delimiters; output that is not JSON is refused',
  contents: { repeatsFields: true },
  handle: ({ mock, placeholders: { id }, query, body, budget }) => {
    const read = readTemplateRequest(requiredContentOrSource(body, query));
    const request = id === undefined ? read : { ...read, id };
    throwIfInvalid(problemsOf(request));
    const output = renderTemplate(mock, request, budget);
    parseJson(output);
    return ok({ template_output: new RawJson(output) });
  },
});

/** Searches with a body that a template makes: RestSearchTemplateAction. */
export const searchTemplate = endpoint({
  name: 'search_template',
  routes: [
    'GET /_search/template',
    'POST /_search/template',
    'GET /{index}/_search/template',
    'POST /{index}/_search/template',
  ],
  query: searchParameters,
  body: optionalText,
  note: 'not partials and other delimiters in templates',
  contents: { repeatsFields: true },
  handle: (call): Eventually<Answer> => {
    const { mock, placeholders, query, body, path, parameters, budget } = call;
    const template = readTemplateRequest(requiredContentOrSource(body, query));
    const request = applyParameters(searchOf(mock, template, budget), { ...query, source: undefined }, path);
    const scroll = parameters.get('scroll');
    const found = inSlices(
      call,
      searchTask(placeholders.index),
      answerSearch(mock, { expression: placeholders.index, request, query, budget, scroll }),
    );
    return andThen(found, (answer) => ({ ...ok(answer), failures: shardFailures(answer._shards) }));
  },
});

/** Several searches with templates: RestMultiSearchTemplateAction. */
export const msearchTemplate = endpoint({
  name: 'msearch_template',
  routes: [
    'GET /_msearch/template',
    'POST /_msearch/template',
    'GET /{index}/_msearch/template',
    'POST /{index}/_msearch/template',
  ],
  query: msearchParameters,
  body: requiredText,
  newlineDelimited: true,
  contents: { repeatsFields: true },
  handle: (call) =>
    answerSearches(call, (line) => {
      const template = readTemplateRequest(line);
      if (template.id === undefined && template.source === undefined)
        throw illegalArgument('Malformed search template');
      try {
        return searchOf(call.mock, template, call.budget);
      } catch (error) {
        if (error instanceof ElasticsearchError) return error;
        throw error;
      }
    }),
});

/** The search that a template makes. @throws ElasticsearchError of the template or of the search */
function searchOf(mock: Mock, template: TemplateRequest, budget: Budget): SearchRequest {
  const text = renderTemplate(mock, template, budget);
  budget.charge(text.length / 4);
  const body = parseJson(text);
  const { explain = false, profile = false } = template;
  // The request's own flags replace those of the template (SearchTemplateRequest).
  const flags = { ...(explain && { explain }), ...(profile && { profile }) };
  const request = parseSearch(body, text);
  return Object.keys(flags).length === 0 ? request : { ...request, ...parseSearch(flags, JSON.stringify(flags)) };
}
