import type { SandboxList } from '../generated/control';
import { type Access, follow, type Received, send } from '../hooks/send';
import { withoutTrailing } from '../json/text-parts';
import { type Flags, type FlagValues, readFlags, UsageError } from './flags';

/** Flags shared by all commands that talk to a running server. */
export const connectionFlags = {
  url: { value: 'text', help: 'URL of the server. Default $ES_CONNECTOR_MOCK_URL, or http://127.0.0.1:9200.' },
  sandbox: { value: 'text', help: 'Talk to this sandbox of the server.' },
  token: { value: 'text', help: 'Token that the server was started with (--token). Default $ES_CONNECTOR_MOCK_TOKEN.' },
  ca: {
    value: 'text',
    help: 'File with the authority to trust (PEM), if the URL is https. Default $ES_CONNECTOR_MOCK_CA.',
  },
  json: { value: 'none', help: 'Print the response as one line of JSON.' },
} as const satisfies Flags;

type ConnectionFlags = Flags & typeof connectionFlags;

/** The parsed arguments of such a command. */
export interface CommandCall<F extends ConnectionFlags> {
  readonly connection: Connection;
  readonly values: FlagValues<F>;
  readonly rest: readonly string[];
}

/**
 * Reads the flags of a command that talks to a running server. Only the server, its token and whether exports contain
 * secrets may come from the environment: a filter set for another command would be a surprise.
 *
 * @param most the maximum number of arguments.
 * @throws UsageError
 */
export function readCall<F extends ConnectionFlags>(
  name: string,
  flags: F,
  args: readonly string[],
  most = 0,
): CommandCall<F> {
  const { ES_CONNECTOR_MOCK_URL, ES_CONNECTOR_MOCK_TOKEN, ES_CONNECTOR_MOCK_CA, ES_CONNECTOR_MOCK_WITH_SECRETS } =
    process.env;
  const environment = {
    ES_CONNECTOR_MOCK_URL,
    ES_CONNECTOR_MOCK_TOKEN,
    ES_CONNECTOR_MOCK_CA,
    ES_CONNECTOR_MOCK_WITH_SECRETS,
  };
  const { values, rest } = readFlags(flags, args, environment);
  if (rest.length > most) {
    throw new UsageError(
      `${name} takes ${most === 0 ? 'no arguments' : `at most ${most} ${most === 1 ? 'argument' : 'arguments'}`}, but got: ${rest.join(' ')}`,
    );
  }
  return { connection: new Connection(values), values, rest };
}

/** The server could not be reached or refused the call. The message says what to do. */
export class CallError extends Error {
  constructor(
    message: string,
    readonly kind: 'unreachable' | 'no control API' | 'no sandbox' | 'refused',
  ) {
    super(message);
  }
}

interface Refusal {
  readonly error?: { readonly reason?: unknown; readonly root_cause?: unknown };
}

/** Errors of certificates whose authority is unknown (OpenSSL's verification). */
const UNTRUSTED = new Set(
  'SELF_SIGNED_CERT_IN_CHAIN UNABLE_TO_VERIFY_LEAF_SIGNATURE DEPTH_ZERO_SELF_SIGNED_CERT UNABLE_TO_GET_ISSUER_CERT_LOCALLY'.split(
    ' ',
  ),
);

/** A running server, or one of its sandboxes. */
export class Connection {
  readonly url: string;
  private readonly access: Access;
  /** The server that has the sandbox. */
  private readonly server: string;
  readonly sandbox: string | undefined;

  constructor({ url = 'http://127.0.0.1:9200', sandbox, token, ca }: FlagValues<typeof connectionFlags>) {
    this.server = withoutTrailing(url, '/');
    this.sandbox = sandbox;
    this.url = this.server + (sandbox === undefined ? '' : `/_mock/sandbox/${encodeURIComponent(sandbox)}`);
    this.access = { token, ca };
    if (ca !== undefined) checkReadable(ca);
    if (!/^https?:\/\//.test(this.url) || !URL.canParse(this.url)) {
      throw new UsageError(`[${url}] is not the URL of a server, such as http://127.0.0.1:9200.`);
    }
  }

  /**
   * Calls the control API.
   *
   * @param path below `/_mock`.
   * @param body a value, or JSON text.
   * @param accepted statuses other than 2xx that are not errors.
   * @returns the parsed response.
   * @throws CallError
   */
  async call<T>(method: string, path: string, body?: unknown, accepted: readonly number[] = []): Promise<T> {
    const text = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body);
    const answer = await this.send(method, path, text);
    if (answer.status < 300 || accepted.includes(answer.status)) return JSON.parse(answer.text) as T;
    throw this.refusal(answer);
  }

  /** The text of a control response, unchanged. @throws CallError */
  async text(path: string, method = 'GET', body?: unknown): Promise<string> {
    const answer = await this.send(method, path, body === undefined ? '' : JSON.stringify(body));
    if (answer.status < 300) return answer.text;
    throw this.refusal(answer);
  }

  /**
   * Reads server-sent events of the control API until the server ends them.
   *
   * @param path below `/_mock`.
   * @param receive called with the data of each event.
   * @throws Error if the server refuses it.
   */
  async follow(path: string, receive: (data: string) => void): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      follow(`${this.url}/_mock${path}`, this.access, receive, resolve).catch(reject);
    });
  }

  private async send(method: string, path: string, text: string): Promise<Received> {
    // Looking at a sandbox must not create it, as a request to it would: its name may be mistyped.
    const looks = method === 'GET' || method === 'DELETE' || /^\/(?:journal\/(?:search|verify)|recording)/.test(path);
    if (looks && this.sandbox !== undefined) await this.checkSandbox(this.sandbox);
    return this.sendTo(`${this.url}/_mock${path}`, method, text);
  }

  private async checkSandbox(name: string): Promise<void> {
    const answer = await this.sendTo(`${this.server}/_mock/sandboxes`, 'GET', '');
    if (answer.status >= 300) throw this.refusal(answer);
    const { sandboxes } = JSON.parse(answer.text) as SandboxList;
    if (sandboxes.includes(name)) return;
    const { nearestHint } = require('../validation/nearest') as typeof import('../validation/nearest');
    const hint = nearestHint(name, sandboxes) || ' The first request to a sandbox creates it.';
    throw new CallError(`There is no sandbox [${name}].${hint}`, 'no sandbox');
  }

  private async sendTo(url: string, method: string, text: string): Promise<Received> {
    try {
      return await send(url, method, text, this.access);
    } catch (error) {
      if (UNTRUSTED.has(String((error as NodeJS.ErrnoException).code))) {
        const hint = 'Pass the file of its authority with --ca or in ES_CONNECTOR_MOCK_CA; the command ca prints it.';
        throw new CallError(`The certificate of ${this.url} is not trusted. ${hint}`, 'unreachable');
      }
      throw new CallError(
        `No server answers at ${this.url} (${wordsOf(error as NodeJS.ErrnoException)}). Start one with: es-connector-mock start. ` +
          'If it runs elsewhere, pass its URL with --url or in ES_CONNECTOR_MOCK_URL.',
        'unreachable',
      );
    }
  }

  private refusal({ status, text }: Received): CallError {
    const reason = reasonOf(text);
    if (reason === undefined) {
      const what = `${this.url} answers, but has no control API: it is not es-connector-mock, or it was started with --no-control.`;
      return new CallError(what, 'no control API');
    }
    const hint = status === 401 ? ' Pass it with --token or in ES_CONNECTOR_MOCK_TOKEN.' : '';
    return new CallError(reason + hint, 'refused');
  }
}

/** @throws UsageError if the file with the authority cannot be read. */
function checkReadable(file: string): void {
  const { accessSync, constants } = require('node:fs') as typeof import('node:fs');
  try {
    accessSync(file, constants.R_OK);
  } catch {
    throw new UsageError(`--ca: there is no file ${file} that can be read.`);
  }
}

/** The message of the control API; undefined if the response is not from the control API. */
function reasonOf(text: string): string | undefined {
  try {
    const { error } = JSON.parse(text) as Refusal;
    return typeof error?.reason === 'string' && error.root_cause === undefined ? error.reason : undefined;
  } catch {
    return undefined;
  }
}

function wordsOf({ code, message }: NodeJS.ErrnoException): string {
  const words: Record<string, string> = {
    ECONNREFUSED: 'connection refused',
    ENOTFOUND: 'no such host',
    ECONNRESET: 'the connection was closed',
    ETIMEDOUT: 'no response in time',
  };
  return words[code ?? ''] ?? (message || String(code));
}
