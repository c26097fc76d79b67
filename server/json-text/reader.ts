import { type ElasticsearchError, illegalArgument } from '../errors/elasticsearch-error';
import { exactNumber } from '../json/exact-number';
import type { JsonValue } from '../json/value';
import { COMMA, MINUS, NINE, QUOTE, ZERO } from './characters';
import { LiteralLexer } from './literal-lexer';
import { readContainer } from './read-container';
import { formatPosition, JsonSource, type Position } from './source';
import { hasText, type TokenKind } from './tokens';

/** StreamReadConstraints.DEFAULT_MAX_DEPTH. */
const MAX_DEPTH = 1_000;

interface Scope {
  readonly kind: 'Object' | 'Array' | 'root';
  /** Offset of the opening bracket. */
  readonly start: number;
  readonly names: Set<string> | undefined;
  name: string;
  entries: number;
}

export interface ReaderOptions {
  /** False if errors must not show the text (`include_source_on_error=false`). */
  readonly includeSource?: boolean;
  /** True to read numbers that JavaScript would alter as ExactNumber. */
  readonly exact?: boolean;
}

/**
 * Reads JSON one token at a time, like Elasticsearch's JsonXContentParser on top of Jackson, with the same errors. Use
 * it if errors must report their location. Like Jackson, it reads the first token of a value together with its key, and
 * the content of a string only when it is requested.
 *
 *     const reader = new JsonReader(text);
 *     reader.next();                               // 'START_OBJECT'
 *     while (reader.next() !== 'END_OBJECT') {     // 'FIELD_NAME'
 *       const key = reader.name; const where = reader.position();
 *       reader.next(); const value = reader.readValue();
 *     }
 *
 * The only errors that methods throw are ElasticsearchErrors (x_content_parse_exception or x_content_e_o_f_exception).
 */
export class JsonReader extends LiteralLexer {
  /** The current token; undefined before the first and after the last. */
  kind: TokenKind | undefined;
  private readonly scopes: Scope[] = [{ kind: 'root', start: -1, names: undefined, name: '', entries: 0 }];
  private readonly exact: boolean;
  /** The value of the current key, whose first token has been read already. */
  private pending: TokenKind | undefined;
  private unread = false;
  private value = '';
  private tokenStart = -1;
  private nameStart = -1;

  constructor(text: string | Uint8Array, options: ReaderOptions = {}) {
    super(new JsonSource(typeof text === 'string' ? Buffer.from(text) : text, options.includeSource ?? true));
    this.exact = options.exact ?? false;
  }

  /** Byte offset of the current token, -1 before the first token. */
  get offset(): number {
    return this.kind === 'FIELD_NAME' ? this.nameStart : this.tokenStart;
  }

  /** Line and column of an offset, by default of the current token. */
  position(offset = this.offset): Position {
    return this.source.position(offset);
  }

  /** The position as errors print it: `1:12`. */
  location(offset = this.offset): string {
    return formatPosition(this.source.position(offset));
  }

  /** The key of the current entry: that of the current key or value, or of the object or list that has just begun. */
  get name(): string {
    const starts = this.kind === 'START_OBJECT' || this.kind === 'START_ARRAY';
    return (this.scopes[this.scopes.length - (starts ? 2 : 1)] as Scope).name;
  }

  /** The number of open objects and lists. */
  get depth(): number {
    return this.scopes.length - 1;
  }

  /** Advances to the next token. Returns undefined at the end of the text. */
  next(): TokenKind | undefined {
    if (this.kind === 'FIELD_NAME') return this.nextAfterName();
    if (this.unread) this.finishString();
    const byte = this.skipBlanks();
    if (byte < 0) {
      if (this.depth > 0) throw this.unclosed();
      this.kind = undefined;
      return undefined;
    }
    if (byte === 0x7d || byte === 0x5d) return this.close(byte);
    return this.readEntry(byte);
  }

  private readEntry(first: number): TokenKind {
    let byte = first;
    const scope = this.scope;
    if (scope.kind !== 'root' && scope.entries > 0) {
      if (byte !== COMMA) throw this.unexpected(byte, `was expecting comma to separate ${scope.kind} entries`);
      byte = this.skipBlanks();
      // Jackson does not turn this into a JsonEOFException.
      if (byte < 0)
        throw this.source.syntaxError(`Unexpected end-of-input within/between ${scope.kind} entries`, this.at);
    }
    scope.entries += 1;
    if (scope.kind === 'Object') return this.readName(byte);
    this.tokenStart = this.at - 1;
    this.kind = this.open(this.startValue(byte));
    return this.kind;
  }

  private readName(byte: number): TokenKind {
    this.nameStart = this.at - 1;
    if (byte !== QUOTE) {
      throw this.unexpected(this.decodeForError(byte), 'was expecting double-quote to start field name');
    }
    const name = this.readString('name');
    const scope = this.scope;
    if (scope.names?.has(name)) throw this.source.syntaxError(`Duplicate field '${name}'`, this.at);
    scope.names?.add(name);
    scope.name = name;
    this.kind = 'FIELD_NAME';
    const colon = this.skipBlanks();
    if (colon < 0) throw this.source.endOfInput(' within/between Object entries');
    if (colon !== 0x3a) throw this.unexpected(colon, 'was expecting a colon to separate field name and value');
    const first = this.skipBlanks();
    if (first < 0) throw this.source.endOfInput(' within/between Object entries');
    this.tokenStart = this.at - 1;
    this.pending = this.startValue(first);
    return this.kind;
  }

  private nextAfterName(): TokenKind | undefined {
    this.kind = this.pending && this.open(this.pending);
    return this.kind;
  }

  /** Enters an object or list. */
  private open(kind: TokenKind): TokenKind {
    if (kind !== 'START_OBJECT' && kind !== 'START_ARRAY') return kind;
    const names = kind === 'START_OBJECT' ? new Set<string>() : undefined;
    const scope = names === undefined ? 'Array' : 'Object';
    this.scopes.push({ kind: scope, start: this.tokenStart, names, name: '', entries: 0 });
    if (this.depth > MAX_DEPTH)
      throw this.beyond('Document nesting depth', this.depth, MAX_DEPTH, 'getMaxNestingDepth');
    return kind;
  }

  private close(byte: number): TokenKind {
    this.tokenStart = this.at - 1;
    const scope = this.scope;
    const isObject = byte === 0x7d;
    if (scope.kind !== (isObject ? 'Object' : 'Array')) {
      const [actual, expected] = isObject ? ['}', ']'] : [']', '}'];
      const opened = `for ${scope.kind} starting at ${this.source.describe(scope.start)}`;
      throw this.source.syntaxError(
        `Unexpected close marker '${actual}': expected '${expected}' (${opened})`,
        this.at - 1,
      );
    }
    this.scopes.pop();
    this.kind = isObject ? 'END_OBJECT' : 'END_ARRAY';
    return this.kind;
  }

  private unclosed(): ElasticsearchError {
    const { kind, start } = this.scope;
    return this.source.endOfInput(
      `: expected close marker for ${kind} (start marker at ${this.source.describe(start)})`,
    );
  }

  private get scope(): Scope {
    return this.scopes[this.scopes.length - 1] as Scope;
  }

  /** Reads the first token of a value whose first byte has been consumed; for strings, only that byte. */
  private startValue(byte: number): TokenKind {
    switch (byte) {
      case QUOTE:
        this.unread = true;
        return 'VALUE_STRING';
      case 0x7b:
        return 'START_OBJECT';
      case 0x5b:
        return 'START_ARRAY';
      case 0x74:
        return this.readWord('true', 'VALUE_BOOLEAN');
      case 0x66:
        return this.readWord('false', 'VALUE_BOOLEAN');
      case 0x6e:
        return this.readWord('null', 'VALUE_NULL');
      default:
        if (byte !== MINUS && (byte < ZERO || byte > NINE))
          throw this.unexpectedValue(byte, this.scope.kind === 'Array');
        this.value = this.readNumber(byte);
        if (this.depth === 0) this.checkRootSpace();
        return 'VALUE_NUMBER';
    }
  }

  private readWord(word: string, kind: TokenKind): TokenKind {
    this.matchWord(word, 1);
    this.value = word;
    return kind;
  }

  /** A number that is the whole document must be followed by white space or the end. */
  private checkRootSpace(): void {
    const byte = this.look();
    if (byte < 0 || byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d) return;
    this.at += 1;
    throw this.unexpected(byte, 'Expected space separating root-level values');
  }

  private finishString(): void {
    this.unread = false;
    this.value = '';
    this.value = this.readString('value');
  }

  /**
   * The text of the current string, number or boolean (XContentParser.text).
   *
   * @throws ElasticsearchError illegal_argument_exception if the token has no text
   */
  text(): string {
    if (!hasText(this.kind)) {
      throw illegalArgument(`Expected text at ${this.location()} but found ${this.kind ?? 'null'}`);
    }
    if (this.unread) this.within(() => this.finishString());
    return this.value;
  }

  /** InputCoercionException: the current number does not fit into `type`. */
  outOfRange(number: string, type: string, range: string): ElasticsearchError {
    return this.source.coercionError(`Numeric value (${number}) out of range of \`${type}\` (${range})`, this.at);
  }

  /** The same for a long, whose name has no quotes. */
  longOutOfRange(number: string): ElasticsearchError {
    const range = '-9223372036854775808 - 9223372036854775807';
    return this.source.coercionError(`Numeric value (${number}) out of range of long (${range})`, this.at);
  }

  /** The value of the current scalar. */
  scalar(): JsonValue {
    switch (this.kind) {
      case 'VALUE_NUMBER':
        return this.exact ? (exactNumber(this.value) as JsonValue) : Number(this.value);
      case 'VALUE_BOOLEAN':
        return this.value === 'true';
      case 'VALUE_NULL':
        return null;
      default:
        return this.text();
    }
  }

  /**
   * Reads the value that begins with the current token and advances to its last token (XContentParser.map, list, …).
   */
  readValue(): JsonValue {
    if (this.kind !== 'START_OBJECT' && this.kind !== 'START_ARRAY') return this.scalar();
    return this.depth > 1 ? this.within(() => readContainer(this)) : readContainer(this);
  }

  /** The same for a text that is read as one map (XContentHelper.convertToMap). */
  readMap(): JsonValue {
    return this.within(() => this.readValue());
  }

  private within<T>(read: () => T): T {
    try {
      return read();
    } catch (error) {
      throw this.source.endWithin(error);
    }
  }

  /**
   * Skips the object or list that begins with the current token; does nothing at other tokens. Here Elasticsearch
   * passes on Jackson's own exceptions without wrapping them.
   */
  skipChildren(): void {
    if (this.kind !== 'START_OBJECT' && this.kind !== 'START_ARRAY') return;
    const outside = this.depth - 1;
    try {
      while (this.depth > outside) this.next();
    } catch (error) {
      throw (error as ElasticsearchError).causedBy ?? error;
    }
  }
}
