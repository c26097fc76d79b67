import type { HttpAnswer, HttpRequest } from '../../http/request';
import { isObject, type JsonObject, type JsonValue } from '../../json/value';
import { type Happened, stableSteps } from '../../recordings/stable';
import { HEADERS_THAT_MATTER, RECORDED_HEADERS } from '../../recordings/step';
import { FileError } from '../../text-files/file-error';
import { SourceFile } from '../../text-files/source-file';
import { ArchiveRecorder } from './archive-recorder';
import type { TrafficSuite } from './suite';

/**
 * The requests of an HTTP archive, without credentials and secrets, as a recording would have them.
 *
 * @throws FileError with line and column if it is not JSON, or that names the entry which is wrong.
 */
export function suiteOfHar(name: string, file: string, text: string): TrafficSuite {
  const { log } = objectOf(parsed(file, text), file, 'The archive');
  const { entries } = objectOf(log, file, 'log');
  if (!Array.isArray(entries)) throw new FileError(`${file}: log.entries must be a list.`);
  const recorder = new ArchiveRecorder();
  const happened = entries.map((entry, at) =>
    happenedIn(objectOf(entry, file, `log.entries[${at}]`), file, at, recorder),
  );
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

function happenedIn(entry: JsonObject, file: string, at: number, recorder: ArchiveRecorder): Happened {
  const where = `log.entries[${at}]`;
  const request = objectOf(entry.request, file, `${where}.request`);
  const response = objectOf(entry.response, file, `${where}.response`);
  const { method, url } = request;
  if (typeof method !== 'string' || typeof url !== 'string' || !URL.canParse(url)) {
    throw new FileError(`${file}: ${where}.request must have a method and a URL.`);
  }
  const { pathname, search } = new URL(url);
  const time = typeof entry.startedDateTime === 'string' ? Date.parse(entry.startedDateTime) : Number.NaN;
  const received: HttpRequest = {
    method,
    uri: pathname + search,
    headers: headersIn(request, RECORDED_HEADERS),
    body: bodyIn(request.postData),
  };
  const answer: HttpAnswer = {
    status: typeof response.status === 'number' ? response.status : 0,
    headers: { ...PRODUCT, ...headersIn(response, HEADERS_THAT_MATTER) },
    body: bodyIn(response.content),
  };
  return { at: Number.isNaN(time) ? 0 : time, step: recorder.stepOf(received, answer) };
}

/** Some tools keep only a part of the headers. */
const PRODUCT = { 'x-elastic-product': 'Elasticsearch' };

function headersIn(part: JsonObject, names: readonly string[]): Record<string, string> {
  const all = Array.isArray(part.headers) ? part.headers.filter(isObject) : [];
  const found: Record<string, string> = {};
  for (const { name, value } of all) {
    if (typeof name !== 'string' || typeof value !== 'string') continue;
    if (names.includes(name.toLowerCase())) found[name.toLowerCase()] = value;
  }
  return found;
}

/** The bytes of a body, whose text may be in base64. */
function bodyIn(part: JsonValue | undefined): Buffer {
  if (!isObject(part) || typeof part.text !== 'string') return Buffer.alloc(0);
  return Buffer.from(part.text, part.encoding === 'base64' ? 'base64' : 'utf8');
}

function objectOf(value: JsonValue | undefined, file: string, what: string): JsonObject {
  if (!isObject(value)) throw new FileError(`${file}: ${what} must be an object.`);
  return value;
}
