import { ElasticsearchError } from '../errors/elasticsearch-error';
import { notEmulated } from '../errors/not-emulated';
import { errorBody } from '../errors/render-error';
import { type AnswerValue, isObject, RawJson, setOwn } from '../json/value';
import { writeJson, writePretty } from '../json/write';
import { ExactNumber, parseLossless } from '../json-text/lossless';
import type { Answer } from './answer';
import { encode as encodeCbor } from './cbor';
import type { Exchange, HttpAnswer } from './exchange';
import { filterPath } from './filter-path';
import { type Format, fromFormatParameter } from './media-type';
import { type Negotiation, PLAIN_JSON, withParameters } from './negotiation';
import { boolean } from './parameters';
import { SimpleError } from './refusals';
import { writeYaml } from './yaml-writer';

/** How the client wants the answer to look. */
export interface Presentation {
  readonly negotiation: Negotiation;
  readonly pretty: boolean | undefined;
  readonly human: boolean;
  readonly trace: boolean;
  readonly filter: string | undefined;
  readonly format: { readonly format: Format; readonly name: string } | undefined;
}

const PLAIN: Presentation = {
  negotiation: PLAIN_JSON,
  pretty: undefined,
  human: false,
  trace: false,
  filter: undefined,
  format: undefined,
};

const flag = boolean();

/**
 * Reads the parameters that every endpoint takes.
 *
 * @throws ElasticsearchError 400 for `pretty` and `human`, SimpleError 400 for `error_trace`.
 */
export function readPresentation(parameters: ReadonlyMap<string, string>, negotiation: Negotiation): Presentation {
  if (parameters.size === 0) return { ...PLAIN, negotiation };
  const pretty = flag.read(parameters.get('pretty'), 'pretty');
  const human = flag.read(parameters.get('human'), 'human') ?? false;
  const trace = traceFlag(parameters.get('error_trace'));
  const format = fromFormatParameter(parameters.get('format'));
  return { negotiation, pretty, human, trace, filter: parameters.get('filter_path') || undefined, format };
}

function traceFlag(raw: string | undefined): boolean {
  try {
    return flag.read(raw, 'error_trace') ?? false;
  } catch (error) {
    throw new SimpleError(400, (error as Error).message);
  }
}

/** Turns a handler's answer into what goes over the socket. */
export function present(exchange: Exchange, shown: Presentation, answer: Answer): HttpAnswer {
  if (answer.text !== undefined) {
    return {
      status: answer.status,
      headers: headersOf(exchange, 'text/plain; charset=UTF-8', answer),
      body: answer.text,
    };
  }
  const { negotiation, format } = shown;
  const type = format ? withParameters(format.name, negotiation.accept) : negotiation.answerHeader;
  const pretty = shown.pretty ?? answer.prettyByDefault ?? false;
  const value = shown.filter ? filterPath(materialize(answer.body), shown.filter) : answer.body;
  const body = write(value, format?.format ?? negotiation.answerFormat, pretty);
  return { status: answer.status, headers: headersOf(exchange, type, answer), body };
}

function write(value: AnswerValue, format: Format, pretty: boolean): string | Buffer {
  switch (format) {
    case 'json':
      return pretty ? writePretty(materialize(value)) : writeJson(value);
    case 'yaml':
      return writeYaml(materialize(value));
    case 'cbor':
      return encodeCbor(materialize(value, true));
    case 'smile':
      throw notEmulated('answers in the SMILE format');
  }
}

/**
 * Replaces ready-made text by what it stands for, and leaves out what is undefined.
 *
 * @param plain exact numbers become JavaScript's, for writers that know no others.
 */
function materialize(value: AnswerValue, plain = false): AnswerValue {
  if (value instanceof ExactNumber) return plain ? Number(value.text) : value;
  if (value instanceof RawJson) return materialize(parseLossless(value.text) as AnswerValue, plain);
  if (Array.isArray(value)) return value.map((item) => materialize(item, plain));
  if (!isObject(value)) return value;
  const copy: { [key: string]: AnswerValue } = {};
  for (const [key, item] of Object.entries(value as { [key: string]: AnswerValue })) {
    if (item !== undefined) setOwn(copy, key, materialize(item, plain));
  }
  return copy;
}

/** Turns whatever was thrown into an answer. Something unexpected is a fault of the mock, and says so. */
export function presentError(exchange: Exchange, presentation: Presentation | undefined, error: unknown): HttpAnswer {
  const shown = presentation ?? PLAIN;
  // The error builder does not filter, and a format that cannot be written must not hide the error.
  const format = shown.format?.format ?? shown.negotiation.answerFormat;
  const unfiltered = { ...(format === 'smile' ? PLAIN : shown), filter: undefined };
  if (error instanceof SimpleError) {
    const body = { error: error.message, status: error.status };
    return present(exchange, unfiltered, { status: error.status, body, headers: error.headers });
  }
  const known = error instanceof ElasticsearchError ? error : internalError(error);
  exchange.error = known;
  const { status, headers } = known;
  const trace = shown.trace && status !== 401;
  return present(exchange, unfiltered, { status, body: errorBody(known, trace), ...(headers && { headers }) });
}

function internalError(error: unknown): ElasticsearchError {
  const stack = error instanceof Error ? error.stack : String(error);
  return new ElasticsearchError('exception', `es-connector-mock failed, please report this: ${stack}`);
}

function headersOf(exchange: Exchange, type: string, answer: Answer): Record<string, string | readonly string[]> {
  const headers: Record<string, string | readonly string[]> = {};
  if (answer.status !== 401 && answer.status !== 403) headers['X-elastic-product'] = 'Elasticsearch';
  const opaqueId = exchange.request.headers['x-opaque-id'];
  if (opaqueId !== undefined) headers['X-Opaque-Id'] = opaqueId;
  headers['content-type'] = type;
  return answer.headers ? Object.assign(headers, answer.headers) : headers;
}
