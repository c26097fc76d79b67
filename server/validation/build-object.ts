import { ElasticsearchError, illegalArgument } from '../errors/elasticsearch-error';
import { nullPointer } from '../errors/null-pointer';
import { type JsonObject, type JsonValue, own, setOwn } from '../json/value';
import { conversionError } from './convert-text';
import type { ObjectSpec } from './parser-spec';

/**
 * The object under construction while its fields arrive (ConstructingObjectParser.Target). It is built when the last of
 * all declared fields arrives, or at the end if some are missing.
 */
export class ObjectBuilder {
  readonly value: JsonObject = {};
  private missing: number;

  constructor(private readonly spec: ObjectSpec) {
    this.missing = Object.keys(spec.fields).length;
  }

  /**
   * Call when a declared field has been read. If it was the last one, this builds the object and throws the resulting
   * error, if any.
   */
  arrived(name: string, value: JsonValue): void {
    setOwn(this.value, name, value);
    this.missing -= 1;
    if (this.missing === 0) this.build();
  }

  /** Call when the closing bracket has been read. @throws ElasticsearchError `Required [a, b]` */
  finish(): JsonObject {
    if (this.missing > 0) {
      const absent = this.spec.requiredByBuilder ? [] : this.absent();
      if (absent.length > 0) throw illegalArgument(`Required [${absent.join(', ')}]`);
      this.build();
    }
    return this.value;
  }

  /** A null, even where the field accepts it, counts as absent here. */
  private absent(): string[] {
    return this.spec.required.filter((name) => (own(this.value, name) ?? null) === null);
  }

  private build(): void {
    const causedBy = this.buildError();
    if (!causedBy) return;
    const reason = `Failed to build [${this.spec.parser}] after last required field arrived`;
    throw new ElasticsearchError('x_content_parse_exception', reason, { causedBy });
  }

  private buildError(): ElasticsearchError | undefined {
    for (const [name, { atBuild, convert }] of Object.entries(this.spec.fields)) {
      const value = own(this.value, name);
      const error = atBuild && convert && typeof value === 'string' ? conversionError(value, convert) : undefined;
      if (error) return error;
    }
    if (!this.spec.requiredByBuilder || this.absent().length === 0) return undefined;
    // A missing Boolean is unboxed.
    const reason = 'Cannot invoke "java.lang.Boolean.booleanValue()" because "args[0]" is null';
    return nullPointer(`[${this.absent().join(', ')}] of [${this.spec.parser}]`, reason);
  }
}
