import { isObject, type JsonObject, type JsonValue, setOwn } from '../../json/value';

export const REDACTED = '[redacted]';

const SECRET_KEYS =
  /^(?:api_?key|encoded|password(?:_hash)?|passphrase|secret|token|access_token|refresh_token|client_secret|private_key|credentials?|service_account_credentials)$|_(?:password|secret|token|api_key|credentials|private_key)$/i;
const SECRET_HEADERS = /^(?:proxy-)?authorization$|^(?:set-)?cookie$|token|api-?key|es-secondary-authorization/i;

/** Headers without credentials; of an authorization header only the scheme remains. */
export function redactHeaders(headers: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => {
      if (!SECRET_HEADERS.test(name)) return [name, value];
      const scheme = /^(ApiKey|Basic|Bearer) /i.exec(String(value))?.[1];
      return [name, scheme === undefined ? REDACTED : `${scheme} ${REDACTED}`];
    }),
  );
}

/** Errors of the JSON parser quote the body that they are about. */
const EXCERPT_START = '(byte[])"';
const EXCERPT_END = /"(?:\[truncated \d{1,10} bytes\])?; line:/g;
/** For text that could not be parsed: a quoted name followed by a quoted value. */
const MEMBER = /"([^"\s]*)"\s*:\s*"[^"]*/g;
const SECRET_NAME = /(?:api_?key|encoded|pass(?:word|phrase)|secret|token|credentials|private_key)$/i;

/** Removes anything from a text that looks like a secret. */
function redactText(text: string): string {
  return redactMembers(redactExcerpts(text));
}

/** Starts and ends are each searched for once: an excerpt extends from a start to the first end after it. */
function redactExcerpts(text: string): string {
  let redacted = '';
  let at = 0;
  let end: RegExpExecArray | null | undefined;
  for (let start = text.indexOf(EXCERPT_START); start >= 0; start = text.indexOf(EXCERPT_START, at)) {
    const from = start + EXCERPT_START.length;
    if (!end || end.index < from) {
      EXCERPT_END.lastIndex = from;
      end = EXCERPT_END.exec(text);
    }
    if (!end) break;
    redacted += `${text.slice(at, from)}${REDACTED}`;
    at = end.index;
  }
  return redacted + text.slice(at);
}

function redactMembers(text: string): string {
  return text.replace(MEMBER, (member: string, name: string) => {
    if (!SECRET_NAME.test(name)) return member;
    return `${member.slice(0, member.lastIndexOf('"') + 1)}${REDACTED}`;
  });
}

/**
 * Copies a value without anything that looks like a secret: passwords, keys and tokens, and configuration values marked
 * as sensitive.
 */
export function redact(value: JsonValue): JsonValue {
  if (typeof value === 'string') return redactText(value);
  if (Array.isArray(value)) return value.map(redact);
  if (!isObject(value)) return value;
  const copy: JsonObject = {};
  for (const [key, item] of Object.entries(value)) {
    const secret = SECRET_KEYS.test(key) && (typeof item === 'string' || typeof item === 'number');
    setOwn(copy, key, secret ? REDACTED : redact(item));
  }
  if (copy.sensitive === true || value.sensitive === 'true') {
    for (const key of ['value', 'default_value']) if (copy[key]) copy[key] = REDACTED;
  }
  return copy;
}

/** Copies a value and redacts one field, whatever it contains: the `value` of a connector secret. */
export function redactField(value: JsonValue | undefined, field: string): JsonValue | undefined {
  if (!isObject(value) || !Object.hasOwn(value, field)) return value;
  return { ...value, [field]: REDACTED };
}
