import { isObject, type JsonObject, type JsonValue, own } from '../../json/value';
import type { TokenKind } from '../../json-text/tokens';
import type { BodyValue } from '../../validation/body-value';
import { parseBoolean } from '../../validation/booleans';
import {
  argumentFailure,
  contentFailure,
  failureWithin,
  JacksonFailure,
  ParseFailure,
  parsingFailure,
  unknownKeyFailure,
} from './failure';

/** A value of a parsed body together with its place in that body. Its methods throw ParseFailure. */
export class Cursor implements BodyValue {
  private begun = false;
  private moved = false;

  constructor(
    readonly value: JsonValue,
    private readonly parent?: Cursor,
    private readonly key?: string | number,
  ) {}

  /** The value of a key or an element of a list; undefined if absent. */
  at(key: string | number): Cursor | undefined {
    const { value } = this;
    if (Array.isArray(value)) {
      const element = typeof key === 'number' ? value[key] : undefined;
      return element === undefined ? undefined : new Cursor(element, this, key);
    }
    const member = isObject(value) ? own(value, String(key)) : undefined;
    return member === undefined ? undefined : new Cursor(member, this, key);
  }

  /** Keys and values of an object, in the order of the body; empty for other values. */
  members(): [string, this][] {
    if (!isObject(this.value)) return [];
    const object: JsonObject = this.value;
    return Object.keys(object).map((key) => [key, this.child(own(object, key) as JsonValue, key)]);
  }

  /** The elements of a list; empty for other values. */
  elements(): this[] {
    return Array.isArray(this.value) ? this.value.map((element, index) => this.child(element, index)) : [];
  }

  /** The class has no subclasses, so the cast is safe. */
  private child(value: JsonValue, key: string | number): this {
    return new Cursor(value, this, key) as this;
  }

  /** The kind of the value's first token. */
  get token(): TokenKind {
    return tokenOf(this.value);
  }

  /** True if the value is a single token, null included. */
  get isScalar(): boolean {
    return typeof this.value !== 'object' || this.value === null;
  }

  /** The key that holds the value, or the key of the enclosing list (XContentParser.currentName). */
  get name(): string {
    if (typeof this.key === 'string') return this.key;
    return this.parent ? this.parent.name : '';
  }

  /** XContentParser.text */
  text(): string {
    const { value } = this;
    if (typeof value === 'string') return value;
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
    throw argumentFailure(`Expected text at {location} but found ${this.token}`, this);
  }

  /** XContentParser.booleanValue: booleans and their string forms. */
  boolean(): boolean {
    const { value } = this;
    if (typeof value === 'boolean') return value;
    if (typeof value === 'string') return parseBoolean(value);
    throw this.notA('of boolean type');
  }

  /** XContentParser.intValue: fractions are truncated. */
  int(): number {
    const number = this.float();
    if (number > 2_147_483_647 || number < -2_147_483_648) {
      if (typeof this.value === 'string') throw argumentFailure(`Value [${this.value}] is out of range for an integer`);
      const text = JSON.stringify(this.value);
      const reason = `Numeric value (${text}) out of range of int (-2147483648 - 2147483647)`;
      throw new JacksonFailure(reason, this, text.length, 'input_coercion_exception');
    }
    return Math.trunc(number);
  }

  /** The bytes of a base64-encoded string (XContentParser.binaryValue). */
  base64(): Buffer {
    const { value } = this;
    if (typeof value !== 'string') {
      const reason = `Current token (${this.jacksonToken}) not VALUE_STRING or VALUE_EMBEDDED_OBJECT, can not access as binary`;
      throw new JacksonFailure(reason, this, this.isScalar ? String(value).length : 1);
    }
    const at = value.search(/[^A-Za-z0-9+/_=-]/);
    if (at < 0) return Buffer.from(value, 'base64');
    const problem = `Illegal character '${value[at]}' (code 0x${value.charCodeAt(at).toString(16)}) in base64 content`;
    const reason = `Failed to decode VALUE_STRING as base64 (MIME-NO-LINEFEEDS): ${problem}`;
    throw new JacksonFailure(reason, this, at + 2);
  }

  long(): number {
    return Math.trunc(this.float());
  }

  /** XContentParser.floatValue, doubleValue. */
  float(): number {
    const { value } = this;
    if (typeof value === 'number') return value;
    if (typeof value !== 'string') throw this.notA('numeric, can not use numeric value accessors');
    const number = Number(value);
    if (value.trim() !== '' && !Number.isNaN(number)) return number;
    const reason = value === '' ? 'empty String' : `For input string: "${value}"`;
    throw new ParseFailure('number_format_exception', reason, this);
  }

  json(): JsonValue {
    return this.value;
  }

  skip(): void {}

  isRead(): boolean {
    return true;
  }

  /**
   * The same value, of which Elasticsearch's parser has read the first token before an ObjectParser takes over: that one
   * moves on to the next token if it is not at an object.
   */
  atValue(): this {
    this.begun = true;
    return this;
  }

  open(): TokenKind {
    if (!this.begun || this.token === 'START_OBJECT') return this.token;
    this.moved = true;
    if (Array.isArray(this.value)) return this.value.length > 0 ? tokenOf(this.value[0] as JsonValue) : 'END_ARRAY';
    return this.parent?.tokenAfter(this.key) ?? this.token;
  }

  /** The token after one of the values in here. */
  private tokenAfter(key: string | number | undefined): TokenKind {
    if (Array.isArray(this.value)) {
      const next = this.value[Number(key) + 1];
      return next === undefined ? 'END_ARRAY' : tokenOf(next);
    }
    return Object.keys(this.value as JsonObject).at(-1) === key ? 'END_OBJECT' : 'FIELD_NAME';
  }

  refused(reason: string): Error {
    return contentFailure(reason, this, this.moved && this.parent ? 'next' : 'value');
  }

  refusedKey(reason: string): Error {
    return unknownKeyFailure(reason, this);
  }

  refusedWithin(reason: string, cause: unknown): Error {
    return failureWithin(reason, this, cause);
  }

  malformed(reason: string): Error {
    return parsingFailure(reason, this);
  }

  malformedKey(reason: string): Error {
    return parsingFailure(reason, this, 'key');
  }

  /** Jackson's name for the value's first token. */
  private get jacksonToken(): string {
    const { value } = this;
    if (typeof value === 'boolean') return `VALUE_${String(value).toUpperCase()}`;
    return typeof value === 'number' ? `VALUE_NUMBER_${Number.isInteger(value) ? 'INT' : 'FLOAT'}` : this.token;
  }

  /** Jackson's error for a token of another type. */
  private notA(type: string): ParseFailure {
    const token = this.jacksonToken;
    const read = this.isScalar ? JSON.stringify(this.value).length : 1;
    return new JacksonFailure(`Current token (${token}) not ${type}`, this, read);
  }

  /** A value decoded from this one, which has no position in the body's text. Its errors carry no location. */
  detached(value: JsonValue): Cursor {
    return new Cursor(value);
  }

  /** The key of the enclosing object; for an aggregation's parameters, its name. */
  get outerName(): string {
    return this.parent?.name ?? '';
  }

  /** For a parameter of an aggregation, the aggregation's name. */
  get ownerName(): string {
    return this.parent?.outerName ?? '';
  }

  /** The keys and indexes that lead here from the root. */
  get path(): (string | number)[] {
    const path: (string | number)[] = [];
    for (let cursor: Cursor | undefined = this; cursor?.key !== undefined; cursor = cursor.parent) {
      path.unshift(cursor.key);
    }
    return path;
  }
}

function tokenOf(value: JsonValue): TokenKind {
  if (value === null) return 'VALUE_NULL';
  if (Array.isArray(value)) return 'START_ARRAY';
  switch (typeof value) {
    case 'string':
      return 'VALUE_STRING';
    case 'number':
      return 'VALUE_NUMBER';
    case 'boolean':
      return 'VALUE_BOOLEAN';
    default:
      return 'START_OBJECT';
  }
}
