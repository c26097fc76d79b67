import type { FieldRole, FieldRoles } from '../../endpoint/secrecy';
import { isObject, type JsonObject, type JsonValue, own, setOwn } from '../../json/value';
import type { HiddenValues } from './hidden-values';
import { namedSecrets } from './named-values';
import {
  isConfigurationName,
  isInConfiguration,
  isMisspeltSensitive,
  isSecretField,
  isSecretMember,
  isSecretName,
} from './names';
import type { RedactorContext } from './redactor-context';
import { isRemoteCluster, REMOTE } from './remote-cluster';
import { literalsOf, mentionsSecrets, sourceText, withoutStrings } from './scripts';
import { innerJson, isReference, REDACTED, redactText, withoutCredentialsIn } from './text';

/** Properties of a configuration entry that say what it is for; they can be read even if its value is secret. */
const ABOUT_ENTRY = new Set('category display label order required sensitive tooltip type ui_restrictions'.split(' '));
/** Properties that can be read unless the entry is sensitive. Others are unknown, and may be misspelt. */
const IN_ENTRY = new Set('default_value depends_on options placeholder validations value'.split(' '));
/** Deeper values are hidden. */
const DEEPEST = 1000;
const SCRIPT: FieldRoles = { lang: 'readable', id: 'readable', stored: 'readable', options: 'readable' };
const NO_NAMES: ReadonlySet<string> = new Set();
/** What the definition of a field says about its values. */
const DEFAULTS = new Set('null_value default const enum examples'.split(' '));
/** What a request may say about a secret field, or about an alias that is named like one. */
const IN_DEFINITION = new Set(
  `type fields properties index store doc_values norms ignore_above dynamic enabled format analyzer search_analyzer normalizer
  copy_to script filter routing index_routing search_routing is_write_index is_hidden match_mapping_type mapping`.split(
    /\s+/,
  ),
);
/** Types of fields whose values can be any text. Placeholders would not be values of others. */
const OF_TEXT = new Set<unknown>(['keyword', 'constant_keyword', 'wildcard', 'string', undefined]);

/** Copies JSON without its secrets, and remembers what it has hidden. */
export class Redactor {
  private depth = 0;
  /** What the object is called whose members are copied; empty if that tells nothing. */
  private owner = '';

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
      setOwn(copy, redactText(key), this.inRole(item, own(roles, key)));
    }
    return copy;
  }

  /** Hides all strings and numbers, however deep. Names remain, and so do booleans and null. */
  hide(value: JsonValue): JsonValue {
    if (typeof value === 'string' || typeof value === 'number') {
      if (value === '' || (this.context.exported && isReference(String(value)))) return value;
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
    for (const [key, item] of Object.entries(value)) setOwn(copy, redactText(key), this.hide(item));
    return copy;
  }

  /** Text may be JSON, such as the query of a role. */
  private text(text: string): string {
    if (isSecretField(text)) this.hidden.aboutSecrets = true;
    const inner = innerJson(text);
    if (inner === undefined || this.depth >= DEEPEST) return redactText(text);
    this.depth += 1;
    const shown = JSON.stringify(this.value(inner));
    this.depth -= 1;
    return shown === JSON.stringify(inner) ? text : shown;
  }

  private inRole(value: JsonValue, role: FieldRole | undefined): JsonValue {
    if (role === 'readable') return this.value(value);
    if (role === 'configuration') return this.configuration(value, this.context.isReadable);
    if (role === 'configuration_values') return this.configurationValues(value);
    if (role === 'document') return this.document(value);
    if (role === 'script') return this.script(value);
    return this.hide(value);
  }

  private object(value: JsonObject): JsonObject {
    const { sensitive, source, params } = value;
    if (sensitive === true || sensitive === 'true') return this.entry(value, false);
    const isScript = params !== undefined && (source ?? this.storedSource(value)) !== undefined;
    if (isScript && this.isSecretScript(value)) return this.secretScript(value);
    const isReadable = typeof value._id === 'string' ? this.context.isReadableIn(value._id) : this.context.isReadable;
    return this.members(value, isReadable, namedSecrets(value));
  }

  private members(
    value: JsonObject,
    isReadable: RedactorContext['isReadable'],
    named: ReadonlySet<string> = NO_NAMES,
  ): JsonObject {
    const copy: JsonObject = {};
    for (const [key, item] of Object.entries(value)) {
      const isSecret = named.has(key) || (isSecretMember(this.owner, key) && !this.context.harmless?.has(key));
      setOwn(copy, redactText(key), isSecret ? this.hide(item) : this.member(key, item, isReadable));
    }
    return copy;
  }

  private member(key: string, item: JsonValue, isReadable: RedactorContext['isReadable']): JsonValue {
    const { collections, harmless, derived, verbatim } = this.context;
    if (collections?.has(key) && typeof item === 'object' && item !== null) return this.collection(item);
    if (verbatim?.has(key)) return withoutCredentialsIn(item);
    if (isConfigurationName(key)) return this.configuration(item, isReadable);
    if (isInConfiguration(key)) return this.hide(item);
    if (key === '_source' && isObject(item)) return this.members(item, isReadable);
    if (derived?.has(key)) return this.hide(item);
    if (key === 'script' || (key === 'if' && typeof item === 'string')) return this.script(item);
    if (key === 'remote' && isRemoteCluster(item)) return this.fields(item, REMOTE);
    if (!isSecretName(key) || harmless?.has(key)) return this.within(key, item);
    this.hidden.aboutSecrets = true;
    return this.hide(item);
  }

  private within(key: string, item: JsonValue): JsonValue {
    const outer = this.owner;
    this.owner = key;
    const shown = this.value(item);
    this.owner = outer;
    return shown;
  }

  /** A document of an index whose fields are known. */
  document(value: JsonValue): JsonValue {
    const { documentFields } = this.context;
    if (!isObject(value) || !documentFields) return this.value(value);
    const known: JsonObject = {};
    const copy = this.members(value, this.context.isReadable);
    for (const [key, item] of Object.entries(value)) {
      const [first = ''] = key.split('.', 1);
      const shown = documentFields.has(first) || isConfigurationName(key);
      setOwn(known, redactText(key), shown ? (copy[redactText(key)] as JsonValue) : this.hide(item));
    }
    return known;
  }

  /** Definitions by name, or a list of such objects: a field is not secret because of what it is called. */
  collection(definitions: JsonValue): JsonValue {
    if (Array.isArray(definitions)) return definitions.map((each) => this.collection(each));
    if (!isObject(definitions)) return this.value(definitions);
    const copy: JsonObject = {};
    for (const [name, definition] of Object.entries(definitions)) {
      const shown = isObject(definition)
        ? this.definition(name, definition)
        : this.member(name, definition, this.context.isReadable);
      setOwn(copy, redactText(name), shown);
    }
    return copy;
  }

  private definition(name: string, definition: JsonObject): JsonValue {
    const shown = this.value(definition) as JsonObject;
    if (!isSecretField(name)) return shown;
    const { exported } = this.context;
    // Only a default that is text can be replaced: otherwise, the field would not be accepted when it is loaded again.
    if (exported && !OF_TEXT.has(definition.type)) return shown;
    for (const [key, item] of Object.entries(definition)) {
      const isKept = exported ? !DEFAULTS.has(key) : IN_DEFINITION.has(key);
      if (!isKept) setOwn(shown, redactText(key), this.hide(item));
    }
    return shown;
  }

  /**
   * True if a script may write something secret, so that its parameters and the strings in its source may be secret. What a
   * stored script that is gone has done is not known.
   */
  private isSecretScript(script: JsonValue): boolean {
    if (this.context.scripts) return true;
    const isStored = isObject(script) && script.id !== undefined && script.source === undefined;
    if (!isStored || !this.context.storedSource) return mentionsSecrets(sourceText(script));
    const source = this.storedSource(script);
    return source === undefined || mentionsSecrets(source);
  }

  private storedSource({ id }: JsonObject): string | undefined {
    return typeof id === 'string' ? this.context.storedSource?.(id) : undefined;
  }

  /** A script: its source, or an object with its source and its parameters. */
  script(script: JsonValue): JsonValue {
    if (!this.isSecretScript(script)) return this.value(script);
    if (isObject(script)) return this.secretScript(script);
    this.remember(script);
    return this.source(script, undefined);
  }

  private remember(script: JsonValue): void {
    this.hidden.aboutSecrets = true;
    for (const literal of literalsOf(sourceText(script))) this.hidden.add(literal);
  }

  private secretScript(script: JsonObject): JsonObject {
    this.remember(script);
    const copy: JsonObject = {};
    for (const [key, item] of Object.entries(script)) setOwn(copy, redactText(key), this.inScript(key, item, script));
    return copy;
  }

  private inScript(key: string, item: JsonValue, { lang }: JsonObject): JsonValue {
    if (key === 'source') return this.source(item, lang);
    if (key === 'params') return this.parameters(item);
    return this.inRole(item, own(SCRIPT, key));
  }

  /** The parameters of a script that may contain secrets. Without its numbers, an exported script would not run. */
  private parameters(value: JsonValue): JsonValue {
    if (!this.context.exported) return this.hide(value);
    if (Array.isArray(value)) return value.map((item) => this.parameters(item));
    if (!isObject(value)) return typeof value === 'number' ? value : this.hide(value);
    const copy: JsonObject = {};
    for (const [name, item] of Object.entries(value)) {
      setOwn(copy, redactText(name), isSecretField(name) ? this.hide(item) : this.parameters(item));
    }
    return copy;
  }

  /** The source of a script that may contain secrets. Templates are JSON whose names tell what is secret. */
  private source(source: JsonValue, lang: JsonValue | undefined): JsonValue {
    if (!this.context.exported) return this.hide(source);
    const isTemplate = lang === 'mustache' || typeof source !== 'string';
    return isTemplate ? this.value(source) : (withoutStrings(source) ?? this.hide(source));
  }

  /** The configuration of a connector, whether whole or a part of it. */
  private configuration(value: JsonValue, isReadable: RedactorContext['isReadable']): JsonValue {
    if (!isObject(value)) return this.hide(value);
    const copy: JsonObject = {};
    for (const [name, entry] of Object.entries(value)) {
      if (!isObject(entry)) setOwn(copy, redactText(name), this.hide(entry));
      else setOwn(copy, redactText(name), this.entry(entry, !isSecretName(name) && isPublic(entry, name, isReadable)));
    }
    return copy;
  }

  private entry(entry: JsonObject, readable: boolean): JsonObject {
    const copy: JsonObject = {};
    for (const [key, item] of Object.entries(entry)) {
      const shown = ABOUT_ENTRY.has(key) || (readable && IN_ENTRY.has(key));
      setOwn(copy, redactText(key), shown ? this.value(item) : this.hide(item));
    }
    return copy;
  }

  private configurationValues(values: JsonValue): JsonValue {
    if (!isObject(values)) return this.hide(values);
    const copy: JsonObject = {};
    for (const [name, value] of Object.entries(values)) {
      const readable = this.context.isReadable(name) && !isSecretName(name);
      setOwn(copy, redactText(name), readable ? this.value(value) : this.hide(value));
    }
    return copy;
  }
}

/** An entry that does not say whether it is sensitive is as sensitive as the one that is stored. */
function isPublic(entry: JsonObject, name: string, isReadable: (field: string) => boolean): boolean {
  const { sensitive } = entry;
  if (Object.keys(entry).some(isMisspeltSensitive)) return false;
  return sensitive === undefined ? isReadable(name) : sensitive === false || sensitive === 'false';
}
