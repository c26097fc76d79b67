import { API_INDICES } from '../../api-documents/indices';
import { elementTexts, memberTexts } from '../../json/slices';
import { isObject, type JsonValue } from '../../json/value';
import { CONNECTOR_ALIAS, SYNC_JOB_ALIAS } from '../../store/built-in-templates';
import { member } from '../schema/problems';
import { namedSecrets } from './named-values';
import { isConfigurationName, isInConfiguration, isMisspeltSensitive, isSecretName } from './names';
import { mentionsSecrets } from './scripts';
import { redactText } from './text';

/** What an exported state has in place of a secret. Loading such a state makes this the value. */
const PLACEHOLDER = '[secret not exported]';

/** Replaces a member's text. */
type Replace = (key: string, text: string) => string;

/**
 * The text of a stored document with placeholders in place of its secrets: those of a connector secret, and in connectors
 * and sync jobs, wherever they were copied to, the secrets of configurations, fields that are named like a secret, and URLs
 * with passwords. Everything else stays as it was written.
 *
 * @param index the name of the document's index; other documents of other indices are returned unchanged.
 * @param text compact JSON.
 */
export function withPlaceholders(index: string, text: string): string {
  if (index === API_INDICES.secrets)
    return replaceMembers(text, (key, value) => (key === 'value' ? hide(value) : value));
  return OF_CONNECTORS.has(index) || text.includes('"sensitive":true') ? inDocument(text, JSON.parse(text)) : text;
}

/** The aliases may be plain indices, if something was written to them before the API made its own. */
const OF_CONNECTORS = new Set<string>([API_INDICES.connectors, API_INDICES.sync_jobs, CONNECTOR_ALIAS, SYNC_JOB_ALIAS]);

/** The hashes in definitions, by kind: a weak password, or a secret that a fixture has chosen, could be guessed from them. */
const HASHES: ReadonlyMap<string, readonly string[]> = new Map([
  ['user', ['password_hash']],
  ['reserved_user', ['password_hash']],
  ['api_key', ['secret_hash']],
  ['service_token', ['secret_hash']],
  ['access_token', ['secret_hash', 'refresh_hash']],
]);

/**
 * The definition of a user, a key or a token with placeholders in place of hashes, or that of a pipeline with placeholders
 * in place of what it sets secret fields to. Other definitions are returned unchanged.
 */
export function definitionWithPlaceholder(kind: string, definition: string): string {
  if (kind === 'ingest_pipeline') return inPipeline(definition, JSON.parse(definition));
  const hashes = HASHES.get(kind);
  return hashes ? replaceMembers(definition, (key, value) => (hashes.includes(key) ? hide(value) : value)) : definition;
}

/** The JSON paths of the placeholders in a state. */
export function findPlaceholders(text: string): string[] {
  const found: string[] = [];
  if (text.includes(PLACEHOLDER)) collect(JSON.parse(text) as JsonValue, '$', found);
  return found;
}

function collect(value: JsonValue, path: string, found: string[]): void {
  if (value === PLACEHOLDER) found.push(path);
  else if (Array.isArray(value)) for (const [at, item] of value.entries()) collect(item, `${path}[${at}]`, found);
  else if (isObject(value)) for (const [key, item] of Object.entries(value)) collect(item, path + member(key), found);
}

/** A document or a part of one. @param value what the text says. */
function inDocument(text: string, value: JsonValue): string {
  if (typeof value === 'string') return redactText(value) === value ? text : hide(text);
  if (Array.isArray(value)) return replaceElements(text, (each, at) => inDocument(each, value[at] ?? null));
  if (!isObject(value)) return text;
  if (value.sensitive === true) return inEntry('', text, value);
  const named = namedSecrets(value);
  return replaceMembers(text, (key, item) => {
    if (isConfigurationName(key)) return inConfiguration(item, value[key] ?? null);
    const secret = named.has(key) || isInConfiguration(key) || isSecretName(key);
    return secret ? hideAll(item) : inDocument(item, value[key] ?? null);
  });
}

function inConfiguration(text: string, value: JsonValue): string {
  if (!isObject(value)) return hideAll(text);
  return replaceMembers(text, (name, entry) => inEntry(name, entry, value[name] ?? null));
}

/** An entry of a configuration; one that does not say whether it is sensitive is judged by its name. */
function inEntry(name: string, text: string, entry: JsonValue): string {
  if (!isObject(entry)) return isSecretName(name) ? hideAll(text) : inDocument(text, entry);
  const properties = Object.keys(entry);
  const { sensitive } = entry;
  const isUndefined = sensitive === undefined && properties.every((property) => property === 'value');
  const isDeclared = sensitive === true || sensitive === 'true' || properties.some(isMisspeltSensitive);
  const secret = isDeclared || isUndefined || isSecretName(name);
  return replaceMembers(text, (key, item) =>
    secret && IN_ENTRY.has(key) ? hideAll(item) : inDocument(item, entry[key] ?? null),
  );
}

/** Where an entry may have the secret itself. */
const IN_ENTRY = new Set(['value', 'default_value', 'placeholder', 'options']);

/** Processors set fields by name, and their scripts have parameters. @param value what the text says. */
function inPipeline(text: string, value: JsonValue): string {
  if (Array.isArray(value)) return replaceElements(text, (each, at) => inPipeline(each, value[at] ?? null));
  if (!isObject(value)) return text;
  const named = namedSecrets(value);
  const { source } = value;
  const secretScript = typeof source === 'string' && mentionsSecrets(source);
  return replaceMembers(text, (key, member) =>
    named.has(key) || (key === 'params' && secretScript) ? hideAll(member) : inPipeline(member, value[key] ?? null),
  );
}

/** Hides all strings and numbers of a value. */
function hideAll(text: string): string {
  if (text.startsWith('[')) return replaceElements(text, hideAll);
  if (text.startsWith('{')) return replaceMembers(text, (_, value) => hideAll(value));
  return text === 'true' || text === 'false' ? text : hide(text);
}

function replaceElements(text: string, replace: (text: string, at: number) => string): string {
  return `[${elementTexts(text).map(replace).join(',')}]`;
}

function replaceMembers(text: string, replace: Replace): string {
  if (!text.startsWith('{')) return text;
  const members = memberTexts(text).map(([key, value]) => `${JSON.stringify(key)}:${replace(key, value)}`);
  return `{${members.join(',')}}`;
}

/** Values that are absent or empty are no secret. */
function hide(text: string): string {
  return text === 'null' || text === '""' ? text : JSON.stringify(PLACEHOLDER);
}
