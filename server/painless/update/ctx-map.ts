import { own, setOwn } from '../../json/value';
import { doubleOf, isNumber } from '../values/arithmetic';
import { illegalScriptArgument, ScriptFailure } from '../values/failures';
import type { Meter } from '../values/meter';
import { className, stringValueOf } from '../values/text';
import { isMap, isPlainMap, type PlainMap, ScriptMap, type ScriptValue } from '../values/values';

/** What a script may do with one key of `ctx` (org.elasticsearch.script.Metadata.FieldProperty). */
export interface MetadataProperty {
  readonly type: 'java.lang.String' | 'java.lang.Number' | 'java.util.Map';
  readonly nullable?: boolean;
  readonly writable?: boolean;
  /** The values that a string may have. */
  readonly oneOf?: readonly string[];
}

export type MetadataProperties = { readonly [key: string]: MetadataProperty };

function isOfType(value: ScriptValue, type: MetadataProperty['type']): boolean {
  if (type === 'java.lang.String') return typeof value === 'string';
  return type === 'java.lang.Number' ? isNumber(value) : isMap(value);
}

/** Checks a new value of a metadata field, with the messages of Metadata.FieldProperty.check. */
export function checkMetadata(key: string, value: ScriptValue, property: MetadataProperty, meter: Meter): void {
  if (!property.writable) throw illegalScriptArgument(`${key} cannot be updated`);
  if (value === null) {
    if (!property.nullable) throw illegalScriptArgument(`${key} cannot be null`);
    return;
  }
  const { type, oneOf } = property;
  if (!isOfType(value, type)) {
    const is = `[${stringValueOf(value, meter)}] is wrong type, expected assignable to [${type}], not [${className(value)}]`;
    throw illegalScriptArgument(`${key} ${is}`);
  }
  if (type === 'java.lang.Number' && !Number.isInteger(doubleOf(value))) {
    const was = `[${stringValueOf(value, meter)}] with type [${className(value)}]`;
    throw illegalScriptArgument(`${key} may only be set to an int or a long but was ${was}`);
  }
  if (oneOf && !oneOf.includes(value as string)) {
    throw illegalScriptArgument(`[${key}] must be one of ${[...oneOf].sort().join(', ')}, not [${value as string}]`);
  }
}

/** Checks the removal of a metadata field. */
export function checkRemoval(key: string, property: MetadataProperty): void {
  if (!property.writable || !property.nullable) throw illegalScriptArgument(`${key} cannot be removed`);
}

/** `ctx` of a script that updates: metadata, checked when it is set, and the document under `_source` (CtxMap). */
export class UpdateCtx extends ScriptMap {
  readonly className = 'org.elasticsearch.script.UpdateCtxMap';

  constructor(
    private readonly properties: MetadataProperties,
    readonly metadata: Map<string, ScriptValue>,
    public source: PlainMap,
    private readonly meter: Meter,
  ) {
    super();
  }

  get(key: ScriptValue): ScriptValue {
    if (typeof key === 'string' && own(this.properties, key)) return this.metadata.get(key) ?? null;
    return key === '_source' ? this.source : null;
  }

  put(key: ScriptValue, value: ScriptValue): ScriptValue {
    const before = this.get(key);
    const property = typeof key === 'string' ? own(this.properties, key) : undefined;
    if (property) {
      checkMetadata(key as string, value, property, this.meter);
      this.metadata.set(key as string, value);
    } else if (key === '_source') {
      this.source = sourceMap(value, this.meter);
    } else {
      throw illegalScriptArgument(
        `Cannot put key [${stringValueOf(key, this.meter)}] with value [${stringValueOf(value, this.meter)}] into ctx`,
      );
    }
    return before;
  }

  remove(key: ScriptValue): ScriptValue {
    const property = typeof key === 'string' ? own(this.properties, key) : undefined;
    if (!property) {
      throw new ScriptFailure(
        'unsupported_operation_exception',
        `Cannot remove key [${stringValueOf(key, this.meter)}] from ctx`,
      );
    }
    checkRemoval(key as string, property);
    const before = this.get(key);
    this.metadata.delete(key as string);
    return before;
  }

  has(key: ScriptValue): boolean {
    return key === '_source' || (typeof key === 'string' && this.metadata.has(key));
  }

  keys(): string[] {
    return ['_source', ...this.metadata.keys()];
  }
}

/** The replacement for `ctx._source`, which must be a map. */
function sourceMap(value: ScriptValue, meter: Meter): PlainMap {
  if (isPlainMap(value)) return value;
  if (!isMap(value)) {
    const type = value === null ? '' : ` with type [${className(value)}]`;
    throw illegalScriptArgument(`Expected [_source] to be a Map, not [${stringValueOf(value, meter)}]${type}`);
  }
  const copy: PlainMap = {};
  for (const key of value.keys()) setOwn(copy, key, value.get(key));
  return copy;
}
