import { ElasticsearchError, throwIfInvalid } from '../../errors/elasticsearch-error';
import { Template } from '../../ingest/template';
import { writeJson } from '../../json/write';
import { type LosslessObject, parseLossless } from '../../json-text/lossless';
import { JsonReader } from '../../json-text/reader';
import type { Mock } from '../../mock';
import { storedScripts } from '../../painless';
import { toScript } from '../../painless/java-values';
import type { Budget } from '../../runtime/budget';
import type { BodyValue } from '../../validation/body-value';
import { boolean, field, map, string } from '../../validation/fields';
import { type ParsedFields, parseObject } from '../../validation/object-parser';
import { TextValue } from '../../validation/text-value';

/** SearchTemplateRequest.PARSER */
const FIELDS = {
  params: map,
  id: string,
  explain: boolean,
  profile: boolean,
  source: field('OBJECT_OR_STRING', (value: BodyValue) =>
    value.token === 'START_OBJECT' ? writeJson(value.json()) : value.text(),
  ),
} as const;

/** A template with its parameters, as a request gives them. */
export interface TemplateRequest extends Omit<ParsedFields<typeof FIELDS>, 'params'> {
  /** With numbers as they were written: `3.0` prints as such. */
  readonly params?: LosslessObject | undefined;
}

/** @throws ElasticsearchError 400 */
export function readTemplateRequest(text: string): TemplateRequest {
  const { params, ...read } = parseObject(new TextValue(new JsonReader(text)), 'search_template', FIELDS);
  return params === undefined ? read : { ...read, params: (parseLossless(text) as { params: LosslessObject }).params };
}

/**
 * Fills in a template (TransportSearchTemplateAction.convert).
 *
 * @returns the text, which need not be JSON.
 * @throws ElasticsearchError 404 for an unknown stored template; 400 for one that does not compile or is missing; 429 if it
 * takes too much.
 */
export function renderTemplate(mock: Mock, request: TemplateRequest, budget: Budget): string {
  const source = request.id === undefined ? request.source : storedSource(mock, request.id);
  throwIfInvalid(problemsOf(request));
  const params = toScript(request.params ?? {}, budget);
  return compile(source ?? '', budget).renderWith(params, budget);
}

/** SearchTemplateRequest.validate */
export function problemsOf({ id, source }: TemplateRequest): string[] {
  return [
    ...(id || source ? [] : ['template is missing']),
    ...(id === undefined && source === undefined ? ["template's script type is missing"] : []),
  ];
}

function storedSource(mock: Mock, id: string): string | undefined {
  const stored = storedScripts(mock.store).get(id);
  if (stored) return stored.source;
  throw new ElasticsearchError('resource_not_found_exception', `unable to find script [${id}] in cluster state`);
}

/** MustacheScriptEngine.compile */
function compile(source: string, budget: Budget): Template {
  budget.charge(source.length);
  try {
    return Template.compile(source);
  } catch (error) {
    if (!(error instanceof ElasticsearchError) || error.type === 'not_emulated_exception') throw error;
    const where = ' in query-template:1 @[query-template:1]';
    const [problem = ''] = (error.reason ?? '').split(' in template [');
    const reason = problem + where;
    throw new ElasticsearchError('script_exception', reason, {
      extra: { script_stack: [], script: source, lang: 'mustache' },
      causedBy: new ElasticsearchError('mustache_exception', reason),
    });
  }
}
