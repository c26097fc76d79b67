import { illegalArgument } from '../../../errors/elasticsearch-error';
import { BodyBytes, type BodyPart } from '../../../json-text/body-bytes';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** The lines of a bulk request, each of which must end with a line feed. */
export class Lines implements BodyPart {
  readonly within: BodyBytes;
  /** The number of the current line, starting at one. */
  number = 0;
  /** Where the current line begins and ends in the body, without a carriage return. */
  start = 0;
  end = 0;
  private next = 0;

  constructor(private readonly bytes: Buffer) {
    this.within = new BodyBytes(bytes);
  }

  /**
   * Advances to the next line; returns false after the last one.
   *
   * @throws ElasticsearchError 400 for text after the last line feed.
   */
  read(): boolean {
    const { bytes, next } = this;
    if (next === bytes.length) return false;
    const end = bytes.indexOf(LINE_FEED, next);
    if (end < 0) throw illegalArgument('The bulk request must be terminated by a newline [\\n]');
    this.start = next;
    this.end = end > next && bytes[end - 1] === CARRIAGE_RETURN ? end - 1 : end;
    this.next = end + 1;
    this.number += 1;
    return true;
  }

  /** The bytes of the current line. */
  line(): Buffer {
    return this.bytes.subarray(this.start, this.end);
  }

  /** @throws ElasticsearchError 400 x_content_parse_exception for a line that is not valid UTF-8. */
  text(): string {
    return this.within.text(this.start, this.end);
  }
}
