import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import type { LosslessObject, LosslessValue } from '../../json-text/lossless';
import { scriptContexts } from '../context';
import { textArgument } from '../java/arguments';
import type { ReadyScript } from '../stored-scripts';
import { ScriptFailure } from '../values/failures';
import { toScriptMap, toStoredJson } from '../values/json';
import type { ScriptSurroundings } from '../values/run';
import { stringValueOf } from '../values/text';
import { JavaDouble, JavaFloat, type PlainMap, ScriptFunction, type ScriptValue } from '../values/values';
import { docField } from './doc-field';
import { DocMap } from './doc-map';
import type { DocumentFields } from './document-fields';
import { scoreFunctions } from './score-functions';

/** A document that a script reads. */
export interface SeenDocument {
  readonly fields: DocumentFields;
  /** `_score`; defaults to 0. */
  readonly score?: (() => number) | undefined;
  /** The document as stored, requested only by scripts that refer to it. */
  readonly source: () => LosslessObject;
}

/**
 * A script that reads documents without changing them: of a query, a sort or a script field. All ways to run it throw
 * ElasticsearchError: script_exception for failures, 501 for anything that is not emulated.
 */
export class DocumentScript {
  private readonly params: PlainMap;
  private readonly seesSource: boolean;

  constructor(
    private readonly ready: ReadyScript,
    private readonly surroundings: ScriptSurroundings,
  ) {
    const { script, params } = ready;
    this.params = toScriptMap(params, surroundings.budget);
    this.seesSource = script.context !== scriptContexts.filter && script.source.includes('_source');
  }

  /** True if the script returns true. */
  test(document: SeenDocument): boolean {
    return this.run(document) === true;
  }

  /** The number returned by the script. Throws 400 if it is not a number. */
  number(document: SeenDocument): number {
    const value = this.run(document);
    if (typeof value === 'number' || typeof value === 'bigint') return Number(value);
    if (value instanceof JavaDouble || value instanceof JavaFloat) return value.value;
    const shown = this.written(() => stringValueOf(value, this.surroundings.budget));
    throw illegalArgument(`a script returned [${shown}] instead of a number`);
  }

  /** The result of the script as JSON. Throws 400 if it cannot be serialized. */
  json(document: SeenDocument): LosslessValue {
    const value = this.run(document);
    return this.written(() => toStoredJson(value, this.surroundings.budget));
  }

  /** Writes the result of a script, outside of which there is nothing that would word a failure. */
  private written<T>(write: () => T): T {
    try {
      return write();
    } catch (error) {
      if (error instanceof ScriptFailure) throw new ElasticsearchError(error.type, error.reason);
      throw error;
    }
  }

  private run(document: SeenDocument): ScriptValue {
    const { fields, score } = document;
    const bindings = {
      params: this.seesSource ? this.withSource(document) : this.params,
      doc: new DocMap(fields),
      _score: new JavaDouble(score?.() ?? 0),
      'field()': new ScriptFunction(1, ([name]) => docField(fields, textArgument(name))),
      '$()': new ScriptFunction(2, ([name, otherwise = null]) => docField(fields, textArgument(name)).at(0, otherwise)),
      ...(this.ready.script.context === scriptContexts.score && scoreFunctions(fields, this.surroundings.budget)),
    };
    return this.ready.script.run(bindings, this.surroundings);
  }

  /** Adds `params._source`, the document as stored (FieldScript, AbstractSortScript, ScoreScript). */
  private withSource({ source }: SeenDocument): PlainMap {
    return { ...this.params, _source: toScriptMap(source(), this.surroundings.budget) };
  }
}
