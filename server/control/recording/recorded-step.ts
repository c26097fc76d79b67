import { isDeepStrictEqual } from 'node:util';
import type { CutBody } from '../../generated/control';
import type { HttpAnswer } from '../../http/request';
import type { JsonValue } from '../../json/value';
import { writeJson } from '../../json/write';
import type { LosslessValue } from '../../json-text/lossless';
import {
  HEADERS_THAT_MATTER,
  RECORDED_HEADERS,
  type StepAnswer,
  type TrafficStep,
  USUAL_HEADERS,
} from '../../recordings/step';
import { parsedJson, toldExactly } from '../../recordings/told-exactly';
import type { MatchableRequest } from '../exchange';
import type { JournalEntry } from '../journal/entry';
import { withExactNumbers } from '../redaction/exact-parts';
import { redactAnswerHeaders } from '../redaction/headers';
import { shownExchange } from '../redaction/shown-exchange';
import { repeatsKeys, requestText, type ShownText } from '../redaction/shown-text';
import { isSizeAndHash } from '../redaction/text';

const JSON_TYPE = /^application\/json(?:;\s*charset=utf-8)?$/i;

/**
 * An entry of the journal as a step: bodies exactly as they were, unless they contain secrets, which are hidden as in the journal.
 */
export function recordedStep(entry: JournalEntry): TrafficStep {
  const shown = shownExchange(entry);
  const { request, answer } = shown;
  const told = requestText(entry, shown);
  const body = told && requestBody(entry, request, told);
  const skip = whyNotPlayed(entry, body, told);
  const headers = requestHeaders(request);
  return {
    do: `${request.method} ${targetOf(entry, request)}`,
    ...(Object.keys(headers).length > 0 && { headers }),
    ...(body !== undefined && { body }),
    ...(skip !== undefined && { skip }),
    answer: answerOf(entry, answer),
  };
}

function whyNotPlayed(
  { bodyCut, answerCut, exchange, request }: JournalEntry,
  body: LosslessValue | undefined,
  told: ShownText | undefined,
): string | undefined {
  const { faults } = exchange;
  if (faults?.answered || faults?.outcome) return `its answer is that of fault rules: ${faults.rules.join(', ')}`;
  if (bodyCut) return `${keptOf(bodyCut)} of the body (see --journal-body-bytes)`;
  if (answerCut) return `${keptOf(answerCut)} of the answer (see --journal-body-bytes)`;
  if (isSizeAndHash(body)) return 'its body may contain secrets and was not recorded';
  const lacksKeys = told?.changed !== undefined && request.text.split('\n').concat(request.text).some(repeatsKeys);
  return lacksKeys ? 'its body has a key more than once, and was recorded without what may be secret' : undefined;
}

function keptOf({ kept, size }: CutBody): string {
  return `the journal kept ${kept} of ${size} bytes`;
}

/** The target as it was sent, if nothing in it is secret. */
function targetOf({ request, exchange }: JournalEntry, shown: MatchableRequest): string {
  const same = shown.path === request.path && isDeepStrictEqual([...shown.query], [...request.query]);
  if (same) return exchange.request.uri.replaceAll(' ', '%20');
  const query = [...shown.query].map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
  const path = shown.path.split('/').map(encodeURIComponent).join('/');
  return query.length === 0 ? path : `${path}?${query.join('&')}`;
}

function requestHeaders(request: MatchableRequest): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const name of RECORDED_HEADERS) {
    const value = request.header(name);
    const usual = value !== undefined && (value === '*/*' || (name === 'content-type' && JSON_TYPE.test(value)));
    // A body in CBOR is recorded as JSON.
    if (value !== undefined && !usual && !value.includes('cbor')) headers[name] = value;
  }
  return headers;
}

function requestBody({ request }: JournalEntry, shown: MatchableRequest, told: ShownText): LosslessValue | undefined {
  const type = request.header('content-type') ?? '';
  if (told.changed === undefined) {
    return shown.lines !== undefined || type.includes('yaml') ? told.text : toldExactly(told.text);
  }
  if (shown.lines) return told.text;
  const body = shown.body as LosslessValue;
  return type.includes('cbor') ? body : withExactNumbers(body, parsedJson(request.text));
}

function answerOf(entry: JournalEntry, shown: JsonValue | undefined): StepAnswer {
  const { status, exchange, request } = entry;
  const body = shown === undefined || request.method === 'HEAD' ? undefined : answerBody(entry, shown);
  const headers = answerHeaders(exchange.answer.headers, body !== undefined && typeof body !== 'string');
  return {
    status,
    ...(Object.keys(headers).length > 0 && { headers }),
    ...(body !== undefined && { body }),
  };
}

function answerBody({ exchange }: JournalEntry, shown: JsonValue): LosslessValue {
  const exact = parsedJson(exchange.answer.body.toString());
  // What is nested too deeply for a file is kept as text.
  if (exact === undefined && typeof shown !== 'string') return writeJson(shown);
  return withExactNumbers(shown as LosslessValue, exact);
}

function answerHeaders(given: HttpAnswer['headers'], isJson: boolean): Record<string, string> {
  const lower = Object.fromEntries(Object.entries(given).map(([name, value]) => [name.toLowerCase(), String(value)]));
  const shown = redactAnswerHeaders(lower);
  const headers: Record<string, string> = {};
  for (const name of HEADERS_THAT_MATTER) {
    const usual = isJson || name !== 'content-type' ? USUAL_HEADERS[name] : undefined;
    const value = shown[name] ?? (name === 'x-elastic-product' ? '' : undefined);
    if (value !== undefined && value !== usual) headers[name] = value;
  }
  return headers;
}
