import { createHash } from 'node:crypto';
import { isSecretName } from './names';

export const REDACTED = '[redacted]';

/** Errors of the JSON parser quote the body that they are about. */
const EXCERPT_START = '(byte[])"';
const EXCERPT_END = /"(?:\[truncated \d{1,10} bytes\])?; line:/g;
/** A quoted name followed by a quoted value. */
const MEMBER = /"([^"\s]*)"\s*:\s*"[^"]*/g;
/** User and password of a URL. */
const USER_INFO = /:\/\/[^/\s"'<>]*@/g;
/** What follows the scheme in an authorization header. */
const CREDENTIALS = /\b(ApiKey|Basic|Bearer) {1,4}[\w.+/=:~-]+/gi;

/** Removes from a text what shows by its form that it is secret. */
export function redactText(text: string): string {
  const members = redactExcerpts(text).replace(MEMBER, (member: string, name: string) =>
    isSecretName(name) ? `${member.slice(0, member.lastIndexOf('"') + 1)}${REDACTED}` : member,
  );
  return members.replace(USER_INFO, `://${REDACTED}@`).replace(CREDENTIALS, `$1 ${REDACTED}`);
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

/** True if a text that cannot be parsed may contain secrets: one of its words would be the name of a secret. */
export function mayHoldSecrets(text: string): boolean {
  // Without its end, a URL does not show what of it is a password.
  if (text.length > LONGEST_READ || text.includes('://')) return true;
  for (const [word] of text.matchAll(WORD)) {
    if (word.startsWith('configuration') || word === 'sensitive' || isSecretName(word)) return true;
  }
  return false;
}

/** What is shown of a body that must not be read: enough to recognise it. */
export function sizeAndHash(body: string | Buffer): string {
  const sha256 = createHash('sha256').update(body).digest('hex');
  return `[redacted: ${Buffer.byteLength(body)} bytes, sha256 ${sha256}]`;
}
