import { elementTexts, memberTexts } from '../../json/slices';
import { isObject, type JsonValue } from '../../json/value';
import { OF_FIELDS, OF_PARAMETERS, OF_ROLES, PATTERNS, SETTINGS } from './collections';
import { HiddenValues } from './hidden-values';
import { hide, PLACEHOLDER, replaceElements, replaceMembers } from './placeholder';
import { Redactor } from './redactor';
import type { RedactorContext } from './redactor-context';
import { REDACTED, redactText, withoutCredentialsIn } from './text';

/** What the redactor must know about a definition. */
type Place = Pick<RedactorContext, 'collections' | 'verbatim'>;

const TEMPLATE: Place = { collections: OF_FIELDS, verbatim: SETTINGS };
const PLACES: ReadonlyMap<string, Place> = new Map([
  ['template', TEMPLATE],
  ['component_template', TEMPLATE],
  ['index_template', TEMPLATE],
  ['ingest_pipeline', { verbatim: PATTERNS }],
  ['search_applications', { collections: OF_PARAMETERS }],
  ['api_key', { collections: OF_ROLES }],
]);

/** The hashes in definitions, by kind: a weak password, or a secret that a fixture has chosen, could be guessed from them. */
const HASHES: ReadonlyMap<string, readonly string[]> = new Map([
  ['user', ['password_hash']],
  ['reserved_user', ['password_hash']],
  ['api_key', ['secret_hash']],
  ['service_token', ['secret_hash']],
  ['access_token', ['secret_hash', 'refresh_hash']],
]);

/**
 * A definition of the cluster with placeholders in place of its secrets: the hashes of passwords, keys and tokens, and
 * what the journal hides in the request that stored it.
 *
 * @param kind a section of the store: `user`, `ingest_pipeline`
 * @param text compact JSON
 */
export function definitionWithPlaceholders(kind: string, text: string): string {
  const hashes = HASHES.get(kind);
  const hidden = hashes ? replaceMembers(text, (key, value) => (hashes.includes(key) ? hide(value) : value)) : text;
  const definition = JSON.parse(hidden) as JsonValue;
  const redactor = redactorFor(PLACES.get(kind) ?? {}, true);
  // It is all of a stored script, which elsewhere is called `script`.
  const shown = kind === 'stored_scripts' ? redactor.script(definition) : redactor.value(definition);
  return withPlaceholdersAt(hidden, definition, shown);
}

/** The parts of an index that clients define. */
export type DefinedPart = 'settings' | 'mappings' | 'aliases';

/** A part of an index with placeholders in place of its secrets. @param text compact JSON */
export function indexPartWithPlaceholders(part: DefinedPart, text: string): string {
  const value = JSON.parse(text) as JsonValue;
  return withPlaceholdersAt(text, value, partWithout(redactorFor(TEMPLATE, true), part, value));
}

/** A part of an index as it may be shown. */
export function shownIndexPart(part: DefinedPart, value: JsonValue): JsonValue {
  return partWithout(redactorFor(TEMPLATE, false), part, value);
}

function partWithout(redactor: Redactor, part: DefinedPart, value: JsonValue): JsonValue {
  if (part === 'settings') return withoutCredentialsIn(value);
  return part === 'aliases' ? redactor.collection(value) : redactor.value(value);
}

function redactorFor(place: Place, exported: boolean): Redactor {
  const isReadable = (): boolean => false;
  const context = { ...place, isReadable, isReadableIn: () => isReadable, scripts: false, exported };
  return new Redactor(context, new HiddenValues());
}

/** A text with placeholders where something is hidden in what may be shown of it. Everything else stays as it was written. */
function withPlaceholdersAt(text: string, value: JsonValue, shown: JsonValue): string {
  if (Array.isArray(value) && Array.isArray(shown)) {
    if (elementTexts(text).length !== shown.length) return JSON.stringify(shown);
    return replaceElements(text, (each, at) => withPlaceholdersAt(each, value[at] ?? null, shown[at] ?? null));
  }
  if (isObject(value) && isObject(shown)) {
    const members = memberTexts(text).map(([key, each]) => {
      const name = redactText(key);
      return `${marked(name)}:${withPlaceholdersAt(each, value[key] ?? null, shown[name] ?? null)}`;
    });
    return `{${members.join(',')}}`;
  }
  return value === shown ? text : marked(shown);
}

/** JSON with placeholders where something was hidden. */
function marked(shown: JsonValue): string {
  return JSON.stringify(shown).replaceAll(REDACTED, PLACEHOLDER);
}
