import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import type { AnswerValue, JsonValue } from '../../json/value';
import { type ScriptContext, scriptContexts } from '../../painless/context';
import { ScriptFailure } from '../../painless/failures';
import { textArgument } from '../../painless/java/arguments';
import { toScriptMap, toStoredJson } from '../../painless/json';
import { readRequestScript, type ScriptSource } from '../../painless/script-source';
import { javaText } from '../../painless/text';
import { JavaDouble, JavaFloat, type PlainMap, ScriptFunction, type ScriptValue } from '../../painless/values';
import { losslessSource } from '../../store/update';
import type { Cursor } from '../dsl/cursor';
import { unknownKey } from '../dsl/failure';
import { anything } from '../dsl/object-parser';
import type { View } from '../matcher';
import type { Scope } from '../scope';
import { docField } from './doc-field';
import { DocMap } from './doc-map';

const KEYS = new Set(['source', 'id', 'lang', 'params', 'options']);

/** Reads a `script` of a body. @throws ParseFailure, ElasticsearchError */
export function readScriptAt(cursor: Cursor): ScriptSource {
  for (const [key, value] of cursor.entries()) {
    if (!KEYS.has(key)) throw unknownKey(`[script] unknown field [${key}]`, value);
  }
  return readRequestScript(cursor.value as JsonValue & object);
}

/** Declares a script for an object parser. */
export const script = anything(readScriptAt);

/** Runs a script on a document. */
export type RunScript = (view: View, score?: () => number) => ScriptValue;

/**
 * Compiles a script for an index.
 *
 * @throws ElasticsearchError 400 script_exception.
 */
export function bindScript(scope: Scope, source: ScriptSource, context: ScriptContext): RunScript {
  const compile = scope.shard.scripts;
  if (!compile) throw notEmulated('scripts here');
  const { script: compiled, params } = compile(source, context);
  const parameters = toScriptMap(params);
  const surroundings = { now: () => scope.shard.now };
  const seesSource = context !== scriptContexts.filter && compiled.source.includes('_source');
  return (view, score) => {
    const field = new ScriptFunction(1, ([name]) => docField(scope, view, textArgument(name)));
    const value = new ScriptFunction(2, ([name, otherwise = null]) =>
      docField(scope, view, textArgument(name)).at(0, otherwise),
    );
    const bindings = {
      params: seesSource ? withSource(parameters, view) : parameters,
      doc: new DocMap(scope, view),
      _score: new JavaDouble(score?.() ?? 0),
      'field()': field,
      '$()': value,
    };
    return compiled.run(bindings, surroundings);
  };
}

/** Adds `params._source`, the document as stored (FieldScript, AbstractSortScript, ScoreScript). */
function withSource(parameters: PlainMap, { document }: View): PlainMap {
  return { ...parameters, _source: toScriptMap(losslessSource(document)) };
}

/** The number returned by a script. @throws ElasticsearchError if it is not a number. */
export function numberOf(value: ScriptValue): number {
  if (typeof value === 'number' || typeof value === 'bigint') return Number(value);
  if (value instanceof JavaDouble || value instanceof JavaFloat) return value.value;
  throw illegalArgument(`a script gave no number but [${javaText(value)}]`);
}

/** The result of a script as shown in a response. */
export function answerOf(value: ScriptValue): AnswerValue {
  try {
    return toStoredJson(value) as AnswerValue;
  } catch (error) {
    if (error instanceof ScriptFailure) throw new ElasticsearchError(error.type, error.reason);
    throw error;
  }
}
