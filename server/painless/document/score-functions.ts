import { ElasticsearchError } from '../../errors/elasticsearch-error';
import { doubleArgument, textArgument, wrongClass } from '../java/arguments';
import { doubleOf, isNumber } from '../values/arithmetic';
import { castFailure, illegalScriptArgument } from '../values/failures';
import { chargeElements, type Meter } from '../values/meter';
import { JavaDouble, ScriptFunction, type ScriptValue } from '../values/values';
import type { DocumentFields, VectorMeasure } from './document-fields';

const MEASURES: readonly VectorMeasure[] = ['cosineSimilarity', 'dotProduct', 'l1norm', 'l2norm', 'hamming'];

/** The functions of scripts that compute a score, by name and number of arguments (ScoreScriptUtils). */
export const SCORE_FUNCTIONS: readonly string[] = [...MEASURES.map((name) => `${name}/2`), 'saturation/2', 'sigmoid/3'];

/** These functions, as names of a script. */
export function scoreFunctions(fields: DocumentFields, meter: Meter): Record<string, ScriptFunction> {
  const measures = MEASURES.map((name) => [
    `${name}()`,
    new ScriptFunction(2, ([query = null, field]) => measure(fields, name, query, textArgument(field), meter)),
  ]);
  return {
    ...Object.fromEntries(measures),
    'saturation()': numeric(2, ([value, k]) => value / (k + value)),
    'sigmoid()': numeric(3, ([value, k, a]) => value ** a / (k ** a + value ** a)),
  };
}

type Numbers = readonly [number, number, number];

function numeric(parameters: number, compute: (values: Numbers) => number): ScriptFunction {
  return new ScriptFunction(parameters, (args) => {
    const values = args.map(doubleArgument) as unknown as Numbers;
    return new JavaDouble(compute(values));
  });
}

/** Compares the vector of the document with one of the script. */
function measure(
  fields: DocumentFields,
  name: VectorMeasure,
  query: ScriptValue,
  field: string,
  meter: Meter,
): ScriptValue {
  const vector = fields.field(field)?.vector;
  if (!vector) {
    throw castFailure(
      `field [${field}] cannot be cast to class org.elasticsearch.script.field.vectors.DenseVectorDocValuesField`,
    );
  }
  try {
    return new JavaDouble(vector(name, numbersOf(query, meter)));
  } catch (error) {
    if (!(error instanceof ElasticsearchError) || error.type !== 'illegal_argument_exception') throw error;
    throw illegalScriptArgument(error.reason ?? '');
  }
}

function numbersOf(query: ScriptValue, meter: Meter): readonly number[] | string {
  if (typeof query === 'string') return query;
  if (!Array.isArray(query)) throw wrongClass(query, 'java.util.List');
  chargeElements(meter, query.length);
  return query.map((one) => {
    if (isNumber(one)) return doubleOf(one);
    throw wrongClass(one, 'java.lang.Number');
  });
}
