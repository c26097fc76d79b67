import { createHash } from 'node:crypto';
import { isObject, type JsonObject, type JsonValue, setOwn } from '../../json/value';
import { isReference, REDACTED, withoutCredentials, withoutSecretForms } from './forms';
import { isConfigurationName, isInConfiguration, isSecretMember, isSecretName } from './names';

export { isReference, REDACTED } from './forms';

/** Errors of the JSON parser quote the body that they are about. */
const EXCERPT_START = '(byte[])"';
const EXCERPT_END = /"(?:\[truncated \d{1,10} bytes\])?; line:/g;
/** Errors of the YAML parser quote the line, cut at any place. */
const SNIPPET = /(in 'reader', line \d{1,10}, column \d{1,10}:\n {1,20})[^\n]{1,1000}/g;

/** Removes from a text what shows by its form that it is secret. */
export function redactText(text: string): string {
  return withoutSecretForms(redactExcerpts(text).replace(SNIPPET, `$1${REDACTED}`));
}

/** How shingles are separated. */
const ORDINARY = 'token_separator';

/**
 * Settings or patterns without what shows by its form that it is secret, or by the last part of its name: clients choose
 * the others.
 */
export function withoutCredentialsIn(value: JsonValue): JsonValue {
  if (typeof value === 'string') return withoutCredentials(value);
  if (Array.isArray(value)) return value.map(withoutCredentialsIn);
  if (!isObject(value)) return value;
  const copy: JsonObject = {};
  for (const [key, item] of Object.entries(value)) {
    const name = key.slice(key.lastIndexOf('.') + 1);
    const hidden = typeof item === 'string' && isSecretName(name) && name !== ORDINARY && !isReference(item);
    setOwn(copy, key, hidden ? REDACTED : withoutCredentialsIn(item));
  }
  return copy;
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

/** Searching longer strings word by word takes too long. */
const LONGEST_READ = 64 * 1024;
const WORD = /[A-Za-z][\w.-]*/g;

/** True if a text is short enough to be searched for secrets word by word. */
export const isSearched = (text: string): boolean => text.length <= LONGEST_READ;

/** Bytes that no readable text has: another format or encoding. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const UNREADABLE = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffd]/;

/**
 * True if a text that cannot be parsed may contain secrets: one of its words would be the name of a secret.
 *
 * @param isRandom true for what the server made up, in which any letters may follow each other.
 */
export function mayHoldSecrets(text: string, isRandom: (word: string) => boolean = () => false): boolean {
  if (!isSearched(text) || UNREADABLE.test(text)) return true;
  const plain = unescaped(text);
  // Without its end, a URL does not show what of it is a password.
  if (plain.includes('://') || redactText(plain) !== plain) return true;
  let before = '';
  for (const [word] of plain.matchAll(WORD)) {
    if (isNameOfSecret(before, word) && !isRandom(word)) return true;
    before = word;
  }
  return false;
}

function isNameOfSecret(before: string, word: string): boolean {
  const names = isConfigurationName(word) || isInConfiguration(word) || word === 'sensitive' || isSecretName(word);
  return names || isSecretMember(before, word);
}

/** A text without the escapes of JSON and YAML, in which the name of a secret could hide. */
export function unescaped(text: string): string {
  if (!text.includes('\\')) return text;
  return text
    .replaceAll(/\\(?:u([\da-f]{4})|x([\da-f]{2}))/gi, (_, four: string, two: string) =>
      String.fromCharCode(Number.parseInt(four ?? two, 16)),
    )
    .replaceAll('\\/', '/');
}

/** What is shown of a body that must not be read: enough to recognise it. */
export function sizeAndHash(body: string | Buffer): string {
  const sha256 = createHash('sha256').update(body).digest('hex');
  return `[redacted: ${Buffer.byteLength(body)} bytes, sha256 ${sha256}]`;
}

const SIZE_AND_HASH = /^\[redacted: \d+ bytes, sha256 /;

/** True for what `sizeAndHash` returns. */
export const isSizeAndHash = (shown: unknown): boolean => typeof shown === 'string' && SIZE_AND_HASH.test(shown);

/** Longer strings are not searched for JSON within them. */
const LONGEST_INNER = 64 * 1024;

/** The object, list or string that a string contains as JSON; undefined if it contains none of them. */
export function innerJson(text: string): JsonValue | undefined {
  if (text.length > LONGEST_INNER || !/^\s*[{["]/.test(text)) return undefined;
  try {
    const inner = JSON.parse(text) as JsonValue;
    return typeof inner === 'number' ? undefined : inner;
  } catch {
    return undefined;
  }
}
