import { javaText } from '../../json/java-text';
import { isObject, type JsonValue, own } from '../../json/value';
import type { FieldType } from './field-type';
import type { Condition, FieldKind } from './kind';
import type { Value } from './value';

/** Halves of surrogate pairs, which UTF-8 cannot say: Java writes `?` instead, and Lucene the replacement character. */
const HALF = /\p{Surrogate}/gu;

/** `keyword` and similar types: unchanged strings, apart from an optional normalizer. */
export class KeywordKind implements FieldKind {
  readonly valueType = 'text';
  private readonly longest: number;
  private readonly nullValue: JsonValue | undefined;

  constructor(
    field: FieldType,
    private readonly normalize: (text: string) => string = (text) => text,
  ) {
    this.longest = field.ignoreAbove ?? Number.POSITIVE_INFINITY;
    this.nullValue = own(field.parameters, 'null_value');
  }

  index(value: JsonValue, add: (value: Value) => void): void {
    const shown = value === null ? this.nullValue : value;
    if (shown === undefined || shown === null || isObject(shown)) return;
    const text = String(shown);
    if (text.length <= this.longest) add(this.normalize(text.replace(HALF, '?')));
  }

  equal(value: JsonValue): Condition | undefined {
    return { equals: this.normalize(javaText(value).replace(HALF, '\ufffd')) };
  }

  bound(value: JsonValue): Value {
    return this.normalize(javaText(value));
  }

  show(value: Value): string {
    return String(value);
  }
}

/** `constant_keyword`: every document has the value given in the mapping. */
export class ConstantKeywordKind extends KeywordKind {
  override index(): void {}
}

/** A `flattened` field as a whole: the strings of all values inside it. */
export class FlattenedKind extends KeywordKind {
  override index(value: JsonValue, add: (value: Value) => void): void {
    if (Array.isArray(value)) for (const item of value) this.index(item, add);
    else if (isObject(value)) for (const item of Object.values(value)) this.index(item, add);
    else super.index(value, add);
  }
}
