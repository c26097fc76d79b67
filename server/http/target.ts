import { ElasticsearchError, illegalArgument } from '../errors/elasticsearch-error';

/** The request target, split into the path as sent and the decoded query parameters in order. */
export interface RequestTarget {
  /** As sent, including the query string: the `uri` in error messages. */
  readonly uri: string;
  readonly rawPath: string;
  readonly parameters: ReadonlyMap<string, string>;
}

const NO_PARAMETERS: ReadonlyMap<string, string> = new Map();
const RESERVED = new Set(['serverlessrequest', 'operatorrequest']);

/** A request target whose query string has not been read. */
export function unreadTarget(uri: string): RequestTarget {
  const mark = uri.indexOf('?');
  return { uri, rawPath: mark < 0 ? uri : uri.slice(0, mark), parameters: NO_PARAMETERS };
}

/**
 * Splits a request target (RestRequest.params, RestUtils.decodeQueryString).
 *
 * @throws ElasticsearchError 400 bad_parameter_exception if the query string cannot be decoded.
 */
export function parseTarget(uri: string): RequestTarget {
  const target = unreadTarget(uri);
  if (target.rawPath.length === uri.length) return target;
  return { ...target, parameters: parseQueryString(uri.slice(target.rawPath.length + 1)) };
}

function parseQueryString(query: string): ReadonlyMap<string, string> {
  const parameters = new Map<string, string>();
  try {
    for (const part of query.split(/[&;]/)) {
      if (part === '') continue;
      const equals = part.indexOf('=');
      const name = decodeComponent(equals < 0 ? part : part.slice(0, equals), true);
      if (RESERVED.has(name.toLowerCase())) throw illegalArgument(`parameter [${name}] is reserved and may not be set`);
      parameters.set(name, equals < 0 ? '' : decodeComponent(part.slice(equals + 1), true));
    }
  } catch (error) {
    if (!(error instanceof ElasticsearchError)) throw error;
    const reason = `java.lang.IllegalArgumentException: ${error.reason}`;
    throw new ElasticsearchError('bad_parameter_exception', reason, { causedBy: error });
  }
  return parameters;
}

const HEX = /^[0-9a-fA-F]{2}$/;

/**
 * Percent-decodes a part of the target (RestUtils.decodeComponent). `%%` stands for `%`; bytes that are not valid UTF-8
 * become U+FFFD.
 *
 * @throws ElasticsearchError 400 illegal_argument_exception for an invalid escape.
 */
export function decodeComponent(text: string, plusIsSpace = false): string {
  const plain = plusIsSpace ? text.replaceAll('+', ' ') : text;
  if (!plain.includes('%')) return plain;
  const parts: Buffer[] = [];
  let start = 0;
  for (let at = plain.indexOf('%'); at >= 0; at = plain.indexOf('%', start)) {
    parts.push(Buffer.from(plain.slice(start, at)));
    const [byte, length] = decodeEscape(text, plain, at);
    parts.push(Buffer.of(byte));
    start = at + length;
  }
  parts.push(Buffer.from(plain.slice(start)));
  return Buffer.concat(parts).toString('utf8');
}

function decodeEscape(text: string, plain: string, at: number): [byte: number, length: number] {
  if (at + 1 === plain.length) throw illegalArgument(`unterminated escape sequence at end of string: ${text}`);
  if (plain[at + 1] === '%') return [0x25, 2];
  if (at + 2 === plain.length) throw illegalArgument(`partial escape sequence at end of string: ${text}`);
  const digits = plain.slice(at + 1, at + 3);
  if (!HEX.test(digits)) throw illegalArgument(`invalid escape sequence \`%${digits}' at index ${at} of: ${text}`);
  return [Number.parseInt(digits, 16), 3];
}

/** A request target for messages: without the query string, and without user and password, which may be secret. */
export function shownTarget(uri: string | undefined): string {
  const [path = ''] = (uri ?? '').split('?', 1);
  return path.replace(/^([a-z]{1,20}:\/\/)[^/@]*@/i, '$1');
}
