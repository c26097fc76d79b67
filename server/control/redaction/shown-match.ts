import type { FieldRoles, Secrecy } from '../../endpoint/secrecy';
import { isObject, type JsonObject, type JsonValue, setOwn } from '../../json/value';
import { redactHeader } from './headers';
import { HiddenValues } from './hidden-values';
import { isSecretName } from './names';
import { Redactor } from './redactor';
import { mayHoldSecrets, REDACTED, redactText } from './text';

type NamedTexts = readonly (readonly [name: string, wanted: JsonValue])[];

/** The conditions of a match that may contain secrets. */
export interface Conditions {
  readonly query: NamedTexts;
  readonly headers: NamedTexts;
  readonly body: JsonValue | undefined;
  readonly line: JsonValue | undefined;
  readonly text: string | undefined;
  readonly answer?: JsonValue | undefined;
}

/** Of a body for any operation: fields that are secret in some of them. */
const IN_SOME: FieldRoles = { value: 'configuration', values: 'configuration_values' };

/**
 * The conditions of a match without the secrets that it looks for, to be shown when it fails.
 *
 * @param secrecies of the operations that it is for; empty if it names none.
 * @param isReadable true for the configuration fields whose values can be shown.
 */
export function shownConditions<T extends Conditions>(
  match: T,
  secrecies: readonly (Secrecy | undefined)[],
  isReadable: (field: string) => boolean = () => false,
): T {
  const context = { isReadable, isReadableIn: () => isReadable, scripts: true };
  const redactor = new Redactor(context, new HiddenValues());
  const requests = secrecies.flatMap((secrecy) => (secrecy?.request ? [secrecy.request] : []));
  const answers = secrecies.flatMap((secrecy) => (secrecy?.answer ? [secrecy.answer] : []));
  const { query, headers, body, line, text, answer } = match;
  return {
    ...match,
    query: query.map(([name, wanted]) => [name, isSecretName(name) ? redactor.hide(wanted) : redactor.value(wanted)]),
    headers: headers.map(([name, wanted]) => [name, shownHeader(redactor, name, wanted)]),
    body: body === undefined ? undefined : shownBody(redactor, body, requests, secrecies.length === 0),
    line: line === undefined ? undefined : redactor.value(line),
    text: text === undefined ? undefined : shownText(text, requests.length > 0),
    ...(answer !== undefined && { answer: shownBody(redactor, answer, answers, secrecies.length === 0) }),
  };
}

function shownHeader(redactor: Redactor, name: string, wanted: JsonValue): JsonValue {
  if (typeof wanted === 'string') return String(redactHeader(name, wanted));
  return redactHeader(name, '') === REDACTED ? redactor.hide(wanted) : redactor.value(wanted);
}

function shownText(text: string, secret: boolean): string {
  return secret || mayHoldSecrets(text) ? REDACTED : redactText(text);
}

/** What every one of the operations allows to be shown. */
function shownBody(redactor: Redactor, body: JsonValue, roles: readonly FieldRoles[], any: boolean): JsonValue {
  if (any) return inAnyOperation(redactor, body);
  let shown = redactor.value(body);
  for (const each of roles) shown = redactor.fields(shown, each);
  return shown;
}

function inAnyOperation(redactor: Redactor, body: JsonValue): JsonValue {
  if (Array.isArray(body)) return body.map((item) => inAnyOperation(redactor, item));
  if (!isObject(body)) return redactor.value(body);
  const shown = redactor.value(body) as JsonObject;
  const copy: JsonObject = {};
  for (const [key, item] of Object.entries(body)) {
    const role = Object.hasOwn(IN_SOME, key) ? { [key]: IN_SOME[key] as NonNullable<FieldRoles[string]> } : undefined;
    if (role) setOwn(copy, key, (redactor.fields({ [key]: item }, role) as JsonObject)[key] as JsonValue);
    else setOwn(copy, key, key.startsWith('$') ? inAnyOperation(redactor, item) : (shown[key] as JsonValue));
  }
  return copy;
}
