import { isAscii, isUtf8 } from 'node:buffer';
import { decodeBody } from './parse';

/** The bytes of a body that is read piece by piece. */
export class BodyBytes {
  private readonly encoding: 'latin1' | 'utf8' | undefined;

  constructor(readonly bytes: Buffer) {
    // The shortest way for what is nothing but ASCII, as most bodies are.
    this.encoding = isAscii(bytes) ? 'latin1' : isUtf8(bytes) ? 'utf8' : undefined;
  }

  /** False where some part of the body is no UTF-8. */
  get wellEncoded(): boolean {
    return this.encoding !== undefined;
  }

  /**
   * A part of the body as text.
   *
   * @throws ElasticsearchError 400 x_content_parse_exception for what is no UTF-8.
   */
  text(start: number, end: number): string {
    if (this.encoding !== undefined) return this.bytes.toString(this.encoding, start, end);
    return decodeBody(this.bytes.subarray(start, end));
  }
}

/** A part of a body. */
export interface BodyPart {
  /** The body; undefined for no part at all. */
  readonly within: BodyBytes | undefined;
  readonly start: number;
  readonly end: number;
}
