import type { EntryView } from '../../server/generated/control';
import { isNewlineDelimited, prettyBody, type ShownEntry } from './body-text';
import { HIDDEN_START } from './selection';

/** A request with its query string, percent-encoded. */
export function encodedTarget({ path, query, params }: Pick<EntryView, 'path' | 'query' | 'params'>): string {
  const encoded = withoutSlashes(path, Object.values(params))
    .split('/')
    .map(encodeURIComponent)
    .join('/')
    .replaceAll('%00', '%2F')
    .replaceAll('%2C', ',')
    .replaceAll('%3A', ':');
  const parameters = Object.entries(query).map(([name, value]) => {
    const shown = encodeURIComponent(value).replaceAll('%2C', ',');
    return value === '' ? encodeURIComponent(name) : `${encodeURIComponent(name)}=${shown}`;
  });
  return parameters.length === 0 ? encoded : `${encoded}?${parameters.join('&')}`;
}

/** Only the slashes in the values of placeholders were encoded. */
function withoutSlashes(path: string, values: readonly string[]): string {
  return values
    .filter((value) => value.includes('/'))
    .reduce((text, value) => text.replace(value, () => value.replaceAll('/', '\0')), path);
}

/** The content type that a request was sent with, or what fits its body. */
export function contentType(shown: ShownEntry): string {
  const sent = shown.entry.headers['content-type'];
  if (typeof sent === 'string' && !sent.startsWith('[')) return sent;
  return isNewlineDelimited(shown) ? 'application/x-ndjson' : 'application/json';
}

/** Why a request cannot be sent as the journal shows it; undefined if it can. */
export function obstacleTo({ entry, text }: ShownEntry): string | undefined {
  if (text.body?.changed !== undefined) return text.body.changed;
  const isHidden = decodeURIComponent(encodedTarget(entry)).includes(HIDDEN_START);
  return isHidden ? 'Its path or its parameters contain secrets, which the journal does not show.' : undefined;
}

/** A comment that whoever runs a copy should read first. */
function warning(shown: ShownEntry): string {
  const obstacle = obstacleTo(shown);
  return obstacle === undefined ? '' : `# This is not the request as it was sent. ${obstacle}\n`;
}

/** @param url of the server or of the sandbox. */
export function asCurl(shown: ShownEntry, url: string): string {
  const { entry, text } = shown;
  const target = url + encodedTarget(entry);
  const sendable = { method: entry.method, url: target, body: text.body?.text, contentType: contentType(shown) };
  return warning(shown) + curlCommand(sendable);
}

interface Sendable {
  readonly method: string;
  readonly url: string;
  readonly body: string | undefined;
  readonly contentType: string;
}

/** A request as a command for a POSIX shell. */
export function curlCommand({ method, url, body, contentType: type }: Sendable): string {
  const how = method === 'HEAD' ? '--head' : method === 'GET' && body === undefined ? '' : `-X ${method}`;
  const parts = ['curl', how, quoted(url)].filter((part) => part !== '');
  if (body !== undefined) parts.push('-H', quoted(`content-type: ${type}`), '--data-binary', quoted(body));
  return parts.join(' ');
}

/** In single quotes, for a POSIX shell. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** As Kibana's console writes requests. */
export function asConsole(shown: ShownEntry): string {
  const { entry, text } = shown;
  const start = `${warning(shown)}${entry.method} ${encodedTarget(entry)}`;
  return text.body === undefined ? `${start}\n` : `${start}\n${prettyBody(shown).trimEnd()}\n`;
}
