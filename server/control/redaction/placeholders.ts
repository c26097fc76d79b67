import { API_INDICES } from '../../api-documents/stored';
import { isObject, type JsonValue } from '../../json/value';
import { CONNECTOR_ALIAS, SYNC_JOB_ALIAS } from '../../store/connector-indices';
import { namedSecrets } from './named-values';
import { isConfigurationName, isInConfiguration, isMisspeltSensitive, isSecretMember, isSecretName } from './names';
import { hide, hideAll, replaceElements, replaceMembers } from './placeholder';
import { mentionsSecrets, sourceText } from './scripts';
import { redactText } from './text';

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

/** A document or a part of one. @param value what the text says. */
function inDocument(text: string, value: JsonValue, owner = ''): string {
  if (typeof value === 'string') return redactText(value) === value ? text : hide(text);
  if (Array.isArray(value)) return replaceElements(text, (each, at) => inDocument(each, value[at] ?? null, owner));
  if (!isObject(value)) return text;
  if (value.sensitive === true) return inEntry('', text, value);
  const named = namedSecrets(value);
  const script = mentionsSecrets(sourceText(value));
  return replaceMembers(text, (key, item) => {
    if (isConfigurationName(key)) return inConfiguration(item, value[key] ?? null);
    if (key === 'source' || key === 'params' ? script : isSecretScript(key, value[key])) return hideAll(item);
    const secret = named.has(key) || isInConfiguration(key) || isSecretName(key) || isSecretMember(owner, key);
    return secret ? hideAll(item) : inDocument(item, value[key] ?? null, key);
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
    secret && !ABOUT_ENTRY.has(key) ? hideAll(item) : inDocument(item, entry[key] ?? null),
  );
}

/** True for a script that is only its source. */
function isSecretScript(key: string, value: JsonValue | undefined): boolean {
  return (key === 'script' || key === 'if') && typeof value === 'string' && mentionsSecrets(value);
}

/** What an entry says about its field. Everything else may be the secret itself. */
const ABOUT_ENTRY = new Set(
  'category depends_on display label order required sensitive tooltip type ui_restrictions validations'.split(' '),
);
