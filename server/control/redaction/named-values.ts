import { isObject, type JsonObject, type JsonValue } from '../../json/value';
import { isSecretField } from './names';

/** What names the field that an object is about: in processors, queries, rules, lists of headers. */
const NAMING = ['field', 'target_field', 'default_field', 'metadata', 'name', 'key', 'header'];
/** Properties of such an object that contain values of the field. */
const NAMED = new Set(
  'value values replacement text query string data content include exclude missing null_value default'.split(' '),
);
const NONE: ReadonlySet<string> = new Set();

/** The members of an object that are secret because another one names a secret field: `{"field":"token","value":"…"}`. */
export function namedSecrets(object: JsonObject): ReadonlySet<string> {
  if (namesSecretField(object)) return NAMED;
  return Object.hasOwn(object, 'search_after') && sortsBySecret(object.sort) ? SORT_VALUES : NONE;
}

const SORT_VALUES: ReadonlySet<string> = new Set(['search_after']);

/**
 * What a script sorts by is not known, so it is taken for secret.
 *
 * @param sort of a search: a field, an object with a field as its only key, or a list of these.
 */
function sortsBySecret(sort: JsonValue | undefined): boolean {
  if (Array.isArray(sort)) return sort.some(sortsBySecret);
  return isObject(sort) ? Object.keys(sort).some((key) => key === '_script' || isSecretField(key)) : isSecretText(sort);
}

function namesSecretField(object: JsonObject): boolean {
  if (NAMING.some((key) => Object.hasOwn(object, key) && isSecretText(object[key]))) return true;
  const fields = Object.hasOwn(object, 'fields') ? object.fields : undefined;
  return Array.isArray(fields) && fields.some((field) => isSecretText(field));
}

function isSecretText(value: unknown): boolean {
  return typeof value === 'string' && isSecretField(value);
}

/** Fields of responses whose values come from fields that the request names. */
const DERIVED: ReadonlySet<string> = new Set(
  'aggregations after_key description explanation explanations script script_stack'.split(' '),
);
/** The same, in responses of operations that repeat such values themselves. */
const REPEATED: ReadonlySet<string> = new Set([
  ...DERIVED,
  ...'_explanation details fields result sort suggest template_output term_vectors terms tokens'.split(' '),
]);

/**
 * The fields of a response that have to be hidden if the request names secret fields.
 *
 * @param repeats true for an operation whose responses repeat values of the fields that requests name.
 */
export function derivedFields(repeats: boolean): ReadonlySet<string> {
  return repeats ? REPEATED : DERIVED;
}

/** The same for a response that continues another one, whose request is not known any more. */
export const derivedInPages: ReadonlySet<string> = new Set(['sort']);
