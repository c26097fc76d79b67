import { isUtf8 } from 'node:buffer';
import { ElasticsearchError } from '../errors/elasticsearch-error';
import type { Budget } from '../runtime/budget';

/** The first byte of an item: its type, and its argument or the argument's length. */
export interface Head {
  /** 0 to 7 (RFC 8949, 3.1). */
  readonly major: number;
  /** The low five bits. */
  readonly low: number;
}

/** The low bits of an item of indefinite length, which ends with a break. */
export const INDEFINITE = 31;

/** The cost of an item in addition to its text; chunks of strings and tags write nothing. */
const HEAD_WORK = 8;
/** The cost of slicing bytes, regardless of the number. */
const TAKE_WORK = 16;

/** Reads the bytes of a CBOR body from front to back, with the errors of Jackson's CBORParser. */
export class CborBytes {
  at = 0;

  /** @param budget charged for each item. */
  constructor(
    private readonly bytes: Buffer,
    private readonly budget: Budget,
  ) {}

  get atEnd(): boolean {
    return this.at >= this.bytes.length;
  }

  /** @throws ElasticsearchError x_content_e_o_f_exception at the end. */
  head(within: string): Head {
    if (this.atEnd) throw this.endOfInput(` ${within}`);
    this.budget.charge(HEAD_WORK);
    const byte = this.bytes[this.at++] as number;
    return { major: byte >> 5, low: byte & 0x1f };
  }

  /** Consumes a break if one follows, and returns whether it did. */
  takeBreak(): boolean {
    if (this.bytes[this.at] !== 0xff) return false;
    this.at += 1;
    return true;
  }

  /** The argument of a head: a count, a tag, a number; exact up to 2^53. */
  argument(head: Head): number {
    return head.low === 27 ? Number(this.long()) : this.shortArgument(head);
  }

  /** The argument in decimal digits. */
  integer(head: Head): string {
    if (head.low !== 27) {
      const value = this.shortArgument(head);
      return String(head.major === 1 ? -1 - value : value);
    }
    const value = this.long();
    return String(head.major === 1 ? -1n - value : value);
  }

  /** The next bytes, unchanged. */
  take(length: number, what: string): Buffer {
    if (length > this.bytes.length - this.at) throw this.endOfInput(` in ${what}`);
    this.budget.charge(TAKE_WORK);
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  /** Like `take`, for UTF-8. */
  utf8(length: number, what: string): Buffer {
    const bytes = this.take(length, what);
    if (isUtf8(bytes)) return bytes;
    throw this.fault('Invalid UTF-8 in text');
  }

  fault(message: string): ElasticsearchError {
    const text = `${message}\n at ${this.place()}`;
    const causedBy = new ElasticsearchError('json_parse_exception', text);
    return new ElasticsearchError('x_content_parse_exception', text, { causedBy });
  }

  endOfInput(detail: string): ElasticsearchError {
    const text = `Unexpected end-of-input${detail}\n at ${this.place()}`;
    const causedBy = new ElasticsearchError('json_e_o_f_exception', text);
    return new ElasticsearchError('x_content_e_o_f_exception', 'Unexpected end of file', { causedBy });
  }

  /** The error for an invalid first byte. */
  invalid({ major, low }: Head): ElasticsearchError {
    return this.fault(`Invalid CBOR value token (first byte): 0x${((major << 5) | low).toString(16)}`);
  }

  private place(): string {
    return `[Source: (byte[])[${this.bytes.length} bytes]; byte offset: #${this.at}]`;
  }

  private shortArgument(head: Head): number {
    if (head.low < 24) return head.low;
    if (head.low > 26) throw this.invalid(head);
    const length = 1 << (head.low - 24);
    return this.take(length, 'VALUE_NUMBER_INT').readUIntBE(0, length);
  }

  private long(): bigint {
    return this.take(8, 'VALUE_NUMBER_INT').readBigUInt64BE(0);
  }
}
