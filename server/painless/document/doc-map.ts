import { illegalScriptArgument, ScriptFailure } from '../values/failures';
import { ScriptMap, type ScriptValue } from '../values/values';
import { DocValues, scriptValues } from './doc-values';
import type { DocumentFields } from './document-fields';

/** `doc`: the values of a document's fields, by name (LeafDocLookup). */
export class DocMap extends ScriptMap {
  readonly className = 'org.elasticsearch.search.lookup.LeafDocLookup';

  constructor(private readonly fields: DocumentFields) {
    super();
  }

  get(key: ScriptValue): ScriptValue {
    const field = this.fields.field(String(key));
    if (!field) throw illegalScriptArgument(`No field found for [${String(key)}] in mapping`);
    return new DocValues(scriptValues(field));
  }

  has(key: ScriptValue): boolean {
    return this.fields.field(String(key)) !== undefined;
  }

  keys(): string[] {
    throw this.unsupported();
  }

  put(): ScriptValue {
    throw this.unsupported();
  }

  remove(): ScriptValue {
    throw this.unsupported();
  }

  private unsupported(): ScriptFailure {
    return new ScriptFailure('unsupported_operation_exception', null);
  }
}
