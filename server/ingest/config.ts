import { ElasticsearchError } from '../errors/elasticsearch-error';
import { inPascalCase } from '../json/java-text';
import { isObject, own } from '../json/value';
import type { LosslessObject, LosslessValue } from '../json-text/lossless';
import { className, type ScriptValue, stringValueOf, toScript } from '../painless/java-values';
import { Budget } from '../runtime/budget';

/** The part of a configuration that an error refers to. */
export interface ConfigPlace {
  readonly type?: string | undefined;
  readonly tag?: string | undefined;
}

/** parse_exception that names the processor and the property (ConfigurationUtils.newConfigurationException). */
export function configError(place: ConfigPlace, property: string | undefined, reason: string): ElasticsearchError {
  const message = property === undefined ? reason : `[${property}] ${reason}`;
  return new ElasticsearchError('parse_exception', message, { metadata: placeMetadata(place, property) });
}

function placeMetadata({ type, tag }: ConfigPlace, property: string | undefined): Record<string, string> {
  const metadata: Record<string, string> = {};
  if (type !== undefined) metadata.processor_type = type;
  if (tag !== undefined) metadata.processor_tag = tag;
  if (property !== undefined) metadata.property_name = property;
  return metadata;
}

/** Adds the place of the originating processor to an error (newConfigurationException with a cause). */
export function placedError(place: ConfigPlace, cause: ElasticsearchError): ElasticsearchError {
  if (cause.family !== 'elasticsearch') {
    const javaClass = inPascalCase(cause.type);
    const reason = `java.lang.${javaClass}: ${cause.reason}`;
    return new ElasticsearchError('exception', reason, { metadata: placeMetadata(place, undefined), causedBy: cause });
  }
  const { type, reason, status, extra, causedBy, metadata } = cause;
  const placed = { ...metadata, ...placeMetadata(place, undefined) };
  return new ElasticsearchError(type, reason, { status, extra, causedBy, metadata: placed });
}

/** A value of a configuration as Java has it. */
export function javaValue(value: LosslessValue): ScriptValue {
  return toScript(value, new Budget());
}

/** The Java class of a configuration value, as messages print it. */
function classOf(value: LosslessValue): string {
  return className(javaValue(value));
}

/**
 * A configuration that is read property by property; any left over at the end are unknown (ConfigurationUtils). All
 * readers throw parse_exception.
 */
export class Config {
  private readonly values: LosslessObject;

  constructor(
    values: LosslessObject,
    readonly place: ConfigPlace = {},
  ) {
    this.values = { ...values };
  }

  /** The same configuration, with errors that name another place. */
  at(place: ConfigPlace): Config {
    return new Config(this.values, place);
  }

  /** The properties that have not been read. */
  left(): string[] {
    return Object.keys(this.values);
  }

  /** The value of a property, which then counts as read; null counts as absent. */
  take(property: string): LosslessValue | undefined {
    const value = own(this.values, property);
    delete this.values[property];
    return value ?? undefined;
  }

  error(property: string, reason: string): ElasticsearchError {
    return configError(this.place, property, reason);
  }

  private required(property: string): LosslessValue {
    const value = this.take(property);
    if (value === undefined) throw this.error(property, 'required property is missing');
    return value;
  }

  any(property: string): LosslessValue {
    return this.required(property);
  }

  optionalText(property: string): string | undefined {
    const value = this.take(property);
    if (value === undefined || typeof value === 'string') return value;
    throw this.error(property, `property isn't a string, but of type [${classOf(value)}]`);
  }

  /** ConfigurationUtils.readOptionalStringOrIntProperty. */
  textOrInt(property: string): string | undefined {
    const value = this.take(property);
    if (value === undefined || typeof value === 'string') return value;
    if (typeof value === 'number' && Number.isInteger(value)) return String(value);
    throw this.error(property, `property isn't a string or int, but of type [${classOf(value)}]`);
  }

  text(property: string, otherwise?: string): string {
    const value = this.optionalText(property) ?? otherwise;
    if (value === undefined) throw this.error(property, 'required property is missing');
    return value;
  }

  boolean(property: string, otherwise: boolean): boolean {
    const value = this.take(property);
    if (value === undefined) return otherwise;
    if (typeof value === 'boolean') return value;
    throw this.error(property, `property isn't a boolean, but of type [${classOf(value)}]`);
  }

  int(property: string): number | undefined {
    const value = this.take(property);
    if (value === undefined) return undefined;
    const text = stringValueOf(javaValue(value), new Budget());
    if (/^[+-]?\d{1,10}$/.test(text)) return Number(text);
    throw this.error(property, `property cannot be converted to an int [${text}]`);
  }

  optionalList(property: string): LosslessValue[] | undefined {
    const value = this.take(property);
    if (value === undefined || Array.isArray(value)) return value;
    throw this.error(property, `property isn't a list, but of type [${classOf(value)}]`);
  }

  list(property: string): LosslessValue[] {
    const value = this.optionalList(property);
    if (value === undefined) throw this.error(property, 'required property is missing');
    return value;
  }

  optionalMap(property: string): LosslessObject | undefined {
    const value = this.take(property);
    if (value === undefined) return undefined;
    if (isObject(value)) return value;
    throw this.error(property, `property isn't a map, but of type [${classOf(value)}]`);
  }

  map(property: string): LosslessObject {
    const value = this.optionalMap(property);
    if (value === undefined) throw this.error(property, 'required property is missing');
    return value;
  }

  /** A string or a list of strings. */
  texts(property: string): string[] {
    const value = this.required(property);
    const list = Array.isArray(value) ? value : [value];
    return list.map((item) => {
      if (typeof item === 'string') return item;
      throw this.error(property, `property isn't a string, but of type [${classOf(item)}]`);
    });
  }
}
