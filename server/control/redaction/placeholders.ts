import { API_INDICES } from '../../api-documents/indices';
import { memberTexts } from '../../json/slices';
import { isObject, type JsonValue } from '../../json/value';
import { member } from '../schema/problems';
import { isSecretName } from './names';

/** What an exported state has in place of a secret. Loading such a state makes this the value. */
const PLACEHOLDER = '[secret not exported]';

/** Replaces a member's text. */
type Replace = (key: string, text: string) => string;

/**
 * The text of a stored document with placeholders in place of its secrets: those of a connector secret, and of the
 * configuration of a connector or of the connector's copy in a sync job. Everything else stays as it was written.
 *
 * @param index the name of the document's index; documents of other indices are returned unchanged.
 * @param text compact JSON.
 */
export function withPlaceholders(index: string, text: string): string {
  if (index === API_INDICES.secrets)
    return replaceMembers(text, (key, value) => (key === 'value' ? hide(value) : value));
  if (index === API_INDICES.connectors) return replaceMembers(text, inConnector);
  if (index !== API_INDICES.sync_jobs) return text;
  return replaceMembers(text, (key, value) => (key === 'connector' ? replaceMembers(value, inConnector) : value));
}

/**
 * The definition of a user with a placeholder in place of the hash of the password, from which a weak password could be
 * guessed; other definitions are returned unchanged. The secrets of API keys are too long for that.
 */
export function definitionWithPlaceholder(kind: string, definition: string): string {
  if (kind !== 'user' && kind !== 'reserved_user') return definition;
  return replaceMembers(definition, (key, value) => (key === 'password_hash' ? hide(value) : value));
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

const inConnector: Replace = (key, value) =>
  key === 'configuration' ? replaceMembers(value, (name, entry) => inEntry(name, entry)) : value;

/** An entry of a configuration; one that does not say whether it is sensitive is judged by its name. */
function inEntry(name: string, entry: string): string {
  if (!entry.startsWith('{')) return isSecretName(name) ? hide(entry) : entry;
  const sensitive = new Map(memberTexts(entry)).get('sensitive');
  const secret = sensitive === undefined ? isSecretName(name) : sensitive === 'true' || sensitive === '"true"';
  if (!secret) return entry;
  return replaceMembers(entry, (key, value) => (key === 'value' || key === 'default_value' ? hide(value) : value));
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
