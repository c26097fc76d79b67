import { ElasticsearchError, illegalArgument, numberFormatException } from '../errors/elasticsearch-error';
import type { JsonValue } from '../json/value';
import type { JsonReader } from '../json-text/reader';
import type { TokenKind } from '../json-text/tokens';
import type { BodyValue } from './body-value';
import { parseBoolean } from './booleans';

/**
 * The value at the current token of a reader. One instance serves a whole body, because it moves with the reader.
 */
export class TextValue implements BodyValue {
  /** The offset of the last member's key. */
  private key = -1;

  constructor(readonly reader: JsonReader) {}

  get token(): TokenKind | undefined {
    return this.reader.kind;
  }

  get name(): string {
    return this.reader.name;
  }

  text(): string {
    return this.reader.text();
  }

  /** XContentParser.booleanValue. */
  boolean(): boolean {
    return parseBoolean(this.reader.text());
  }

  /** AbstractXContentParser.intValue, which reads a text as a double. */
  int(): number {
    const text = this.reader.text();
    if (text.trim() === '' || Number.isNaN(Number(text))) throw numberFormatException(text);
    return this.long();
  }

  /** AbstractXContentParser.longValue: fractions are truncated. */
  long(): number {
    const value = Math.trunc(this.float());
    if (Math.abs(value) >= 2 ** 63) this.checkRange(this.reader.text());
    return value;
  }

  private checkRange(text: string): void {
    if (!/^[+-]?\d+$/.test(text) || BigInt.asIntN(64, BigInt(text)) === BigInt(text)) return;
    if (this.reader.kind === 'VALUE_NUMBER') throw this.reader.longOutOfRange(text);
    throw illegalArgument(`Value [${text}] is out of range for a long`);
  }

  float(): number {
    const text = this.reader.text();
    const value = text.trim() === '' ? Number.NaN : Number(text);
    if (Number.isNaN(value)) throw illegalArgument(`For input string: "${text}"`);
    return value;
  }

  json(): JsonValue {
    return this.reader.readValue();
  }

  skip(): void {
    this.reader.skipChildren();
  }

  isRead(first: TokenKind): boolean {
    return !first.startsWith('START') || this.reader.kind === first.replace('START', 'END');
  }

  /** ObjectParser.parse advances by one token if it is not at an object yet. */
  open(): TokenKind | undefined {
    return this.reader.kind === 'START_OBJECT' ? this.reader.kind : this.reader.next();
  }

  *members(): Iterable<readonly [string, this]> {
    const { reader } = this;
    while (reader.next() === 'FIELD_NAME') {
      const { name, offset } = reader;
      reader.next();
      this.key = offset;
      yield [name, this];
    }
  }

  *elements(): Iterable<this> {
    while (this.reader.next() !== 'END_ARRAY') yield this;
  }

  refused(reason: string): ElasticsearchError {
    return this.at(this.reader.offset, reason);
  }

  refusedKey(reason: string): ElasticsearchError {
    return this.at(this.key, reason);
  }

  /** Errors about features that are not emulated, and bugs in the mock itself, are passed on unwrapped. */
  refusedWithin(reason: string, cause: unknown): Error {
    if (!(cause instanceof ElasticsearchError) || cause.type === 'not_emulated_exception') return cause as Error;
    return this.at(this.reader.offset, reason, cause);
  }

  malformed(reason: string): ElasticsearchError {
    return this.parsingError(reason, this.reader.offset);
  }

  malformedKey(reason: string): ElasticsearchError {
    return this.parsingError(reason, this.key);
  }

  private parsingError(reason: string, offset: number): ElasticsearchError {
    const { line, column } = this.reader.position(offset);
    return new ElasticsearchError('parsing_exception', reason, { extra: { line, col: column } });
  }

  private at(offset: number, reason: string, causedBy?: ElasticsearchError): ElasticsearchError {
    const text = `[${this.reader.location(offset)}] ${reason}`;
    return new ElasticsearchError('x_content_parse_exception', text, { causedBy });
  }
}
