import { type ChildProcess, spawn } from 'node:child_process';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from '../cli/process';

const root = join(__dirname, '..', '..');

/** The heap of a server under attack in megabytes: that of a small container. */
const SMALL_HEAP = 256;

/** A request that has no response after this time counts as silence. */
const PATIENCE = 15_000;

/** The outcome of a request. */
export interface Outcome {
  /** The status of the response; 0 if there was none. */
  readonly status: number;
  readonly text: string;
  /** Why there was no response: the code of the socket's error, or `silence`. */
  readonly failure?: string;
  /** Milliseconds from sending to the end of the response. */
  readonly took: number;
}

export interface Attack {
  readonly method?: string;
  readonly path: string;
  /** Text and bytes are sent unchanged, everything else as JSON. */
  readonly body?: unknown;
  /** The media type of the body; JSON by default. */
  readonly type?: string;
  readonly gzip?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds until the request is abandoned. */
  readonly patience?: number;
}

/** The condition of the server, measured inside its process. */
export interface Pulse {
  /** The longest time for which the event loop was blocked since the last measurement, in milliseconds. */
  readonly held: number;
  /** Bytes of the heap and of buffers. */
  readonly memory: number;
  /** Bytes of the process. */
  readonly resident: number;
  /** Milliseconds of processor time that the process has used. */
  readonly cpu: number;
}

/**
 * The built server in a process of its own with a small heap, so that crashes and hangs are detected and harm nothing
 * else.
 *
 *     const server = await HostileServer.start();
 *     const outcome = await server.send({ path: '/_search', body: '{'.repeat(1e6) });
 *     await server.stop();
 */
export class HostileServer {
  /** Standard error of the process, which shows why it died. */
  stderr = '';
  /** The exit code or signal, once it has died. */
  death: number | string | undefined;
  private readonly agent = new Agent({ keepAlive: true });
  private questions = 0;

  private constructor(
    private readonly child: ChildProcess,
    readonly port: number,
  ) {
    child.stderr?.on('data', (chunk) => (this.stderr = (this.stderr + chunk).slice(-20_000)));
    child.on('exit', (code, signal) => (this.death = code ?? signal ?? 'unknown'));
  }

  /**
   * @param flags of the command.
   * @param heap the limit of the old generation in megabytes.
   */
  static async start(flags: readonly string[] = [], heap = SMALL_HEAP): Promise<HostileServer> {
    await build();
    const node = [`--max-old-space-size=${heap}`, '--require', join(__dirname, 'stall-meter.cjs')];
    const command = [...node, join(root, 'dist', 'cli.js'), '--port', '0', ...flags];
    const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    const line = await new Promise<string>((resolve, reject) => {
      child.stdout?.once('data', (chunk) => resolve(String(chunk)));
      child.once('exit', (code) => reject(new Error(`the server ended with ${code} before it was ready`)));
    });
    return new HostileServer(child, (JSON.parse(line.split('\n', 1)[0] as string) as { port: number }).port);
  }

  /** Sends a request; never rejects. */
  send(attack: Attack): Promise<Outcome> {
    const started = performance.now();
    const body = bytesOf(attack);
    const headers = {
      ...(body && { 'content-type': attack.type ?? 'application/json', 'content-length': body.length }),
      ...(attack.gzip && { 'content-encoding': 'gzip' }),
      ...attack.headers,
    };
    const options = {
      port: this.port,
      host: '127.0.0.1',
      method: attack.method ?? (body ? 'POST' : 'GET'),
      path: attack.path,
      headers,
      agent: this.agent,
    };
    return new Promise((resolve) => {
      const end = (status: number, text: string, failure?: string): void =>
        resolve({ status, text, took: performance.now() - started, ...(failure !== undefined && { failure }) });
      const sent = request(options, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('close', () => end(answer.statusCode ?? 0, Buffer.concat(chunks).toString()));
      });
      sent.setTimeout(attack.patience ?? PATIENCE, () => sent.destroy(new Error('silence')));
      sent.on('error', (error: NodeJS.ErrnoException) => end(0, '', error.code ?? error.message));
      sent.end(body);
    });
  }

  /** Bytes of the heap and of buffers that the process keeps: garbage is collected before. NaN if it is dead or silent. */
  async memory(): Promise<number> {
    return (await this.pulse(PATIENCE, true))?.memory ?? Number.NaN;
  }

  /**
   * Asks the process itself for its condition; undefined if it is dead or silent.
   *
   * @param settled whether garbage is collected before the memory is measured.
   */
  pulse(patience = PATIENCE, settled = false): Promise<Pulse | undefined> {
    if (this.death !== undefined) return Promise.resolve(undefined);
    const id = ++this.questions;
    return new Promise((resolve) => {
      const end = (pulse?: Pulse): void => {
        clearTimeout(timer);
        this.child.off('message', listen);
        resolve(pulse);
      };
      const listen = (message: unknown): void => {
        if ((message as { id: number }).id === id) end(message as Pulse);
      };
      const timer = setTimeout(end, patience);
      this.child.on('message', listen);
      // A child that has just died closes the channel.
      this.child.send({ id, settled }, (error) => error && end());
    });
  }

  /** True if a plain request gets a response, be it that it lacks credentials. */
  async answers(): Promise<boolean> {
    if (this.death !== undefined) return false;
    const { status } = await this.send({ path: '/', patience: 5_000 });
    return status === 200 || status === 401;
  }

  /** Ends the process at once. */
  async stop(): Promise<void> {
    this.agent.destroy();
    if (this.death !== undefined) return;
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGKILL');
    await ended;
  }
}

function bytesOf({ body, gzip }: Attack): Buffer | undefined {
  if (body === undefined) return undefined;
  const plain = body instanceof Uint8Array ? Buffer.from(body) : Buffer.from(textOf(body));
  return gzip ? gzipSync(plain) : plain;
}

function textOf(body: unknown): string {
  return typeof body === 'string' ? body : JSON.stringify(body);
}
