import { readFileSync } from 'node:fs';
import {
  Agent,
  type ClientRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type RequestOptions,
  request,
} from 'node:http';
import { withoutTrailing } from '../../json/text-parts';
import { FileError } from '../../text-files/file-error';

/** An answer as it was received. */
export interface TrafficAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** How to reach a server, and as whom. */
export interface TrafficAccess {
  /** Base64 of id and key. */
  readonly apiKey?: string | undefined;
  /** For the control API of a mock. */
  readonly token?: string | undefined;
  /** File in PEM with the authorities to trust. */
  readonly ca?: string | undefined;
}

/** No answer came: the message names the server and the reason. */
class NoAnswer extends Error {}

/** A server that takes longer than this for an answer is taken for hanging: the longest timeout of Elasticsearch's APIs by default, and more. */
const PATIENCE = 90_000;
const LARGEST_ANSWER = 256 * 1024 * 1024;

/** Sends requests as they are written, over connections that stay open. */
export class TrafficClient {
  /** Without user and password. */
  readonly url: string;
  private readonly base: URL;
  private readonly login: Readonly<Record<string, string>>;
  private readonly start: typeof request;
  private readonly agent: Agent;

  /** @param url may contain user and password. */
  constructor(url: string, access: TrafficAccess) {
    this.base = new URL(withoutTrailing(url, '/'));
    const { username, password } = this.base;
    this.login = {
      ...(username !== '' && {
        authorization: `Basic ${base64(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`)}`,
      }),
      ...(access.apiKey !== undefined && { authorization: `ApiKey ${access.apiKey}` }),
      ...(access.token !== undefined && { 'x-mock-token': access.token }),
    };
    this.base.username = '';
    this.base.password = '';
    this.url = withoutTrailing(this.base.href, '/');
    const { start, agent } = this.base.protocol === 'https:' ? secure(access.ca) : plain();
    this.start = start;
    this.agent = agent;
  }

  /**
   * Sends a request.
   *
   * @param target path and query string, encoded
   * @throws NoAnswer
   */
  send(
    method: string,
    target: string,
    headers: Readonly<Record<string, string>> = {},
    text?: string,
  ): Promise<TrafficAnswer> {
    const body = text === undefined ? undefined : Buffer.from(text);
    const options: RequestOptions = {
      agent: this.agent,
      method,
      hostname: this.base.hostname.replace(/^\[|\]$/g, ''),
      port: this.base.port,
      path: withoutTrailing(this.base.pathname, '/') + target,
      headers: { ...this.login, ...headers, ...(body && { 'content-length': body.length }) },
    };
    return new Promise((resolve, reject) => {
      const refuse = (error: NodeJS.ErrnoException): void =>
        reject(new NoAnswer(`${this.url} gave no answer to ${method} ${target}: ${error.code ?? error.message}.`));
      const call: ClientRequest = this.start(options, (answer) => collect(answer, resolve, refuse));
      call.setTimeout(PATIENCE, () => call.destroy(new Error(`none within ${PATIENCE / 1000} s`)));
      call.on('error', refuse);
      call.end(body);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}

function collect(
  answer: IncomingMessage,
  resolve: (answer: TrafficAnswer) => void,
  refuse: (error: Error) => void,
): void {
  const chunks: Buffer[] = [];
  let size = 0;
  answer.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > LARGEST_ANSWER) answer.destroy(new Error(`more than ${LARGEST_ANSWER} bytes`));
    else chunks.push(chunk);
  });
  answer.on('error', refuse);
  answer.on('end', () => {
    const { statusCode = 0, headers } = answer;
    resolve({ status: statusCode, headers, text: Buffer.concat(chunks).toString('utf8') });
  });
}

const KEEP_ALIVE = { keepAlive: true, maxSockets: 4 };

function plain(): { start: typeof request; agent: Agent } {
  return { start: request, agent: new Agent(KEEP_ALIVE) };
}

/** Node's TLS takes a while to load. */
function secure(ca: string | undefined): { start: typeof request; agent: Agent } {
  const https = require('node:https') as typeof import('node:https');
  const agent = new https.Agent({ ...KEEP_ALIVE, ...(ca !== undefined && { ca: authority(ca) }) });
  return { start: https.request as typeof request, agent };
}

function authority(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new FileError(`The authority in ${file} cannot be read: ${(error as Error).message}`);
  }
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}
