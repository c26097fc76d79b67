import type { ElasticsearchError } from '../errors/elasticsearch-error';
import { continuationBytes, describeCharacter, isIdentifierPart } from './characters';
import type { JsonSource } from './source';

export const QUOTE = 0x22;
export const COMMA = 0x2c;
export const MINUS = 0x2d;
export const PLUS = 0x2b;
const DOT = 0x2e;
const SLASH = 0x2f;
const STAR = 0x2a;
export const ZERO = 0x30;
export const NINE = 0x39;
const BACKSLASH = 0x5c;
const SPACE = 0x20;
const TAB = 0x09;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** What may stand where a value is expected (ParserBase._validJsonValueList). */
export const VALUE_LIST = "(JSON String, Number, Array, Object or token 'null', 'true' or 'false')";
/** ErrorReportConfiguration.DEFAULT_MAX_ERROR_TOKEN_LENGTH. */
const LONGEST_TOKEN_SHOWN = 256;
/** StreamReadConstraints: Jackson's defaults, and XContentConstraintConstants for strings. */
const MAX_NAME_LENGTH = 50_000;
const MAX_NUMBER_LENGTH = 1_000;
const MAX_STRING_LENGTH = 50_000_000;

const SHORT_ESCAPES: Readonly<Record<string, string>> = {
  b: '\b',
  t: '\t',
  n: '\n',
  f: '\f',
  r: '\r',
  '"': '"',
  '/': '/',
  '\\': '\\',
};

/**
 * The parts of JSON, read byte by byte as Jackson's UTF8StreamJsonParser (2.17) reads them, with the settings of
 * JsonXContentImpl: comments are allowed, everything else non-standard is refused. `at` is the next byte to read.
 * All methods throw the errors of JsonSource.
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

  /** The next byte, -1 at the end; it is not consumed. */
  protected look(): number {
    return this.at < this.bytes.length ? (this.bytes[this.at] as number) : -1;
  }

  /** Skips blanks and comments. Returns the byte after them, consumed; -1 at the end. */
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

  /** One character of a comment: control characters and bad UTF-8 are refused there too. */
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

  /** Checks the rest of a UTF-8 sequence and skips it. */
  private skipCharacter(first: number, where: string): void {
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

  /** The character that starts with a byte just consumed, decoded to name it in an error. */
  protected decodeForError(first: number): number {
    if (first < 0x80) return first;
    const start = this.at - 1;
    this.skipCharacter(first, ' in VALUE_STRING');
    return Buffer.from(this.bytes.subarray(start, this.at)).toString('utf8').codePointAt(0) ?? first;
  }

  /** Reads a string after its opening quote, to after its closing one. `what` is how errors call it. */
  protected readString(what: 'name' | 'value'): string {
    const start = this.at;
    let parts = '';
    let from = start;
    for (;;) {
      const byte = this.look();
      if (byte < 0)
        throw this.source.endOfInput(what === 'name' ? ": was expecting closing '\"' for name" : ' in VALUE_STRING');
      this.at += 1;
      if (byte === QUOTE) break;
      if (byte === BACKSLASH) {
        parts += this.decode(from, this.at - 1) + this.readEscape();
        from = this.at;
      } else if (byte < SPACE) {
        const place = what === 'name' ? 'name' : 'string value';
        const text = `Illegal unquoted character (${describeCharacter(byte)}): has to be escaped using backslash to be included in ${place}`;
        throw this.source.syntaxError(text, this.at - 1);
      } else if (byte >= 0x80) {
        this.skipCharacter(byte, ' in VALUE_STRING');
      }
    }
    const text = parts + this.decode(from, this.at - 1);
    this.checkLength(text.length, what);
    return text;
  }

  private checkLength(length: number, what: 'name' | 'value'): void {
    const [limit, subject, method] =
      what === 'name'
        ? [MAX_NAME_LENGTH, 'Name length', 'getMaxNameLength']
        : [MAX_STRING_LENGTH, 'String value length', 'getMaxStringLength'];
    if (length > limit) throw this.beyond(subject, length, limit, method);
  }

  protected beyond(subject: string, actual: number, limit: number, method: string): ElasticsearchError {
    const text = `${subject} (${actual}) exceeds the maximum allowed (${limit}, from \`StreamReadConstraints.${method}()\`)`;
    return this.source.beyondLimit(text);
  }

  private decode(start: number, end: number): string {
    const { buffer, byteOffset } = this.bytes;
    return Buffer.from(buffer, byteOffset + start, end - start).toString('utf8');
  }

  private readEscape(): string {
    const byte = this.look();
    if (byte < 0) throw this.source.endOfInput(' in character escape sequence');
    this.at += 1;
    if (byte === 0x75) return this.readHexadecimal();
    const short = Object.hasOwn(SHORT_ESCAPES, String.fromCharCode(byte)) && SHORT_ESCAPES[String.fromCharCode(byte)];
    if (short) return short;
    const code = this.decodeForError(byte);
    throw this.source.syntaxError(`Unrecognized character escape ${describeCharacter(code)}`, this.at - 1);
  }

  private readHexadecimal(): string {
    let code = 0;
    for (let index = 0; index < 4; index += 1) {
      const byte = this.look();
      if (byte < 0) throw this.source.endOfInput(' in character escape sequence');
      this.at += 1;
      const digit = Number.parseInt(String.fromCharCode(byte), 16);
      if (Number.isNaN(digit)) throw this.unexpected(byte, 'expected a hex-digit for character escape sequence');
      code = code * 16 + digit;
    }
    return String.fromCharCode(code);
  }

  /** Reads a number whose first byte, a digit or a minus, has been consumed. Returns its text. */
  protected readNumber(first: number): string {
    const start = this.at - 1;
    let digit = first;
    if (first === MINUS) {
      digit = this.look();
      if (digit < 0) throw this.source.endOfInput(' in a value');
      this.at += 1;
      if (digit < ZERO || digit > NINE) throw this.badNegative(digit);
    }
    const next = this.look();
    if (digit === ZERO && next >= ZERO && next <= NINE) {
      throw this.source.syntaxError('Invalid numeric value: Leading zeroes not allowed', this.at);
    }
    let digits = 1 + this.skipDigits();
    if (this.look() === DOT) digits += this.readFraction();
    if (this.look() === 0x65 || this.look() === 0x45) digits += this.readExponent();
    if (digits > MAX_NUMBER_LENGTH) {
      throw this.beyond('Number value length', digits, MAX_NUMBER_LENGTH, 'getMaxNumberLength');
    }
    return this.decode(start, this.at);
  }

  /** `-Infinity` and `-INF` are known by name, and refused by it. */
  private badNegative(byte: number): ElasticsearchError {
    if (byte === 0x49) {
      const word = this.look() === 0x4e ? '-INF' : '-Infinity';
      const next = this.look();
      if (next < 0) return this.source.endOfInput(' in a value');
      if (next === 0x4e || next === 0x6e) {
        this.at += 1;
        this.matchWord(word, 3);
        return this.nonStandard(word);
      }
    }
    return this.badDigit(byte, 'expected digit (0-9) to follow minus sign, for valid numeric value');
  }

  protected nonStandard(word: string): ElasticsearchError {
    const text = `Non-standard token '${word}': enable \`JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS\` to allow`;
    return this.source.syntaxError(text, this.at);
  }

  protected badDigit(code: number, comment: string): ElasticsearchError {
    const text = `Unexpected character (${describeCharacter(code)}) in numeric value: ${comment}`;
    return this.source.syntaxError(text, this.at - 1);
  }

  private skipDigits(): number {
    const start = this.at;
    for (let byte = this.look(); byte >= ZERO && byte <= NINE; byte = this.look()) this.at += 1;
    return this.at - start;
  }

  private readFraction(): number {
    this.at += 1;
    const digits = this.skipDigits();
    if (digits > 0) return digits;
    const byte = this.atEnd ? DOT : this.look();
    if (!this.atEnd) this.at += 1;
    throw this.badDigit(byte, 'Decimal point not followed by a digit');
  }

  private readExponent(): number {
    this.at += 1;
    if (this.look() === MINUS || this.look() === PLUS) this.at += 1;
    if (this.atEnd) throw this.source.endOfInput(' in a value');
    const digits = this.skipDigits();
    if (digits > 0) return digits;
    const byte = this.look();
    this.at += 1;
    throw this.badDigit(byte, 'Exponent indicator not followed by a digit');
  }

  /** Reads the rest of `true`, `null`, … from its letter number `index` on. */
  protected matchWord(word: string, index: number): void {
    for (let letter = index; letter < word.length; letter += 1) {
      if (this.look() !== word.charCodeAt(letter)) throw this.invalidToken(word.slice(0, letter));
      this.at += 1;
    }
    const next = this.look();
    if (next < ZERO || next === 0x5d || next === 0x7d) return;
    const start = this.at;
    this.at += 1;
    const code = this.decodeForError(next);
    if (!isIdentifierPart(code)) {
      this.at = start;
      return;
    }
    // Jackson has looked past the bytes after the first of a longer sequence by now; plain letters it reads again.
    if (code < 0x80) this.at = start;
    throw this.invalidToken(word);
  }

  /** `Unrecognized token 'nope'`: takes what looks like an identifier, and the character after it. */
  protected invalidToken(start: string): ElasticsearchError {
    let token = start;
    while (!this.atEnd) {
      const byte = this.look();
      this.at += 1;
      const code = this.decodeForError(byte);
      if (!isIdentifierPart(code))
        return this.source.syntaxError(`Unrecognized token '${token}': was expecting ${VALUE_LIST}`, this.at - 1);
      token += String.fromCharCode(code);
      if (token.length >= LONGEST_TOKEN_SHOWN) {
        token += '...';
        break;
      }
    }
    return this.source.syntaxError(`Unrecognized token '${token}': was expecting ${VALUE_LIST}`, this.at);
  }
}
