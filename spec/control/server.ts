import { expect } from 'chai';
import { type RunningServer, type ServerOptions, startServer } from '../../server';
import { controlEndpoints } from '../../server/control/endpoints';
import { findProblems } from '../../server/control/schema/problems';
import { Schemas } from '../../server/control/schema/schemas';

/** A server for a spec, and a short way to call it. */
export interface Harness {
  server: RunningServer;
  /** Calls the server and parses the JSON. */
  call(method: string, path: string, body?: unknown): Promise<Answer>;
  stop(): Promise<void>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: specs examine responses of all shapes
  readonly json: any;
}

export async function harness(options: ServerOptions = {}): Promise<Harness> {
  const server = await startServer(options);
  return { server, call: (method, path, body) => call(server.url, method, path, body), stop: () => server.stop() };
}

export async function call(url: string, method: string, path: string, body?: unknown): Promise<Answer> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const headers = { 'content-type': path.endsWith('_bulk') ? 'application/x-ndjson' : 'application/json' };
  const response = await fetch(url + path, { method, ...(body !== undefined && { body: text, headers }) });
  const answer = { status: response.status, headers: response.headers, ...read(await response.text()) };
  if (path.startsWith('/_mock/')) checkAnswer(method, path, answer);
  return answer;
}

const schemas = new Schemas();

/** Checks that the response of any control call, in any spec, fits its schema. */
function checkAnswer(method: string, path: string, { status, json }: Answer): void {
  if (json === undefined || json.error) return;
  const [bare = ''] = path.slice('/_mock'.length).split('?');
  const endpoint = controlEndpoints.find(({ route }) => {
    const pattern = `^${route.replace(/\{\w+\}/g, '[^/]+')}$`;
    return new RegExp(pattern).test(`${method} ${bare}`);
  });
  if (!endpoint?.answer) return;
  expect(findProblems(schemas, `control/${endpoint.answer}`, json), `${method} ${path} → ${status}`).to.deep.equal([]);
}

// biome-ignore lint/suspicious/noExplicitAny: as in Answer
function read(text: string): { text: string; json: any } {
  try {
    return { text, json: JSON.parse(text) };
  } catch {
    return { text, json: undefined };
  }
}
