import { isDeepStrictEqual } from 'node:util';
import type { CutBody } from '../../generated/control';
import { countKeys, scanJson } from '../../json/scan';
import type { JsonValue } from '../../json/value';
import { writeJson } from '../../json/write';
import type { LosslessValue } from '../../json-text/lossless';
import { parsedJson } from '../../recordings/told-exactly';
import type { MatchableRequest } from '../exchange';
import { withExactNumbers } from './exact-parts';
import { bearsSecrets, type KeptExchange, type ShownExchange } from './shown-exchange';
import { isSearched, isSizeAndHash, mayHoldSecrets } from './text';

/** A body as text, as far as it may be shown. */
export interface ShownText {
  readonly text: string;
  /** Why this is not the text as it was sent, for people; undefined if it is. */
  readonly changed?: string;
}

const HIDDEN = 'What may be secret in the body is hidden.';
const REPEATED =
  'The body has a name more than once, and a value that does not count may be secret: only the last ones are shown.';
const COMMENTED = 'The body was sent in YAML, whose comments may contain secrets, and is shown as JSON.';
const BINARY = 'The body was sent in CBOR, and is shown as JSON.';
const UNPARSED_ANSWER = 'The body is hidden, because it is not JSON and may contain secrets.';
const UNREADABLE = 'The body is not in UTF-8: bytes that mean nothing there are shown as \ufffd.';

/**
 * The body of a request as it was sent, if nothing in it is secret: with its numbers, its white space, its repeated keys. Otherwise
 * the nearest text that may be shown.
 *
 * @returns undefined if there is no body.
 */
export function requestText(entry: KeptExchange, { request: shown }: ShownExchange): ShownText | undefined {
  const { request, exchange } = entry;
  if (shown.body === undefined) return undefined;
  if (request.header('content-type')?.includes('cbor')) return { text: writeJson(shown.body), changed: BINARY };
  const told = parsedRequestText(entry, shown);
  const { cut } = request;
  const { body } = exchange.request;
  const isUtf8 = told.changed !== undefined || cut !== undefined || body.equals(Buffer.from(request.text));
  return withReasons(told.text, cut && partOf(cut), told.changed, isUtf8 ? undefined : UNREADABLE);
}

function parsedRequestText({ request, exchange }: KeptExchange, shown: MatchableRequest): ShownText {
  // The end of a line that was cut has not been examined.
  const text = request.cut && request.lines ? request.text.slice(0, request.text.lastIndexOf('\n') + 1) : request.text;
  const { body } = shown;
  if (!isDeepStrictEqual(body, request.body)) {
    const json = shown.lines ? linesOf(shown.lines, text) : jsonOf(body as JsonValue, text);
    return { text: json, changed: isSizeAndHash(body) ? whyHidden(exchange, request) : HIDDEN };
  }
  const isYaml = typeof body !== 'string' && request.header('content-type')?.includes('yaml');
  const tellsMore = isYaml || (request.lines ? text.split('\n').some(repeatsKeys) : repeatsKeys(text));
  if (!tellsMore || (!bearsSecrets(exchange, request.path) && !mayHoldSecrets(text))) return { text };
  const json = request.lines ? linesOf(request.lines, text) : jsonOf(body as JsonValue, text);
  return { text: json, changed: isYaml ? COMMENTED : REPEATED };
}

/** True if some object of a JSON text has a key more than once, of which a parser tells only the last value. */
export function repeatsKeys(text: string): boolean {
  try {
    const value = JSON.parse(text) as JsonValue;
    return typeof value === 'object' && value !== null && scanJson(text).keys > countKeys(value);
  } catch {
    return false;
  }
}

/** The same for the body of the response. @param cut set if only its first part is kept. */
export function answerText(entry: KeptExchange, shown: ShownExchange, cut: CutBody | undefined): ShownText | undefined {
  if (shown.answer === undefined) return undefined;
  const told = parsedAnswerText(entry, shown.answer);
  return withReasons(told.text, cut && partOf(cut), told.changed);
}

function parsedAnswerText({ exchange, answer }: KeptExchange, shown: JsonValue): ShownText {
  const text = exchange.answer.body.toString();
  if (!isDeepStrictEqual(shown, answer)) {
    return { text: jsonOf(shown, text), changed: isSizeAndHash(shown) ? UNPARSED_ANSWER : HIDDEN };
  }
  const tellsMore = repeatsKeys(text) && (exchange.endpoint?.secrecy !== undefined || mayHoldSecrets(text));
  return tellsMore ? { text: jsonOf(shown, text), changed: REPEATED } : { text };
}

function withReasons(text: string, ...given: readonly (string | undefined)[]): ShownText {
  const reasons = given.filter((reason) => reason !== undefined);
  return reasons.length === 0 ? { text } : { text, changed: reasons.join(' ') };
}

/** Why a body that was not parsed is hidden. */
function whyHidden(exchange: KeptExchange['exchange'], { path, operation, text }: MatchableRequest): string {
  const unparsed = 'The body is hidden, because it cannot be parsed';
  if (!bearsSecrets(exchange, path)) {
    return `${unparsed} and ${isSearched(text) ? 'something in it looks like a secret' : 'is too long to be searched for secrets'}.`;
  }
  return `${unparsed} and ${operation ? `requests for ${operation}` : 'requests for such a path'} can contain secrets.`;
}

const partOf = ({ kept, size }: CutBody): string =>
  `Only the first ${kept} of the ${size} bytes of the body are kept (--journal-body-bytes).`;

function linesOf(lines: readonly JsonValue[], text: string): string {
  const sent = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line, at) => `${jsonOf(line, sent[at] ?? '')}\n`).join('');
}

/** A value as JSON with the numbers of the text; a string that is none is the text itself. */
function jsonOf(shown: JsonValue, sent: string): string {
  return typeof shown === 'string' ? shown : writeJson(withExactNumbers(shown as LosslessValue, parsedJson(sent)));
}
