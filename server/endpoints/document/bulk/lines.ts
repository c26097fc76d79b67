import { isAscii, isUtf8 } from 'node:buffer';
import { illegalArgument } from '../../../errors/elasticsearch-error';
import { decodeBody } from '../../../json/parse';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** The lines of a bulk request, each of which has to end with a line feed. */
export class Lines {
  /** Of the line that was last read; counts from one. */
  number = 0;
  /** Where it begins in the body, and where it ends, without a carriage return. */
  start = 0;
  end = 0;
  private next = 0;
  private readonly encoding: 'latin1' | 'utf8' | undefined;

  constructor(private readonly body: Buffer) {
    this.encoding = isAscii(body) ? 'latin1' : isUtf8(body) ? 'utf8' : undefined;
  }

  /**
   * Goes to the next line; false after the last one.
   *
   * @throws ElasticsearchError 400 for text after the last line feed.
   */
  read(): boolean {
    if (this.next === this.body.length) return false;
    const end = this.body.indexOf(LINE_FEED, this.next);
    if (end < 0) throw illegalArgument('The bulk request must be terminated by a newline [\\n]');
    this.start = this.next;
    this.end = end > this.start && this.body[end - 1] === CARRIAGE_RETURN ? end - 1 : end;
    this.next = end + 1;
    this.number += 1;
    return true;
  }

  /** The line that was last read, as it came. */
  bytes(): Buffer {
    return this.body.subarray(this.start, this.end);
  }

  /**
   * Part of the body as a text of its own: a slice of a larger text would keep that in memory for as long as the document
   * lives.
   *
   * @throws ElasticsearchError 400 x_content_parse_exception for what is no UTF-8.
   */
  text(start = this.start, end = this.end): string {
    // The shortest way for what is nothing but ASCII, as most bodies are.
    if (this.encoding !== undefined) return this.body.toString(this.encoding, start, end);
    return decodeBody(this.body.subarray(start, end));
  }
}
