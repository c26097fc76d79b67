import { illegal, ScriptFailure } from '../../painless/failures';
import { ScriptMap, type ScriptValue } from '../../painless/values';
import { checkSortable } from '../fields/check-sortable';
import type { View } from '../matcher';
import type { Scope } from '../scope';
import { DocValues, toScriptValue } from './doc-values';

/** `doc`: the values of a document's fields, by name (LeafDocLookup). */
export class DocMap extends ScriptMap {
  readonly className = 'org.elasticsearch.search.lookup.LeafDocLookup';

  constructor(
    private readonly scope: Scope,
    private readonly view: View,
  ) {
    super();
  }

  get(key: ScriptValue): ScriptValue {
    const field = this.scope.field(String(key));
    if (!field) throw illegal(`No field found for [${String(key)}] in mapping`);
    checkSortable(field, this.scope.shard);
    return new DocValues(field.values(this.view).map((value) => toScriptValue(field, value)));
  }

  has(key: ScriptValue): boolean {
    return this.scope.field(String(key)) !== undefined;
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
