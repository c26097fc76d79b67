import { isObject, type JsonObject, type JsonValue } from '../../json/value';
import { type Happened, stableSteps } from '../../recordings/stable';
import { HEADERS_THAT_MATTER, RECORDED_HEADERS, type TrafficStep, USUAL_HEADERS } from '../../recordings/step';
import { parsedJson, toldExactly } from '../../recordings/told-exactly';
import { FileError } from './file-error';
import { SourceFile } from './source-file';
import type { TrafficSuite } from './suite';

/**
 * The requests of an HTTP archive. Headers with credentials are left out; bodies are as they are.
 *
 * @throws FileError with line and column if it is not JSON, or that names the entry which is wrong.
 */
export function suiteOfHar(name: string, file: string, text: string): TrafficSuite {
  const { log } = objectOf(parsed(file, text), file, 'The archive');
  const { entries } = objectOf(log, file, 'log');
  if (!Array.isArray(entries)) throw new FileError(`${file}: log.entries must be a list.`);
  const happened = entries.map((entry, at) => happenedIn(objectOf(entry, file, `log.entries[${at}]`), file, at));
  return { name, sequences: [{ name, steps: stableSteps(happened) }] };
}

function parsed(file: string, text: string): JsonValue {
  try {
    return JSON.parse(text) as JsonValue;
  } catch (error) {
    // Says where.
    new SourceFile(file, text);
    throw new FileError(`${file}: is not JSON: ${(error as Error).message}`);
  }
}

function happenedIn(entry: JsonObject, file: string, at: number): Happened {
  const where = `log.entries[${at}]`;
  const request = objectOf(entry.request, file, `${where}.request`);
  const response = objectOf(entry.response, file, `${where}.response`);
  const { method, url } = request;
  if (typeof method !== 'string' || typeof url !== 'string' || !URL.canParse(url)) {
    throw new FileError(`${file}: ${where}.request must have a method and a URL.`);
  }
  const { pathname, search } = new URL(url);
  const sent = textIn(request.postData);
  const time = typeof entry.startedDateTime === 'string' ? Date.parse(entry.startedDateTime) : Number.NaN;
  const step: TrafficStep = {
    do: `${method} ${pathname}${search}`,
    ...withHeaders(headersIn(request, RECORDED_HEADERS)),
    ...(sent !== undefined && { body: /ndjson/.test(headerIn(request, 'content-type')) ? sent : toldExactly(sent) }),
    answer: answerOf(response),
  };
  return { at: Number.isNaN(time) ? 0 : time, step };
}

function answerOf(response: JsonObject): NonNullable<TrafficStep['answer']> {
  const text = textIn(response.content);
  const body = text === undefined || text === '' ? undefined : (parsedJson(text) ?? text);
  return {
    status: typeof response.status === 'number' ? response.status : 0,
    ...withHeaders(headersIn(response, HEADERS_THAT_MATTER)),
    ...(body !== undefined && { body }),
  };
}

function headerIn(part: JsonObject, wanted: string): string {
  const all = Array.isArray(part.headers) ? part.headers.filter(isObject) : [];
  const found = all.find(({ name }) => typeof name === 'string' && name.toLowerCase() === wanted);
  return typeof found?.value === 'string' ? found.value : '';
}

function headersIn(part: JsonObject, names: readonly string[]): Record<string, string> {
  const pairs = names.map((name) => [name, headerIn(part, name)] as const);
  return Object.fromEntries(
    pairs.filter(([name, value]) => value !== '' && value !== '*/*' && value !== USUAL_HEADERS[name]),
  );
}

function withHeaders(headers: Record<string, string>): { headers?: Record<string, string> } {
  return Object.keys(headers).length > 0 ? { headers } : {};
}

/** The text of a body, which may be in base64. */
function textIn(part: JsonValue | undefined): string | undefined {
  if (!isObject(part) || typeof part.text !== 'string') return undefined;
  return part.encoding === 'base64' ? Buffer.from(part.text, 'base64').toString() : part.text;
}

function objectOf(value: JsonValue | undefined, file: string, what: string): JsonObject {
  if (!isObject(value)) throw new FileError(`${file}: ${what} must be an object.`);
  return value;
}
