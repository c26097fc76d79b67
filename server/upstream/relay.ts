import type { IncomingMessage, ServerResponse } from 'node:http';
import type { UpstreamSettings } from '../upstream-options';
import type { Capture } from './capture';
import { endWith } from './end-with';
import { troubleOf } from './trouble';

/** Responses up to this size are examined before their headers are sent, if they report a failure. In bytes. */
const LONGEST_HELD = 1024 * 1024;

/** Where Elasticsearch says whether a part of the request failed. */
const BEGINNING = 400;

/** A response of the cluster on its way to the client. */
export interface Relayed {
  readonly answer: IncomingMessage;
  readonly response: ServerResponse;
  readonly settings: UpstreamSettings;
  /** Headers as they are sent. */
  readonly headers: readonly string[];
  /** What the journal keeps of it, and what is needed to see what was made. */
  readonly captures: readonly Capture[];
  /**
   * Called when everything has arrived, before the last of it is sent, so that whoever has the response also finds it in
   * the journal.
   *
   * @param refused the whole body, if it reports a failure and the headers have not been sent yet.
   * @returns headers to add in that case.
   */
  last(refused: Buffer | undefined): Promise<readonly string[]>;
}

/**
 * Passes a response on while it arrives, as fast as the client reads it.
 *
 * @returns when all of it has been passed on.
 * @throws Trouble if the cluster does not complete it.
 */
export function relay(relayed: Relayed): Promise<void> {
  return new Promise((resolve, reject) => new Relay(relayed, resolve, reject).start());
}

class Relay {
  private held: Buffer[] = [];
  private received = 0;
  private complete = false;
  /** Whether it reports a failure; undefined until something has arrived. */
  private refuses: boolean | undefined;
  /** Bytes of the body; undefined if they are not announced. */
  private readonly announced: number | undefined;

  constructor(
    private readonly relayed: Relayed,
    private readonly done: () => void,
    private readonly fail: (error: Error) => void,
  ) {
    const length = relayed.answer.headers['content-length'];
    this.announced = length === undefined ? undefined : Number(length);
  }

  start(): void {
    const { answer, settings } = this.relayed;
    answer.on('data', (chunk: Buffer) => this.take(chunk));
    answer.on('end', () => this.finish());
    answer.on('error', (error) => this.fail(troubleOf(error, settings)));
  }

  private take(chunk: Buffer): void {
    const { response, captures, answer } = this.relayed;
    for (const capture of captures) capture.add(chunk);
    this.received += chunk.length;
    this.refuses ??= (answer.statusCode as number) >= 400 || reportsFailure(answer, chunk);
    if (this.received === this.announced || this.isHeld) {
      this.held.push(chunk);
      if (this.received === this.announced) this.finish();
      return;
    }
    this.writeHead([]);
    for (const earlier of this.held) response.write(earlier);
    this.held = [];
    if (response.write(chunk)) return;
    answer.pause();
    response.once('drain', () => answer.resume());
  }

  private get isHeld(): boolean {
    return this.refuses === true && !this.relayed.response.headersSent && this.received <= LONGEST_HELD;
  }

  private finish(): void {
    if (this.complete) return;
    this.complete = true;
    const { response, last, answer } = this.relayed;
    const [only, ...others] = this.held;
    const whole = only && others.length === 0 ? only : Buffer.concat(this.held);
    const refuses = this.refuses ?? (answer.statusCode as number) >= 400;
    last(refuses && !response.headersSent ? whole : undefined).then((headers) => {
      if (response.destroyed) return this.done();
      this.writeHead(headers);
      endWith(response, whole);
      this.done();
    }, this.fail);
  }

  private writeHead(added: readonly string[]): void {
    const { response, answer, headers } = this.relayed;
    if (response.headersSent) return;
    // The cluster does not send a Date header, and node:http would.
    response.sendDate = false;
    response.writeHead(answer.statusCode as number, answer.statusMessage, [...headers, ...added]);
  }
}

/** True if a response may report the failure of parts of its request, or if that cannot be seen. */
function reportsFailure({ headers }: IncomingMessage, first: Buffer): boolean {
  if (headers['content-encoding'] !== undefined) return Number(headers['content-length']) <= LONGEST_HELD;
  return /"errors":\s*true|"failed":\s*[1-9]/.test(first.toString('latin1', 0, BEGINNING));
}
