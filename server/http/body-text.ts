import { isUtf8 } from 'node:buffer';
import { notEmulated } from '../errors/not-emulated';
import { lateCbor, lateYaml } from '../formats/late';
import { decodeBody } from '../json-text/parse';
import type { Budget } from '../runtime/budget';
import type { Negotiation } from './body-formats';
import type { EarlyBody } from './early-body';
import { SimpleError } from './simple-error';

/** The body of a request as text: JSON as it was sent, or YAML and CBOR converted to JSON. */
export interface BodyText {
  readonly present: boolean;
  /** Reads the bytes on the first call. */
  text(): string;
  /** The text as UTF-8, for callers that read it piece by piece. */
  bytes(): Buffer;
  /** The text, or the bytes if they are not valid UTF-8; for callers that can name the field concerned. */
  source(): string | Buffer;
}

/** The body of one request, kept as bytes until the text is needed. */
export class RequestBody implements BodyText {
  private decoded: string | undefined;

  /**
   * @param newlineDelimited the body is a series of lines, which YAML and CBOR cannot represent.
   * @param early if it has been converted already
   */
  constructor(
    private readonly content: Buffer,
    private readonly negotiation: Negotiation,
    private readonly newlineDelimited: boolean,
    private readonly budget: Budget,
    private readonly early?: EarlyBody | undefined,
  ) {}

  get present(): boolean {
    return this.content.length > 0;
  }

  /**
   * Rejects a body with an unreadable media type (RestController.dispatchRequest).
   *
   * @throws SimpleError 406
   */
  checkContentType(header: string | undefined): void {
    if (!this.present) return;
    if (header === undefined) throw new SimpleError(406, 'Content-Type header is missing');
    const { bodyFormat } = this.negotiation;
    if (bodyFormat === undefined) throw new SimpleError(406, `Content-Type header [${header}] is not supported`);
    if (this.newlineDelimited && (bodyFormat === 'yaml' || bodyFormat === 'cbor')) {
      const name = bodyFormat.toUpperCase();
      throw new SimpleError(406, `Content-Type [${name}] does not support stream parsing. Use JSON or SMILE instead`);
    }
  }

  text(): string {
    this.decoded ??= this.decode();
    return this.decoded;
  }

  bytes(): Buffer {
    return this.negotiation.bodyFormat === 'json' ? this.content : Buffer.from(this.text());
  }

  source(): string | Buffer {
    if (this.decoded === undefined && this.negotiation.bodyFormat === 'json' && !isUtf8(this.content))
      return this.content;
    return this.text();
  }

  private decode(): string {
    if (this.early) {
      if ('error' in this.early) throw this.early.error;
      return this.early.text;
    }
    switch (this.negotiation.bodyFormat) {
      case 'yaml':
        return lateYaml().yamlToJson(this.content.toString('utf8'), this.budget);
      case 'cbor':
        return lateCbor().cborToJson(this.content, this.budget);
      case 'smile':
        throw notEmulated('bodies in the SMILE format');
      default:
        return isUtf8(this.content) ? this.content.toString('utf8') : decodeBody(this.content);
    }
  }
}
