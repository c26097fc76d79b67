import { notEmulated } from '../errors/not-emulated';
import { type AnswerValue, isObject, RawJson, setOwn } from '../json/value';
import { writeJson, writePretty } from '../json/write';
import { ExactNumber, parseLossless } from '../json-text/lossless';
import type { Answer } from './answer';
import { type Negotiation, withParameters } from './body-formats';
import type { Format } from './media-type';
import { PLAIN, type Presentation, withoutFilter } from './presentation';
import { type Refusal, refusalOf } from './refusal';
import type { HttpAnswer, HttpRequest } from './request';

type Headers = HttpAnswer['headers'];

/** Converts the result of a handler to the bytes and headers to send. */
export function present(request: HttpRequest, shown: Presentation, answer: Answer): HttpAnswer {
  if (answer.text !== undefined) {
    return {
      status: answer.status,
      headers: headersOf(request, 'text/plain; charset=UTF-8', answer),
      body: answer.text,
    };
  }
  const { negotiation, format } = shown;
  const type = format ? withParameters(format.name, negotiation.accept) : negotiation.answerHeader;
  const pretty = shown.pretty ?? answer.prettyByDefault ?? false;
  const value = shown.filter && !answer.unfiltered ? filtered(answer.body, shown.filter) : answer.body;
  const body = write(value, format?.format ?? negotiation.answerFormat, pretty);
  const headers = format ? headersOf(request, type, answer) : usualHeaders(request, negotiation, answer);
  return { status: answer.status, headers, body };
}

function write(value: AnswerValue, format: Format, pretty: boolean): string | Buffer {
  switch (format) {
    case 'json':
      return pretty ? writePretty(materialize(value)) : writeJson(value);
    case 'yaml':
      return (require('./yaml-writer') as typeof import('./yaml-writer')).writeYaml(materialize(value));
    case 'cbor':
      return (require('./cbor') as typeof import('./cbor')).encodeCbor(materialize(value, true));
    case 'smile':
      throw notEmulated('responses in the SMILE format');
  }
}

function filtered(value: AnswerValue, filter: string): AnswerValue {
  const { filterPath } = require('./filter-path') as typeof import('./filter-path');
  return filterPath(materialize(value), filter);
}

/**
 * Replaces ready-made text by the values it stands for, and omits undefined values.
 *
 * @param plain convert exact numbers to JavaScript numbers, for writers that support no others.
 */
function materialize(value: AnswerValue, plain = false): AnswerValue {
  if (value instanceof ExactNumber) return plain ? Number(value.text) : value;
  if (value instanceof RawJson) {
    const parsed = parseLossless(value.text);
    return plain ? materialize(parsed, plain) : parsed;
  }
  if (Array.isArray(value)) return value.map((item) => materialize(item, plain));
  if (!isObject(value)) return value;
  const copy: { [key: string]: AnswerValue } = {};
  for (const [key, item] of Object.entries(value)) {
    if (item !== undefined) setOwn(copy, key, materialize(item, plain));
  }
  return copy;
}

/**
 * Converts any thrown value to a response.
 *
 * @param operation the name to report if the error is unexpected, and therefore a bug in the mock.
 */
export function presentError(
  request: HttpRequest,
  shown: Presentation,
  thrown: unknown,
  operation: string,
): Refusal<HttpAnswer> {
  const { answer, error } = refusalOf(thrown, operation, shown.trace);
  // Errors are not filtered, and a format that cannot be written must not hide the error.
  const format = shown.format?.format ?? shown.negotiation.answerFormat;
  return { answer: present(request, withoutFilter(format === 'smile' ? PLAIN : shown), answer), error };
}

/** The same as `headersOf` without a new object for each of the responses that have no headers of their own. */
function usualHeaders(request: HttpRequest, { answerHeader, answerHeaders }: Negotiation, answer: Answer): Headers {
  const { status, headers } = answer;
  const usual = status !== 401 && status !== 403 && !headers && request.headers['x-opaque-id'] === undefined;
  return usual ? answerHeaders : headersOf(request, answerHeader, answer);
}

function headersOf(request: HttpRequest, type: string, answer: Answer): Headers {
  const headers: Record<string, string | readonly string[]> = {};
  if (answer.status !== 401 && answer.status !== 403) headers['X-elastic-product'] = 'Elasticsearch';
  const opaqueId = request.headers['x-opaque-id'];
  if (opaqueId !== undefined) headers['X-Opaque-Id'] = opaqueId;
  headers['content-type'] = type;
  return answer.headers ? Object.assign(headers, answer.headers) : headers;
}
