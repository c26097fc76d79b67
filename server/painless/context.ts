import { SCORE_FUNCTIONS } from './document/score-functions';

/** Where a script is used: the names it can use, and whether it has a result (org.elasticsearch.script.*Script). */
export interface ScriptContext {
  readonly name: string;
  readonly variables: readonly string[];
  /** Functions that it can call, by name and number of arguments. */
  readonly functions: readonly string[];
  readonly returns: 'void' | 'value';
}

/** The functions of all scripts that read documents of an index (DocBasedScript). */
const DOC_FUNCTIONS: readonly string[] = ['field/1', '$/2'];

const context = (name: string, returns: ScriptContext['returns'], ...variables: string[]): ScriptContext => ({
  name,
  variables,
  functions: variables.includes('doc') ? DOC_FUNCTIONS : [],
  returns,
});

const score = context('score', 'value', 'params', 'doc', '_score');

export const scriptContexts = {
  update: context('update', 'void', 'params', 'ctx'),
  updateByQuery: context('update_by_query', 'void', 'params', 'ctx'),
  reindex: context('reindex', 'void', 'params', 'ctx'),
  ingest: context('ingest', 'void', 'params', 'ctx'),
  processorConditional: context('processor_conditional', 'value', 'params', 'ctx'),
  filter: context('filter', 'value', 'params', 'doc'),
  score: { ...score, functions: [...score.functions, ...SCORE_FUNCTIONS] },
  numberSort: context('number_sort', 'value', 'params', 'doc', '_score'),
  stringSort: context('string_sort', 'value', 'params', 'doc', '_score'),
  field: context('field', 'value', 'params', 'doc'),
  bucketScript: context('bucket_aggregation', 'value', 'params'),
  bucketSelector: context('aggregation_selector', 'value', 'params'),
  aggregation: context('aggs', 'value', 'params', 'doc', '_score', '_value'),
} as const;
