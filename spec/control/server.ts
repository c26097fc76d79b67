import { type RunningServer, type ServerOptions, startServer } from '../../server';

/** A server for a spec, and a short way to call it. */
export interface Harness {
  server: RunningServer;
  /** Calls it and reads JSON. */
  call(method: string, path: string, body?: unknown): Promise<Answer>;
  stop(): Promise<void>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: specs look into answers of all shapes
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
  const answer = await response.text();
  return { status: response.status, headers: response.headers, text: answer, json: parse(answer) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
