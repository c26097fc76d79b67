import type { JsonValue } from '../json/value';
import type { TokenKind } from '../json-text/tokens';

/**
 * A value of a request body, as XContentParser presents it: the parser is at its first token. There are two implementations,
 * and a declaration (object-parser.ts) works with both. `TextValue` reads the text token by token; `Cursor` walks over the
 * output of JSON.parse and looks up positions only when an error needs them.
 */
export interface BodyValue {
  /** The kind of the value's first token; undefined at the end of the text. */
  readonly token: TokenKind | undefined;
  /** The key that the value belongs to (XContentParser.currentName). */
  readonly name: string;
  /** Any scalar except null, as text. */
  text(): string;
  boolean(): boolean;
  int(): number;
  long(): number;
  float(): number;
  /** The whole value, unchanged. */
  json(): JsonValue;
  /** Skips the value. */
  skip(): void;
  /** True if the value that began with this token has been read to its end. */
  isRead(first: TokenKind): boolean;
  /** Moves to the opening bracket of the object to read and returns the token found there. */
  open(): TokenKind | undefined;
  /** Keys and values of an object, in the order of the body. Read each value before asking for the next. */
  members(): Iterable<readonly [name: string, value: this]>;
  /** The same for the elements of a list. */
  elements(): Iterable<this>;
  /** XContentParseException for the value: the position precedes the reason. */
  refused(reason: string): Error;
  /** The same for the value's key. */
  refusedKey(reason: string): Error;
  /** The same for an error that occurred while the value was read, at the position that the parser had reached. */
  refusedWithin(reason: string, cause: unknown): Error;
  /** ParsingException for the value: the position is in separate fields. */
  malformed(reason: string): Error;
  /** The same for the value's key. */
  malformedKey(reason: string): Error;
}
