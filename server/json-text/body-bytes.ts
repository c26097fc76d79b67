import { isAscii, isUtf8 } from 'node:buffer';
import { decodeBody } from './parse';

/** The bytes of a body that is read piece by piece. */
export class BodyBytes {
  private readonly encoding: 'latin1' | 'utf8' | undefined;

  constructor(readonly bytes: Buffer) {
    // A shortcut for bodies that are pure ASCII, as most are.
    this.encoding = isAscii(bytes) ? 'latin1' : isUtf8(bytes) ? 'utf8' : undefined;
  }

  /** False if any part of the body is not valid UTF-8. */
  get wellEncoded(): boolean {
    return this.encoding !== undefined;
  }

  /**
   * A part of the body as a string.
   *
   * @throws ElasticsearchError 400 x_content_parse_exception if it is not valid UTF-8.
   */
  text(start: number, end: number): string {
    if (this.encoding !== undefined) return this.bytes.toString(this.encoding, start, end);
    return decodeBody(this.bytes.subarray(start, end));
  }
}

/** A part of a body. */
export interface BodyPart {
  /** The body; undefined if there is no part. */
  readonly within: BodyBytes | undefined;
  readonly start: number;
  readonly end: number;
}
