import { ElasticsearchError } from '../../errors/elasticsearch-error';
import { scriptContexts } from '../../painless';
import { float, string } from '../../validation/fields';
import { parseObject } from '../../validation/object-parser';
import type { Cursor } from '../dsl/cursor';
import { argumentFailure, parsingFailure } from '../dsl/failure';
import { checkSortable } from '../fields/check-sortable';
import type { SearchField } from '../fields/search-field';
import type { View } from '../matcher';
import type { Scope } from '../scope';
import { bindScript } from '../scripted/bound-script';
import { scriptField } from '../scripted/read-script';

/** A function of `function_score`, bound to one index at a time. */
export type ScoreFunction = (scope: Scope) => (view: View, score: number) => number;

const MODIFIERS: Readonly<Record<string, (value: number) => number>> = {
  none: (value) => value,
  log: Math.log10,
  log1p: (value) => Math.log10(value + 1),
  log2p: (value) => Math.log10(value + 2),
  ln: Math.log,
  ln1p: (value) => Math.log1p(value),
  ln2p: (value) => Math.log1p(value + 1),
  square: (value) => value * value,
  sqrt: Math.sqrt,
  reciprocal: (value) => 1 / value,
};

/** `field_value_factor` (FieldValueFactorFunctionBuilder). */
export function readFieldValueFactor(cursor: Cursor): ScoreFunction {
  const read = parseObject(cursor, 'field_value_factor', {
    field: string,
    factor: float,
    modifier: string,
    missing: float,
  });
  const { field, factor = 1, missing } = read;
  if (field === undefined) throw parsingFailure("[field_value_factor] required field 'field' missing", cursor, 'end');
  const name = (read.modifier ?? 'none').toLowerCase();
  const modifier = Object.hasOwn(MODIFIERS, name) ? MODIFIERS[name] : undefined;
  if (!modifier)
    throw argumentFailure(
      `No enum constant org.elasticsearch.common.lucene.search.function.FieldValueFactorFunction.Modifier.${name.toUpperCase()}`,
    );
  return (scope) => {
    const found = scope.field(field)?.inMillis;
    if (!found && missing === undefined) {
      throw new ElasticsearchError(
        'exception',
        `Unable to find a field mapper for field [${field}]. No 'missing' value defined.`,
      );
    }
    if (found) checkNumeric(scope, found);
    return (view) => {
      const value = found?.values(view)[0] ?? missing;
      if (value === undefined) throw new ElasticsearchError('exception', `Missing value for field [${field}]`);
      return modifier(Number(value) * factor);
    };
  };
}

/** @throws ElasticsearchError 400 for a field whose values cannot be sorted by, and class_cast_exception for one of texts. */
function checkNumeric(scope: Scope, field: SearchField): void {
  checkSortable(field, scope.shard);
  if (field.kind.valueType !== 'text') return;
  const kept = field.isText ? 'PagedBytes' : CONSTANTS.includes(field.type.type) ? 'Constant' : 'SortedSetOrdinals';
  const [have, want] = [`org.elasticsearch.index.fielddata.plain.${kept}IndexFieldData`, NUMERIC];
  throw new ElasticsearchError(
    'class_cast_exception',
    `class ${have} cannot be cast to class ${want} (${have} and ${want} are in unnamed module of loader 'app')`,
  );
}

const NUMERIC = 'org.elasticsearch.index.fielddata.IndexNumericFieldData';
const CONSTANTS: readonly string[] = ['_index', 'constant_keyword'];

/** `script_score`: a script, which can use the score of the query. */
export function readScriptScore(cursor: Cursor): ScoreFunction {
  const { script: source } = parseObject(cursor, 'script_score', { script: scriptField });
  if (!source) throw parsingFailure("[script_score] requires 'script' field", cursor, 'end');
  return (scope) => {
    const run = bindScript(scope, source, scriptContexts.score);
    return (view, score) => run.number(view, () => score);
  };
}
