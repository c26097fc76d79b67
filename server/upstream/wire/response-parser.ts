import { NotHttp } from './failures';
import { type ResponseHead, readHead } from './response-head';

/** Elasticsearch accepts headers of 16 KB itself, but its warnings may be longer. In bytes. */
const LONGEST_HEAD = 256 * 1024;

/** Of the lines between chunks. In bytes. */
const LONGEST_LINE = 16 * 1024;

const END_OF_HEAD = Buffer.from('\r\n\r\n');
const END_OF_LINE = Buffer.from('\r\n');
const BEGINNING = Buffer.from('HTTP/1.');

/** What is told of a response. */
export interface ResponseEvents {
  /** The server wants the body of the request (100). */
  wanted(): void;
  head(head: ResponseHead): void;
  /** @param part is valid only during the call. */
  data(part: Buffer): void;
  end(): void;
}

/** Reads one response of HTTP/1.1 from the bytes of a connection, whatever pieces they come in. */
export class ResponseParser {
  private state: 'head' | 'body' | 'size' | 'gap' | 'trailers' | 'rest' | 'done' = 'head';
  /** Bytes to come of the body or of the chunk. */
  private left = 0;
  private chunked = false;
  /** The beginning of a head or of a line whose end has not arrived. */
  private begun: Buffer | undefined;
  /** Bytes of trailers, which are not passed on. */
  private trailing = 0;
  /** Bytes of responses that are not final. */
  private preliminary = 0;

  /** @param method of the request. */
  constructor(
    private readonly method: string,
    private readonly events: ResponseEvents,
  ) {}

  /**
   * Reads the next bytes.
   *
   * @returns true if there are more of them than belong to the response.
   * @throws NotHttp if they are not a response.
   */
  take(given: Buffer): boolean {
    const bytes = this.begun ? Buffer.concat([this.begun, given]) : given;
    this.begun = undefined;
    let at = 0;
    while (at < bytes.length && this.state !== 'done') {
      const next = this.step(bytes, at);
      if (next < 0) {
        this.begun = Buffer.from(bytes.subarray(at));
        return false;
      }
      at = next;
    }
    return at < bytes.length;
  }

  /** The server has closed the connection. @returns true if that was the end of the response. */
  close(): boolean {
    if (this.state === 'rest') this.end();
    return this.state === 'done';
  }

  /** @returns where to go on; -1 if more bytes are needed for that. */
  private step(bytes: Buffer, at: number): number {
    switch (this.state) {
      case 'head':
        return this.takeHead(bytes, at);
      case 'body':
        return this.takeBody(bytes, at);
      case 'rest':
        this.events.data(at === 0 ? bytes : bytes.subarray(at));
        return bytes.length;
      default:
        return this.takeLine(bytes, at);
    }
  }

  private takeHead(bytes: Buffer, at: number): number {
    const end = bytes.indexOf(END_OF_HEAD, at);
    if (end < 0) {
      const length = Math.min(BEGINNING.length, bytes.length - at);
      const begins = bytes.compare(BEGINNING, 0, length, at, at + length) === 0;
      if (!begins) throw new NotHttp('it does not begin with a status line');
      if (bytes.length - at > LONGEST_HEAD) throw new NotHttp(`its headers have more than ${LONGEST_HEAD} bytes`);
      return -1;
    }
    if (end - at > LONGEST_HEAD) throw new NotHttp(`its headers have more than ${LONGEST_HEAD} bytes`);
    const head = readHead(bytes.toString('latin1', at, end), this.method);
    if (head.status >= 200) this.begin(head);
    else if (head.status === 101) throw new NotHttp('it changes to another protocol');
    else if (head.status === 100) this.events.wanted();
    if (head.status < 200) this.preliminary += end + END_OF_HEAD.length - at;
    if (this.preliminary > LONGEST_HEAD) throw new NotHttp('it never comes to the response itself');
    return end + END_OF_HEAD.length;
  }

  private begin(head: ResponseHead): void {
    const { framing, length = 0 } = head;
    this.chunked = framing === 'chunked';
    this.left = length;
    this.events.head(head);
    if (framing === 'chunked') this.state = 'size';
    else if (framing === 'close') this.state = 'rest';
    else if (framing === 'none' || length === 0) this.end();
    else this.state = 'body';
  }

  private takeBody(bytes: Buffer, at: number): number {
    const end = Math.min(bytes.length, at + this.left);
    this.left -= end - at;
    this.events.data(bytes.subarray(at, end));
    if (this.left > 0) return end;
    if (this.chunked) this.state = 'gap';
    else this.end();
    return end;
  }

  private takeLine(bytes: Buffer, at: number): number {
    const end = bytes.indexOf(END_OF_LINE, at);
    if (end < 0) {
      if (bytes.length - at > LONGEST_LINE) throw new NotHttp('its chunks are malformed');
      return -1;
    }
    const line = bytes.toString('latin1', at, end);
    if (this.state === 'trailers') this.takeTrailer(line);
    else if (this.state === 'size') this.takeSize(line);
    else if (line === '') this.state = 'size';
    else throw new NotHttp('its chunks are malformed');
    return end + END_OF_LINE.length;
  }

  private takeSize(line: string): void {
    const digits = /^([\da-f]{1,12})[ \t]*(?:;|$)/i.exec(line)?.[1];
    if (digits === undefined) throw new NotHttp('its chunks are malformed');
    this.left = Number.parseInt(digits, 16);
    this.state = this.left === 0 ? 'trailers' : 'body';
  }

  private takeTrailer(line: string): void {
    this.trailing += line.length;
    if (this.trailing > LONGEST_HEAD) throw new NotHttp(`its trailers have more than ${LONGEST_HEAD} bytes`);
    if (line === '') this.end();
  }

  private end(): void {
    this.state = 'done';
    this.events.end();
  }
}
