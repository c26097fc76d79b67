import { GivenUp } from './failures';
import type { ClusterResponse } from './response';

/** Shorter parts of bodies are copied to a text, which is sent in one piece with what is around them. In bytes. */
const COPIED = 16 * 1024;

const LAST_CHUNK = '0\r\n\r\n';

/** Who waits for the response to a request. */
export interface CallEvents {
  /** The cluster wants the body of the request. */
  wanted?(): void;
  /** The head of the response is there. What fails after that is told to the reader of its body. */
  responded(response: ClusterResponse): void;
  /** There will be no response. @param error a StaleConnection if the cluster has perhaps not seen the request. */
  failed(error: Error): void;
  /** After `write` has returned false: more can be written. */
  drained?(): void;
}

/** The beginning of a request. */
export interface CallHead {
  readonly method: string;
  /** The request line and the headers, with the empty line at their end. */
  readonly text: string;
  /** The body is sent in chunks, because its length was not announced. */
  readonly chunked: boolean;
  /** It is not sent on a connection that was used before. */
  readonly fresh: boolean;
}

/** What a request is sent on. */
export interface Line {
  /** @returns false if more should wait until the other side has taken it. */
  write(piece: string | Buffer): boolean;
  /** Ends the request or its response. @param error what whoever waits for it is told. */
  fail(error: Error): void;
}

/** Where a request gets its connection from. */
interface Connections {
  /** @returns undefined if there is none now; the call is told of one later. */
  take(call: ClusterCall): Line | undefined;
}

/** One request on its way to the cluster. It takes a connection when the first part of it is sent. */
export class ClusterCall {
  /** The body has been sent to its end. */
  ended = false;
  /** Nobody waits for it any more: its response is complete, or it has failed. */
  over = false;
  private headSent = false;
  private connection: Line | undefined;
  /** What waits for a connection. */
  private unsent: (string | Buffer)[] = [];

  constructor(
    readonly head: CallHead,
    readonly events: CallEvents,
    private readonly connections: Connections,
  ) {}

  /** Sends the head before there is a body. */
  flush(): void {
    this.send('');
  }

  /** Sends a part of the body. @returns false if the next one should wait for `drained`. */
  write(part: Buffer): boolean {
    if (this.over || part.length === 0) return true;
    return this.sendPart(part, '');
  }

  /** Sends the end of the body. @param last its last part. */
  end(last?: Buffer): void {
    if (this.ended) return;
    this.ended = true;
    if (this.over) return;
    const after = this.head.chunked ? LAST_CHUNK : '';
    if (last && last.length > 0) this.sendPart(last, after);
    else this.send(after);
  }

  /** Gives it up. @param error why, which is told to whoever waits. */
  destroy(error: Error = new GivenUp()): void {
    if (this.over) return;
    if (this.connection) this.connection.fail(error);
    else this.fail(error);
  }

  /** It has a connection after all. */
  connect(connection: Line): void {
    this.connection = connection;
    let takes = true;
    for (const piece of this.unsent) takes = connection.write(piece);
    this.unsent = [];
    if (takes) this.events.drained?.();
  }

  /** The connection has nothing to do with it any more. */
  finish(): void {
    this.over = true;
    this.connection = undefined;
    this.unsent = [];
    // Whoever still sends a body must not wait for a cluster that has answered already.
    if (!this.ended) this.events.drained?.();
  }

  /** There will be no response. */
  fail(error: Error): void {
    this.finish();
    this.events.failed(error);
  }

  private sendPart(part: Buffer, after: string): boolean {
    const { chunked } = this.head;
    const size = chunked ? `${part.length.toString(16)}\r\n` : '';
    const end = chunked ? `\r\n${after}` : after;
    if (part.length <= COPIED) return this.send(size + part.toString('latin1') + end);
    this.send(size);
    const takes = this.send(part);
    return end === '' ? takes : this.send(end);
  }

  private send(piece: string | Buffer): boolean {
    if (!this.headSent && typeof piece === 'string') return this.sendFirst(this.head.text + piece);
    if (this.connection) return piece === '' || this.connection.write(piece);
    this.unsent.push(piece);
    return false;
  }

  /** @param text the head, and what is sent in one piece with it. */
  private sendFirst(text: string): boolean {
    this.headSent = true;
    this.connection = this.connections.take(this);
    if (this.connection) return this.connection.write(text);
    this.unsent.push(text);
    return false;
  }
}
