import type { Socket } from 'node:net';
import type { ClusterCall, Line } from './call';
import { HungUp, Silence, StaleConnection } from './failures';
import { ArrivingResponse, type Flow } from './response';
import type { ResponseHead } from './response-head';
import { type ResponseEvents, ResponseParser } from './response-parser';

/** Who gives connections their requests. */
interface Owner {
  /** A connection can be used again. @param idle seconds for which the cluster keeps it open; undefined if it does not say. */
  release(connection: ClusterConnection, idle: number | undefined): void;
  /** A connection is about to be closed. */
  forget(connection: ClusterConnection): void;
}

/** A connection to the cluster: one request after the other, each with its response. */
export class ClusterConnection implements Line, Flow, ResponseEvents {
  /** In milliseconds of the stopwatch: later, it is not used for another request. */
  usableUntil = 0;
  private call: ClusterCall | undefined;
  private parser: ResponseParser | undefined;
  private response: ArrivingResponse | undefined;
  private complete = false;
  private isPaused = false;
  /** How many requests were sent on it. */
  private used = 0;
  /** Something of the current response has arrived. */
  private answers = false;

  /** @param silence milliseconds for which the cluster may say nothing while a request waits for it; 0 for no limit. */
  constructor(
    private readonly socket: Socket,
    private readonly owner: Owner,
    silence: number,
  ) {
    // While the client does not read, the cluster is not asked for more.
    if (silence > 0) socket.setTimeout(silence, () => this.call && !this.isPaused && this.fail(new Silence()));
    socket.on('drain', () => this.call?.events.drained?.());
    socket.on('error', (error) => this.fail(error));
    socket.on('end', () => this.close());
    socket.on('close', () => this.close());
  }

  /** Takes the next request, which is sent with `write`. */
  start(call: ClusterCall): void {
    this.used += 1;
    this.call = call;
    this.answers = false;
    this.parser = new ResponseParser(call.head.method, this);
    this.socket.ref();
  }

  /** It has no request for now, and does not keep the process from ending. @param until when it can be used again. */
  rest(until: number): void {
    this.usableUntil = until;
    this.socket.unref();
  }

  /** @returns false if more should wait until the socket has taken it. */
  write(piece: string | Buffer): boolean {
    return typeof piece === 'string' ? this.socket.write(piece, 'latin1') : this.socket.write(piece);
  }

  pause(): void {
    this.isPaused = true;
    this.socket.pause();
  }

  resume(): void {
    if (!this.isPaused) return;
    this.isPaused = false;
    this.socket.resume();
  }

  /** Bytes have arrived. @param bytes valid only during the call. */
  take(bytes: Buffer): void {
    if (!this.parser) {
      // Nobody has asked for anything.
      this.destroy();
      return;
    }
    this.answers = true;
    try {
      const surplus = this.parser.take(bytes);
      if (this.complete) this.finish(surplus);
      else this.response?.lull();
    } catch (error) {
      this.fail(error as Error);
    }
  }

  /** Ends the request or its response. */
  fail(error: Error): void {
    const { call, response } = this;
    const stale = this.used > 1 && !this.answers && isClosing(error);
    this.clear();
    this.destroy();
    if (response) response.fail(error);
    else call?.fail(stale ? new StaleConnection() : error);
  }

  /** Closes it. No request may be on it. */
  destroy(): void {
    this.owner.forget(this);
    this.socket.destroy();
  }

  wanted(): void {
    this.call?.events.wanted?.();
  }

  head(head: ResponseHead): void {
    this.response = new ArrivingResponse(head, this);
    this.call?.events.responded(this.response);
  }

  data(part: Buffer): void {
    this.response?.data(Buffer.from(part));
  }

  end(): void {
    this.complete = true;
    this.response?.end();
  }

  /** The cluster has closed it, which may be the end of the response. */
  private close(): void {
    if (this.parser?.close()) this.finish(false);
    else this.fail(new HungUp());
  }

  /** @param surplus true if more arrived than the response, which nobody has asked for. */
  private finish(surplus: boolean): void {
    const { call, response } = this;
    this.clear();
    this.resume();
    if (!response?.head.lasts || !call?.ended || surplus) {
      this.destroy();
      return;
    }
    this.owner.release(this, response.head.idle);
  }

  private clear(): void {
    this.call?.finish();
    this.call = undefined;
    this.parser = undefined;
    this.response = undefined;
    this.complete = false;
  }
}

function isClosing({ code }: NodeJS.ErrnoException): boolean {
  return code === 'ECONNRESET' || code === 'EPIPE';
}
