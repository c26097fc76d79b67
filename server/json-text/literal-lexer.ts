import type { ElasticsearchError } from '../errors/elasticsearch-error';
import {
  COMMA,
  DOT,
  describeCharacter,
  isIdentifierPart,
  isIdentifierStart,
  MINUS,
  NINE,
  PLUS,
  ZERO,
} from './characters';
import { TextLexer } from './text-lexer';

/** The expected values listed in errors (ParserBase._validJsonValueList). */
const VALUE_LIST = "(JSON String, Number, Array, Object or token 'null', 'true' or 'false')";
/** ErrorReportConfiguration.DEFAULT_MAX_ERROR_TOKEN_LENGTH. */
const LONGEST_TOKEN_SHOWN = 256;
/** StreamReadConstraints.DEFAULT_MAX_NUM_LEN. */
const MAX_NUMBER_LENGTH = 1_000;

/** Reads numbers, the words `true`, `false` and `null`, and reports anything else. */
export class LiteralLexer extends TextLexer {
  /** Reads a number whose first byte, a digit or a minus sign, has been consumed. Returns its text. */
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

  /** `-Infinity` and `-INF` are recognized, but rejected by name. */
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

  /** Reads the rest of `true`, `null`, …, starting at the letter with the given index. */
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
    // By now Jackson has read past the first byte of a longer sequence; plain letters it reads again.
    if (code < 0x80) this.at = start;
    throw this.invalidToken(word);
  }

  /** `Unrecognized token 'nope'`: includes everything that looks like an identifier, and the character after it. */
  protected invalidToken(start: string): ElasticsearchError {
    let token = start;
    while (!this.atEnd) {
      const byte = this.look();
      this.at += 1;
      const code = this.decodeForError(byte);
      if (!isIdentifierPart(code))
        return this.source.syntaxError(`Unrecognized token '${token}': was expecting ${VALUE_LIST}`, this.at);
      token += String.fromCharCode(code);
      if (token.length >= LONGEST_TOKEN_SHOWN) {
        token += '...';
        break;
      }
    }
    return this.source.syntaxError(`Unrecognized token '${token}': was expecting ${VALUE_LIST}`, this.at);
  }

  /** UTF8StreamJsonParser._handleUnexpectedValue. */
  protected unexpectedValue(byte: number, inArray: boolean): ElasticsearchError {
    if (byte === COMMA || byte === 0x7d || (byte === 0x5d && inArray)) return this.unexpected(byte, 'expected a value');
    if (byte === 0x4e || byte === 0x49) {
      const word = byte === 0x4e ? 'NaN' : 'Infinity';
      this.matchWord(word, 1);
      return this.nonStandard(word);
    }
    if (byte === PLUS) return this.unexpectedPlus();
    if (isIdentifierStart(byte)) return this.invalidToken(String.fromCharCode(byte));
    return this.unexpected(byte, `expected a valid value ${VALUE_LIST}`);
  }

  private unexpectedPlus(): ElasticsearchError {
    if (this.atEnd) return this.source.endOfInput(' in a value');
    this.at += 1;
    return this.badDigit(
      PLUS,
      'JSON spec does not allow numbers to have plus signs: enable `JsonReadFeature.ALLOW_LEADING_PLUS_SIGN_FOR_NUMBERS` to allow',
    );
  }
}
