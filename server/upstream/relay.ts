import type { ServerResponse } from 'node:http';
import { andThen, type Eventually } from '../runtime/eventually';
import type { UpstreamSettings } from '../upstream-options';
import type { Capture } from './capture';
import { endWith } from './end-with';
import { troubleOf } from './trouble';
import type { ClusterResponse, ResponseReader } from './wire/response';
import type { ResponseHead } from './wire/response-head';

/** Responses up to this size are examined before their headers are sent, if they report a failure. In bytes. */
const LONGEST_HELD = 1024 * 1024;

/** Where Elasticsearch says whether a part of the request failed. */
const BEGINNING = 400;

/** A response of the cluster on its way to the client. */
export interface Relayed {
  readonly answer: ClusterResponse;
  readonly response: ServerResponse;
  readonly settings: UpstreamSettings;
  /** Headers as they are sent. */
  readonly headers: string[];
  /** What the journal keeps of it, and what is needed to see what was made. */
  readonly captures: readonly Capture[];
  /**
   * Called when everything has arrived, before the last of it is sent, so that whoever has the response also finds it in
   * the journal.
   *
   * @param refused the whole body, if it reports a failure and the headers have not been sent yet.
   * @returns headers to add in that case.
   */
  last(refused: Buffer | undefined): Eventually<readonly string[]>;
}

/**
 * Passes a response on while it arrives, as fast as the client reads it.
 *
 * @returns when all of it has been passed on.
 * @throws Trouble if the cluster does not complete it.
 */
export function relay(relayed: Relayed): Promise<void> {
  return new Promise((done, fail) => relayed.answer.read(new Relay(relayed, done, fail)));
}

class Relay implements ResponseReader {
  /** What is not sent before it is clear whether it is the end, or whether the response reports a failure. */
  private held: Buffer[] = [];
  private received = 0;
  /** Whether it reports a failure; undefined until something has arrived. */
  private refuses: boolean | undefined;
  private isPaused = false;

  constructor(
    private readonly relayed: Relayed,
    private readonly done: () => void,
    private readonly broken: (error: Error) => void,
  ) {}

  data(part: Buffer): void {
    const { captures, answer } = this.relayed;
    for (const capture of captures) capture.add(part);
    this.received += part.length;
    this.refuses ??= answer.head.status >= 400 || reportsFailure(answer.head, part);
    this.held.push(part);
  }

  lull(): void {
    if (this.isHeld || this.held.length === 0) return;
    const { response, answer } = this.relayed;
    this.writeHead([]);
    let takes = true;
    for (const part of this.held) takes = response.write(part);
    this.held = [];
    if (takes || this.isPaused) return;
    this.isPaused = true;
    answer.pause();
    response.once('drain', () => {
      this.isPaused = false;
      answer.resume();
    });
  }

  end(): void {
    const { response, last, answer } = this.relayed;
    const [only, ...others] = this.held;
    const whole = only && others.length === 0 ? only : Buffer.concat(this.held);
    const refuses = this.refuses ?? answer.head.status >= 400;
    const added = last(refuses && !response.headersSent ? whole : undefined);
    const sent = andThen(added, (headers) => this.finish(headers, whole));
    if (sent instanceof Promise) sent.catch(this.broken);
  }

  fail(error: Error): void {
    this.broken(troubleOf(error, this.relayed.settings));
  }

  private get isHeld(): boolean {
    return this.refuses === true && !this.relayed.response.headersSent && this.received <= LONGEST_HELD;
  }

  private finish(headers: readonly string[], rest: Buffer): void {
    const { response } = this.relayed;
    if (!response.destroyed) {
      this.writeHead(headers);
      endWith(response, rest);
    }
    this.done();
  }

  private writeHead(added: readonly string[]): void {
    const { response, answer, headers } = this.relayed;
    if (response.headersSent) return;
    // The cluster does not send a Date header, and node:http would.
    response.sendDate = false;
    response.writeHead(answer.head.status, answer.head.message, added.length === 0 ? headers : [...headers, ...added]);
  }
}

/** True if a response may report the failure of parts of its request, or if that cannot be seen. */
function reportsFailure({ encoding, length }: ResponseHead, first: Buffer): boolean {
  if (encoding !== undefined) return length !== undefined && length <= LONGEST_HELD;
  return /"errors":\s*true|"failed":\s*[1-9]/.test(first.toString('latin1', 0, BEGINNING));
}
