import { isSecretName } from './names';

export const REDACTED = '[redacted]';

/** A name and the value after it: `"name": "value"`, `'name': 'value'`, `\"name\":\"value\"`. */
const MEMBER = /(\\{0,7}["'])([\w.@ -]{1,200})\1(\s{0,20}:\s{0,20})\1([^"'\\]*)/g;
/** `name=value`, in URLs, forms, connection strings and media types. */
const ASSIGNMENT = /(?<![\w.%-])([\w.%-]{1,200})=("[^"]*"?|'[^']*'?|[^\s&;,"'<>]+)/g;
/** A line that starts with a name: a header, or YAML. */
const LINE = /^([ \t>-]{0,40}["']?)([\w.-]{1,100})(["']?:[ \t]{1,20})(\S.*)$/gm;
/** A header in quotes, as on a command line. */
const QUOTED_LINE = /(["'])([\w-]{1,200})(:[ \t]{1,20})([^"']+)/g;
/** `name:value` in the syntax of a query string. */
const TERM = /(?<![\w.\\%-])([\w.-]{1,200}):(?!\/\/|\s)("[^"]*"?|[^\s()"'[\]{},]+)/g;
/** What follows the scheme in an authorization header. */
const CREDENTIALS = /\b(ApiKey|Basic|Bearer)( |%20|\+){1,4}([\w.+/=:~%-]+)/gi;
/** Words that follow the name of a scheme in prose. */
const PROSE = /^(?:auth|authentication|authorization|credentials?|header|license|realm|scheme|tokens?)[.:]?$/i;
/** The start of a JSON Web Token is that of a JSON object in base64. */
const JSON_WEB_TOKEN = /(?<![\w-])eyJ[\w-]{5,}(?:\.[\w-]*){1,2}/g;
const KEY_START = 'PRIVATE KEY-----';
const KEY_END = '-----END';
const LAST_LINE = /^-----END [A-Z ]{0,20}PRIVATE KEY-----/;
const LONGEST_LAST_LINE = 64;

/** Removes from a text what shows by its form that it is secret. Every rule is a single pass over the text. */
export function withoutSecretForms(text: string): string {
  let clean = withoutUserInfo(text);
  if (clean.includes(':')) clean = withoutNamed(clean);
  if (clean.includes('=')) clean = clean.replace(ASSIGNMENT, inAssignment);
  return withoutTokens(clean);
}

/**
 * The same, but for what follows the name of a secret: in patterns, `password=` is what to look for. Every rule is a
 * single pass.
 */
export function withoutCredentials(text: string): string {
  return withoutTokens(withoutUserInfo(text));
}

function withoutTokens(text: string): string {
  const clean = text.replace(CREDENTIALS, (all, scheme: string, gap: string, value: string) =>
    PROSE.test(value) ? all : `${scheme}${gap}${REDACTED}`,
  );
  return withoutPrivateKeys(clean.replace(JSON_WEB_TOKEN, REDACTED));
}

/** The tags of a template: `{{token}}`, `{{{token}}}`. */
const TAG = /\{{2,3}[^{}]{0,200}\}{2,3}/g;
const NOTHING = /^[\s"',*]*(?:(?:ApiKey|Basic|Bearer|Token)[\s"',*]*)?$/i;

/** True for a value that says only where a secret is found, or that it is not shown: `Bearer {{token}}`, `***`. */
export function isReference(value: string): boolean {
  return NOTHING.test(value.replace(TAG, ''));
}

function withoutNamed(text: string): string {
  return text
    .replace(MEMBER, (all, quote: string, name: string, gap: string, value: string) =>
      isSecretName(name) && !isReference(value) ? `${quote}${name}${quote}${gap}${quote}${REDACTED}` : all,
    )
    .replace(LINE, inLine)
    .replace(QUOTED_LINE, inLine)
    .replace(TERM, (all, name: string, value: string) =>
      isSecretName(name) && !isReference(value) ? `${name}:${REDACTED}` : all,
    );
}

/** At least three words and nothing else: `password: must not be empty`. */
const SENTENCE = /^(?:[A-Za-z'-]+[,.]? ){2,}[A-Za-z'-]+[.]?$/;

function inLine(all: string, start: string, name: string, colon: string, value: string): string {
  if (!isSecretName(name) || value.includes(REDACTED) || SENTENCE.test(value) || isReference(value)) return all;
  return `${start}${name}${colon}${REDACTED}`;
}

function inAssignment(all: string, name: string, value: string): string {
  return isSecretName(decoded(name)) && !isReference(value) ? `${name}=${REDACTED}` : all;
}

/** Percent-decodes a name as far as possible. */
function decoded(name: string): string {
  return name.replaceAll(/%([\da-f]{2})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}

/** Between the scheme of a URL and its host; percent-encoded once or more often, or with the slashes that JSON allows. */
const AFTER_SCHEME = /(?::|%(?:25){0,9}3a)(?:\\?\/|%(?:25){0,9}2f){2}/gi;
const AT = /@|%(?:25){0,9}40/gi;
/** A port rather than a password. */
const PORT = /^\d{1,5}(?:[/?#\s,;)"'\]]|%2f|$)/i;
const LONGEST_USER_INFO = 512;

/** Removes user and password from URLs, even if the password has characters that should have been encoded. */
function withoutUserInfo(text: string): string {
  let clean = '';
  let at = 0;
  for (const scheme of text.matchAll(AFTER_SCHEME)) {
    const start = scheme.index + scheme[0].length;
    if (start < at) continue;
    const end = endOfUserInfo(text.slice(start, start + LONGEST_USER_INFO));
    if (end === 0) continue;
    clean += `${text.slice(at, start)}${REDACTED}`;
    at = start + end;
  }
  return clean + text.slice(at);
}

/** The length of the user info that a text starts with; 0 if it has none. */
function endOfUserInfo(text: string): number {
  const [host = ''] = /^(?:(?!%(?:25){0,9}2f)[^/\s"'<>])*/i.exec(text) ?? [];
  const inHost = lastAt(host);
  if (inHost > 0) return inHost;
  // A password may have spaces, quotes and slashes in it, but the path of a URL without a password may have an `@`.
  const colon = host.indexOf(':');
  if (colon < 0 || PORT.test(text.slice(colon + 1))) return 0;
  const [line = ''] = text.split('\n', 1);
  return Math.max(0, line.search(AT));
}

function lastAt(host: string): number {
  return [...host.matchAll(AT)].at(-1)?.index ?? 0;
}

function withoutPrivateKeys(text: string): string {
  let clean = text;
  for (let at = clean.indexOf(KEY_START); at >= 0; at = clean.indexOf(KEY_START, at)) {
    at += KEY_START.length;
    const end = clean.indexOf(KEY_END, at);
    clean = `${clean.slice(0, at)}${REDACTED}${end < 0 ? '' : clean.slice(end)}`;
    at += REDACTED.length;
    // What follows the key is not part of it.
    at += LAST_LINE.exec(clean.slice(at, at + LONGEST_LAST_LINE))?.[0].length ?? 0;
  }
  return clean;
}
