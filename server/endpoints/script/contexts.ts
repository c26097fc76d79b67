import { endpoint } from '../../endpoint/endpoint';
import { ok } from '../../http/answer';
import type { AnswerObject } from '../../json/value';

/** The contexts of scripts with their methods (ScriptModule.CORE_CONTEXTS), as a node of Elasticsearch 9.1 lists them. */
const CONTEXTS = `
aggregation_selector: boolean execute(); java.util.Map getParams()
aggs: java.lang.Object execute(); java.util.Map getDoc(); java.util.Map getParams(); java.lang.Number get_score(); java.lang.Object get_value()
aggs_combine: java.lang.Object execute(); java.util.Map getParams(); java.util.Map getState()
aggs_init: void execute(); java.util.Map getParams(); java.lang.Object getState()
aggs_map: void execute(); java.util.Map getDoc(); java.util.Map getParams(); java.util.Map getState(); double get_score()
aggs_reduce: java.lang.Object execute(); java.util.Map getParams(); java.util.List getStates()
boolean_field: void execute(); java.util.Map getDoc(); java.util.Map getParams()
bucket_aggregation: java.lang.Number execute(); java.util.Map getParams()
bytesref_sort: java.lang.Object execute(); java.util.Map getDoc(); java.util.Map getParams(); double get_score()
composite_field: void execute(); java.util.Map getDoc(); java.util.Map getFieldValues(); java.util.Map getParams()
date_field: void execute(); java.util.Map getDoc(); java.util.Map getParams()
double_field: void execute(); java.util.Map getDoc(); java.util.Map getParams()
double_values: double execute()
field: java.lang.Object execute(); java.util.Map getDoc(); java.util.Map getParams()
filter: boolean execute(); java.util.Map getDoc(); java.util.Map getParams()
geo_point_field: void execute(); java.util.Map getDoc(); java.util.Map getParams()
geometry_field: void execute(); java.util.Map getDoc(); java.util.Map getParams()
ingest: void execute(); java.util.Map getCtx(); java.util.Map getParams()
ingest_template: java.lang.String execute(); java.util.Map getParams()
interval: boolean execute(org.elasticsearch.index.query.IntervalFilterScript$Interval interval)
ip_field: void execute(); java.util.Map getDoc(); java.util.Map getParams()
keyword_field: void execute(); java.util.Map getDoc(); java.util.Map getParams(); java.util.List getValues()
long_field: void execute(); java.util.Map getDoc(); java.util.Map getParams()
number_sort: double execute(); java.util.Map getDoc(); java.util.Map getParams(); double get_score()
processor_conditional: boolean execute(java.util.Map ctx); java.util.Map getParams()
reindex: void execute(); java.util.Map getCtx(); java.util.Map getParams()
score: double execute(org.elasticsearch.script.ScoreScript$ExplanationHolder explanation); java.util.Map getDoc(); java.util.Map getParams(); double get_score(); org.elasticsearch.script.ScriptTermStats get_termStats()
script_heuristic: double execute(java.util.Map params)
similarity: double execute(double weight, org.elasticsearch.index.similarity.ScriptedSimilarity$Query query, org.elasticsearch.index.similarity.ScriptedSimilarity$Field field, org.elasticsearch.index.similarity.ScriptedSimilarity$Term term, org.elasticsearch.index.similarity.ScriptedSimilarity$Doc doc)
similarity_weight: double execute(org.elasticsearch.index.similarity.ScriptedSimilarity$Query query, org.elasticsearch.index.similarity.ScriptedSimilarity$Field field, org.elasticsearch.index.similarity.ScriptedSimilarity$Term term)
string_sort: java.lang.String execute(); java.util.Map getDoc(); java.util.Map getParams(); double get_score()
template: java.lang.String execute(); java.util.Map getParams()
terms_set: java.lang.Number execute(); java.util.Map getDoc(); java.util.Map getParams()
update: void execute(); java.util.Map getCtx(); java.util.Map getParams()
update_by_query: void execute(); java.util.Map getCtx(); java.util.Map getParams()
`;

/** What scripts can be used for: RestGetScriptContextAction. */
export const getScriptContext = endpoint({
  name: 'get_script_context',
  routes: ['GET /_script_context'],
  handle: () => ok({ contexts: contexts().map(([name, methods]) => ({ name, methods: methods.map(method) })) }),
});

/** The languages of scripts: RestGetScriptLanguageAction. */
export const getScriptLanguages = endpoint({
  name: 'get_script_languages',
  routes: ['GET /_script_language'],
  note: 'not the contexts that come with other modules, and not the language [expression]',
  handle: () => {
    const names = contexts().map(([name]) => name);
    const templates = names.filter((name) => name.endsWith('template'));
    return ok({
      types_allowed: ['inline', 'stored'],
      language_contexts: [
        { language: 'mustache', contexts: templates },
        { language: 'painless', contexts: names },
      ],
    });
  },
});

function contexts(): [name: string, methods: string[]][] {
  return CONTEXTS.trim()
    .split('\n')
    .map((line) => {
      const [name = '', methods = ''] = line.split(': ');
      return [name, methods.split('; ')];
    });
}

/** `boolean execute(java.util.Map ctx)` */
function method(signature: string): AnswerObject {
  const [, type = '', name = '', parameters = ''] = /^(\S+) (\w+)\((.*)\)$/.exec(signature) ?? [];
  const read = (parameter: string): AnswerObject => {
    const [kind, called] = parameter.split(' ');
    return { type: kind, name: called };
  };
  return { name, return_type: type, params: parameters === '' ? [] : parameters.split(', ').map(read) };
}
