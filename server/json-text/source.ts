import { ElasticsearchError } from '../errors/elasticsearch-error';

/** A place in a text. Both numbers start at one; the column counts bytes of the UTF-8 form. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** How much of a body an error shows (ErrorReportConfiguration.DEFAULT_MAX_RAW_CONTENT_LENGTH). */
const SHOWN_BYTES = 500;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** `1:12`, as XContentLocation prints it. */
export function formatPosition({ line, column }: Position): string {
  return `${line}:${column}`;
}

/** The bytes of a body, and how errors describe them. Offsets are byte offsets. */
export class JsonSource {
  private lookedUp = 0;
  private line = 1;
  private lineStart = 0;

  constructor(
    readonly bytes: Uint8Array,
    /** False for `include_source_on_error=false`: errors then do not show the text. */
    private readonly shown = true,
  ) {}

  /**
   * LF, CR and CRLF end a line. An offset before the first byte is column 0, as in Jackson before its first token.
   * Looking up ascending offsets one by one costs no more than looking up the last.
   */
  position(offset: number): Position {
    if (offset < this.lookedUp) this.startOver();
    for (; this.lookedUp < offset; this.lookedUp += 1) {
      const byte = this.bytes[this.lookedUp];
      if (byte !== LINE_FEED && byte !== CARRIAGE_RETURN) continue;
      if (byte === CARRIAGE_RETURN && this.bytes[this.lookedUp + 1] === LINE_FEED) continue;
      this.line += 1;
      this.lineStart = this.lookedUp + 1;
    }
    return { line: this.line, column: offset - this.lineStart + 1 };
  }

  private startOver(): void {
    this.lookedUp = 0;
    this.line = 1;
    this.lineStart = 0;
  }

  /** `[Source: (byte[])"…"; line: 1, column: 8]` (JsonLocation, ContentReference). */
  describe(offset: number): string {
    const { line, column } = this.position(offset);
    const source = this.shown
      ? `(byte[])${this.excerpt()}`
      : 'REDACTED (`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION` disabled)';
    return `[Source: ${source}; line: ${line}, column: ${column}]`;
  }

  private excerpt(): string {
    const { length } = this.bytes;
    if (length === 0) return '';
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(this.bytes.subarray(0, SHOWN_BYTES));
    const more = length > SHOWN_BYTES ? `[truncated ${length - SHOWN_BYTES} bytes]` : '';
    return `"${Array.from(text, escapeControl).join('')}"${more}`;
  }

  /** JsonParseException, wrapped in an XContentParseException by JsonXContentParser. */
  syntaxError(message: string, offset: number): ElasticsearchError {
    return this.wrapped('json_parse_exception', message, offset);
  }

  /** InputCoercionException, wrapped in the same way. */
  coercionError(message: string, offset: number): ElasticsearchError {
    return this.wrapped('input_coercion_exception', message, offset);
  }

  private wrapped(type: 'json_parse_exception' | 'input_coercion_exception', message: string, offset: number) {
    const text = `${message}\n at ${this.describe(offset)}`;
    const causedBy = new ElasticsearchError(type, text);
    return new ElasticsearchError('x_content_parse_exception', `[${formatPosition(this.position(offset))}] ${text}`, {
      causedBy,
    });
  }

  /** The text ends prematurely: JsonEOFException inside XContentEOFException. */
  endOfInput(detail: string): ElasticsearchError {
    const end = this.bytes.length;
    const causedBy = new ElasticsearchError(
      'json_e_o_f_exception',
      `Unexpected end-of-input${detail}\n at ${this.describe(end)}`,
    );
    const reason = `[${formatPosition(this.position(end))}] Unexpected end of file`;
    return new ElasticsearchError('x_content_e_o_f_exception', reason, { causedBy });
  }

  /**
   * The same end, met while a text or a whole map is read: there it is wrapped like any other exception of Jackson
   * (JsonXContentParser.text, AbstractXContentParser.map).
   */
  endWithin(error: unknown): unknown {
    if (!(error instanceof ElasticsearchError) || error.type !== 'x_content_e_o_f_exception') return error;
    const { causedBy } = error;
    const reason = `[${formatPosition(this.position(this.bytes.length))}] ${causedBy?.reason}`;
    return new ElasticsearchError('x_content_parse_exception', reason, { causedBy });
  }

  /** A limit of StreamReadConstraints was exceeded; these errors have no position. */
  beyondLimit(message: string): ElasticsearchError {
    const causedBy = new ElasticsearchError('stream_constraints_exception', message);
    return new ElasticsearchError('x_content_parse_exception', message, { causedBy });
  }
}

/** Keeps line breaks and shows other control characters as `\uXXXX`. */
function escapeControl(character: string): string {
  const code = character.charCodeAt(0);
  if (code === LINE_FEED || code === CARRIAGE_RETURN || !isControl(code)) return character;
  return `\\u${hexadecimal(code).padStart(4, '0')}`;
}

function hexadecimal(code: number): string {
  return code.toString(16).toUpperCase();
}

/** Character.isISOControl. */
export function isControl(code: number): boolean {
  return code <= 0x1f || (code >= 0x7f && code <= 0x9f);
}
