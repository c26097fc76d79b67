import { BACKSLASH, describeCharacter, QUOTE, SPACE } from './characters';
import { Lexer } from './lexer';
import { Pieces } from './pieces';

/**
 * The limits of StreamReadConstraints: Jackson's default for names, and that of XContentConstraintConstants for
 * strings.
 */
const MAX_NAME_LENGTH = 50_000;
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

/** Jackson's words for a key without a closing quote depend on whether it has begun (slowParseName, parseEscapedName). */
function unclosedName(begun: boolean): string {
  return begun ? ' in field name' : ": was expecting closing '\"' for name";
}

/** Reads keys and strings. */
export class TextLexer extends Lexer {
  /**
   * Reads a string from after its opening quote to after its closing quote. `what` is the term that errors use for it.
   */
  protected readString(what: 'name' | 'value'): string {
    let pieces: Pieces | undefined;
    let from = this.at;
    for (;;) {
      this.at = this.plainUntil(this.at);
      const byte = this.look();
      if (byte < 0)
        throw this.source.endOfInput(
          what === 'name' ? unclosedName(pieces !== undefined || from < this.at) : ' in VALUE_STRING',
        );
      this.at += 1;
      if (byte === QUOTE) break;
      if (byte === BACKSLASH) {
        pieces ??= new Pieces();
        pieces.add(this.decode(from, this.at - 1));
        pieces.add(this.readEscape());
        from = this.at;
      } else if (byte < SPACE) {
        const place = what === 'name' ? 'name' : 'string value';
        const text = `Illegal unquoted character (${describeCharacter(byte)}): has to be escaped using backslash to be included in ${place}`;
        throw this.source.syntaxError(text, this.at - 1);
      } else if (byte >= 0x80) {
        this.skipCharacter(byte, ' in VALUE_STRING');
      }
    }
    const rest = this.decode(from, this.at - 1);
    const text = pieces ? pieces.text() + rest : rest;
    this.checkLength(text.length, what);
    return text;
  }

  /** The end of the characters from an offset on that stand for themselves and take one byte. */
  private plainUntil(from: number): number {
    const { bytes } = this;
    let at = from;
    // The end of the bytes is undefined, for which no comparison holds.
    for (let byte = bytes[at] as number; byte >= SPACE && byte < 0x80 && byte !== QUOTE && byte !== BACKSLASH; ) {
      at += 1;
      byte = bytes[at] as number;
    }
    return at;
  }

  private checkLength(length: number, what: 'name' | 'value'): void {
    const [limit, subject, method] =
      what === 'name'
        ? [MAX_NAME_LENGTH, 'Name length', 'getMaxNameLength']
        : [MAX_STRING_LENGTH, 'String value length', 'getMaxStringLength'];
    if (length > limit) throw this.beyond(subject, length, limit, method);
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
}
