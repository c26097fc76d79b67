import { stringifyLossless } from '../../json-text/lossless';
import type { TrafficStep } from '../../recordings/step';
import { readDuration } from '../../runtime/duration';
import type { NamedRecording } from '../files/write-recording';

/** Times of a recording are stable: an archive begins here. */
const START = Date.UTC(2025, 0, 1);
const BASE = 'http://localhost:9200';

/** A recording as an HTTP archive (HAR 1.2). */
export function harText({ steps }: NamedRecording): string {
  let time = START;
  const entries = steps.map((step) => {
    time += step.pause === undefined ? 1 : readDuration(step.pause);
    return entryOf(step, new Date(time).toISOString());
  });
  const creator = { name: 'es-connector-mock', version: '1' };
  return `${JSON.stringify({ log: { version: '1.2', creator, entries } }, null, 2)}\n`;
}

function entryOf(step: TrafficStep, startedDateTime: string): object {
  const [method = '', target = ''] = step.do.split(/\s+/);
  const { searchParams } = new URL(BASE + target);
  const sent = textOf(step.body);
  const received = textOf(step.answer?.body) ?? '';
  const type = step.headers?.['content-type'] ?? 'application/json';
  const answerType = step.answer?.headers?.['content-type'] ?? 'application/json';
  return {
    startedDateTime,
    time: 0,
    request: {
      method,
      url: BASE + target,
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: pairs({ ...(sent !== undefined && { 'content-type': type }), ...step.headers }),
      queryString: [...searchParams].map(([name, value]) => ({ name, value })),
      ...(sent !== undefined && { postData: { mimeType: type, text: sent } }),
      headersSize: -1,
      bodySize: Buffer.byteLength(sent ?? ''),
    },
    response: {
      status: step.answer?.status ?? 0,
      statusText: '',
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: pairs({ 'content-type': answerType, 'x-elastic-product': 'Elasticsearch', ...step.answer?.headers }),
      content: { size: Buffer.byteLength(received), mimeType: answerType, text: received },
      redirectURL: '',
      headersSize: -1,
      bodySize: Buffer.byteLength(received),
    },
    cache: {},
    timings: { send: 0, wait: 0, receive: 0 },
  };
}

function textOf(body: TrafficStep['body']): string | undefined {
  return body === undefined || typeof body === 'string' ? body : stringifyLossless(body);
}

function pairs(headers: Readonly<Record<string, string>>): { name: string; value: string }[] {
  return Object.entries(headers).map(([name, value]) => ({ name, value }));
}
