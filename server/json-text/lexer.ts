import type { ElasticsearchError } from '../errors/elasticsearch-error';
import {
  CARRIAGE_RETURN,
  continuationBytes,
  describeCharacter,
  LINE_FEED,
  SLASH,
  SPACE,
  STAR,
  TAB,
} from './characters';
import type { JsonSource } from './source';

/** The longest text, in bytes, that is decoded byte by byte. */
const SHORT = 12;

/**
 * The position in a JSON text and the handling of what lies between tokens. Reads byte by byte like Jackson's
 * UTF8StreamJsonParser (2.17) with the settings of JsonXContentImpl: comments are allowed, everything else that is
 * non-standard is rejected. `at` is the next byte to read. All methods throw the errors of JsonSource.
 */
export class Lexer {
  at: number;
  protected readonly bytes: Uint8Array;

  constructor(readonly source: JsonSource) {
    this.bytes = source.bytes;
    const { bytes } = source;
    this.at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  }

  get atEnd(): boolean {
    return this.at >= this.bytes.length;
  }

  /** The next byte without consuming it, -1 at the end. */
  protected look(): number {
    return this.at < this.bytes.length ? (this.bytes[this.at] as number) : -1;
  }

  /** Skips white space and comments. Consumes and returns the byte after them; -1 at the end. */
  protected skipBlanks(): number {
    while (this.at < this.bytes.length) {
      const byte = this.bytes[this.at] as number;
      this.at += 1;
      if (byte > SPACE) {
        if (byte !== SLASH) return byte;
        this.skipComment();
      } else if (byte !== SPACE && byte !== LINE_FEED && byte !== CARRIAGE_RETURN && byte !== TAB) {
        throw this.illegalBlank(byte);
      }
    }
    return -1;
  }

  private illegalBlank(byte: number): ElasticsearchError {
    const text = `Illegal character (${describeCharacter(byte)}): only regular white space (\\r, \\n, \\t) is allowed between tokens`;
    return this.source.syntaxError(text, this.at - 1);
  }

  private skipComment(): void {
    const kind = this.look();
    if (kind < 0) throw this.source.endOfInput(' in a comment');
    this.at += 1;
    if (kind === SLASH) {
      this.skipLineComment();
    } else if (kind === STAR) {
      this.skipBlockComment();
    } else {
      throw this.unexpected(kind, "was expecting either '*' or '/' for a comment");
    }
  }

  private skipLineComment(): void {
    while (this.at < this.bytes.length) {
      const byte = this.commentByte();
      if (byte === LINE_FEED || byte === CARRIAGE_RETURN) return;
    }
  }

  private skipBlockComment(): void {
    while (this.at < this.bytes.length) {
      if (this.commentByte() === STAR && this.look() === SLASH) {
        this.at += 1;
        return;
      }
    }
    throw this.source.endOfInput(' in a comment');
  }

  /** One character of a comment. Control characters and invalid UTF-8 are rejected even here. */
  private commentByte(): number {
    const byte = this.bytes[this.at] as number;
    this.at += 1;
    if (byte < SPACE && byte !== TAB && byte !== LINE_FEED && byte !== CARRIAGE_RETURN) throw this.illegalBlank(byte);
    if (byte >= 0x80) this.skipCharacter(byte, ' in a comment');
    return byte;
  }

  /** `Unexpected character (…): comment`, at the character just consumed. */
  protected unexpected(code: number, comment: string): ElasticsearchError {
    return this.source.syntaxError(`Unexpected character (${describeCharacter(code)}): ${comment}`, this.at - 1);
  }

  /** Validates and skips the rest of a UTF-8 sequence. */
  protected skipCharacter(first: number, where: string): void {
    const rest = continuationBytes(first);
    if (rest === undefined) throw this.source.syntaxError(`Invalid UTF-8 start byte 0x${first.toString(16)}`, this.at);
    for (let index = 0; index < rest; index += 1) {
      const byte = this.look();
      if (byte < 0) throw this.source.endOfInput(where);
      this.at += 1;
      if ((byte & 0xc0) !== 0x80) {
        throw this.source.syntaxError(`Invalid UTF-8 middle byte 0x${byte.toString(16)}`, this.at);
      }
    }
  }

  /** Decodes the character that starts with the byte just consumed, to name it in an error. */
  protected decodeForError(first: number): number {
    if (first < 0x80) return first;
    const start = this.at - 1;
    this.skipCharacter(first, ' in VALUE_STRING');
    return Buffer.from(this.bytes.subarray(start, this.at)).toString('utf8').codePointAt(0) ?? first;
  }

  protected beyond(subject: string, actual: number, limit: number, method: string): ElasticsearchError {
    const text = `${subject} (${actual}) exceeds the maximum allowed (${limit}, from \`StreamReadConstraints.${method}()\`)`;
    return this.source.beyondLimit(text);
  }

  protected decode(start: number, end: number): string {
    if (end - start <= SHORT) {
      const text = this.shortAscii(start, end);
      if (text !== undefined) return text;
    }
    const { buffer, byteOffset } = this.bytes;
    return Buffer.from(buffer, byteOffset + start, end - start).toString('utf8');
  }

  /** Most keys and numbers are so short that a call into Node takes longer than reading them. */
  private shortAscii(start: number, end: number): string | undefined {
    let text = '';
    for (let at = start; at < end; at += 1) {
      const byte = this.bytes[at] as number;
      if (byte >= 0x80) return undefined;
      text += String.fromCharCode(byte);
    }
    return text;
  }
}
