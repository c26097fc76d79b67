import type { FieldRole, FieldRoles } from '../../endpoint/secrecy';
import { isObject, type JsonObject, type JsonValue, setOwn } from '../../json/value';
import type { HiddenValues } from './hidden-values';
import { isSecretName } from './names';
import { REDACTED, redactText } from './text';

/** Properties of a configuration entry that say what it is for; they can be read even if its value is secret. */
const ABOUT_ENTRY = new Set('category display label order required sensitive tooltip type ui_restrictions'.split(' '));
/** Properties that can be read unless the entry is sensitive. Others are unknown, and may be misspelt. */
const IN_ENTRY = new Set('default_value depends_on options placeholder validations value'.split(' '));
/** Deeper values are hidden. */
const DEEPEST = 1000;

/** What the redactor must know about the place that a value comes from. */
export interface RedactorContext {
  /** True if the value of a configuration field with this name can be read, as far as the stored connector tells. */
  readonly isReadable: (field: string) => boolean;
  /** The same for the connector with an id, whose document is found within the value. */
  readonly isReadableIn: (id: string) => (field: string) => boolean;
  /** True if what is called `properties` defines fields, as in mappings. */
  readonly definitions: boolean;
  /** True if scripts may write configuration values, so that their parameters may be secret. */
  readonly scripts: boolean;
}

/** Copies JSON without its secrets, and remembers what it has hidden. */
export class Redactor {
  private depth = 0;

  constructor(
    private readonly context: RedactorContext,
    private readonly hidden: HiddenValues,
  ) {}

  /** A value of which only its content tells what is secret. */
  value(value: JsonValue): JsonValue {
    if (typeof value === 'string') return this.text(value);
    if (typeof value !== 'object' || value === null) return value;
    if (this.depth >= DEEPEST) return REDACTED;
    this.depth += 1;
    const copy = Array.isArray(value) ? value.map((item) => this.value(item)) : this.object(value as JsonObject);
    this.depth -= 1;
    return copy;
  }

  /** A body whose fields have declared roles. Fields without a role are hidden. */
  fields(value: JsonValue, roles: FieldRoles): JsonValue {
    if (!isObject(value)) return this.hide(value);
    const copy: JsonObject = {};
    for (const [key, item] of Object.entries(value)) {
      const role = Object.hasOwn(roles, key) ? roles[key] : undefined;
      setOwn(copy, key, this.inRole(item, role));
    }
    return copy;
  }

  /** Hides all strings and numbers, however deep. Names remain, and so do booleans and null. */
  hide(value: JsonValue): JsonValue {
    if (typeof value === 'string' || typeof value === 'number') {
      if (value === '') return value;
      this.hidden.add(value);
      return REDACTED;
    }
    if (typeof value !== 'object' || value === null) return value;
    if (this.depth >= DEEPEST) return REDACTED;
    this.depth += 1;
    const copy = Array.isArray(value) ? value.map((item) => this.hide(item)) : this.hideMembers(value as JsonObject);
    this.depth -= 1;
    return copy;
  }

  private hideMembers(value: JsonObject): JsonObject {
    const copy: JsonObject = {};
    for (const [key, item] of Object.entries(value)) setOwn(copy, key, this.hide(item));
    return copy;
  }

  private text(text: string): string {
    return redactText(text);
  }

  private inRole(value: JsonValue, role: FieldRole | undefined): JsonValue {
    if (role === 'readable') return this.value(value);
    if (role === 'configuration') return this.configuration(value, this.context.isReadable);
    if (role === 'configuration_values') return this.configurationValues(value);
    return this.hide(value);
  }

  private object(value: JsonObject): JsonObject {
    const { sensitive } = value;
    if (sensitive === true || sensitive === 'true') return this.entry(value, false);
    const isReadable = typeof value._id === 'string' ? this.context.isReadableIn(value._id) : this.context.isReadable;
    const copy: JsonObject = {};
    for (const [key, item] of Object.entries(value)) setOwn(copy, key, this.member(key, item, isReadable));
    return copy;
  }

  private member(key: string, item: JsonValue, isReadable: RedactorContext['isReadable']): JsonValue {
    if (key === 'properties' && this.context.definitions && isObject(item)) return this.definitions(item);
    if (key === 'configuration') return this.configuration(item, isReadable);
    if (key.startsWith('configuration.') || key.includes('.configuration.')) return this.hide(item);
    if (key === '_source' && isObject(item)) return this.source(item, isReadable);
    if (key === 'script' && this.context.scripts) return this.script(item);
    return isSecretName(key) ? this.hide(item) : this.value(item);
  }

  /** The fields of a mapping by name: a field is not secret because of what it is called. */
  private definitions(fields: JsonObject): JsonObject {
    const copy: JsonObject = {};
    for (const [name, definition] of Object.entries(fields)) setOwn(copy, name, this.value(definition));
    return copy;
  }

  /** A document of a search hit, which says itself whose configuration it contains. */
  private source(source: JsonObject, isReadable: RedactorContext['isReadable']): JsonValue {
    const copy: JsonObject = {};
    for (const [key, item] of Object.entries(source)) setOwn(copy, key, this.member(key, item, isReadable));
    return copy;
  }

  /** A script that may write a configuration: its parameters and the strings in its source may be secret. */
  private script(script: JsonValue): JsonValue {
    if (typeof script === 'string') return this.hide(script);
    if (!isObject(script)) return this.value(script);
    return this.fields(script, { lang: 'readable', id: 'readable', stored: 'readable' });
  }

  /** The configuration of a connector, whether whole or a part of it. */
  private configuration(value: JsonValue, isReadable: RedactorContext['isReadable']): JsonValue {
    if (!isObject(value)) return this.hide(value);
    const copy: JsonObject = {};
    for (const [name, entry] of Object.entries(value)) {
      if (!isObject(entry)) setOwn(copy, name, this.hide(entry));
      else setOwn(copy, name, this.entry(entry, !isSecretName(name) && isPublic(entry, name, isReadable)));
    }
    return copy;
  }

  private entry(entry: JsonObject, readable: boolean): JsonObject {
    const copy: JsonObject = {};
    for (const [key, item] of Object.entries(entry)) {
      const shown = ABOUT_ENTRY.has(key) || (readable && IN_ENTRY.has(key));
      setOwn(copy, key, shown ? this.value(item) : this.hide(item));
    }
    return copy;
  }

  private configurationValues(values: JsonValue): JsonValue {
    if (!isObject(values)) return this.hide(values);
    const copy: JsonObject = {};
    for (const [name, value] of Object.entries(values)) {
      const readable = this.context.isReadable(name) && !isSecretName(name);
      setOwn(copy, name, readable ? this.value(value) : this.hide(value));
    }
    return copy;
  }
}

/** An entry that does not say whether it is sensitive is as sensitive as the one that is stored. */
function isPublic({ sensitive }: JsonObject, name: string, isReadable: (field: string) => boolean): boolean {
  return sensitive === undefined ? isReadable(name) : sensitive === false || sensitive === 'false';
}
