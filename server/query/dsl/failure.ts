import { ElasticsearchError } from '../../errors/elasticsearch-error';
import type { ErrorType } from '../../errors/table';
import { formatPosition, JsonSource, type Position } from '../../json-text/source';
import { findPosition, type PlacedInBody, type Where } from './locate';

/**
 * The reason why a body cannot be read, and the place. Thrown while walking the parsed body; line and column are looked
 * up in the text only when the response is written.
 */
export class ParseFailure extends Error {
  constructor(
    readonly type: ErrorType,
    readonly reason: string,
    readonly cursor?: PlacedInBody,
    private readonly where: Where = 'value',
    private readonly causedBy?: Error,
    /** Where the parser has stopped; an enclosing error reports this location. */
    readonly current: Where = where,
  ) {
    super(reason);
  }

  /** The error as Elasticsearch returns it. `text` is the JSON that the body was parsed from. */
  resolve(text: string | undefined): ElasticsearchError {
    const position = this.cursor && text !== undefined ? findPosition(text, this.cursor.path, this.where) : undefined;
    const causedBy = this.causedBy && resolveFailure(this.causedBy, text);
    return this.located(position, causedBy);
  }

  private located(position: Position | undefined, causedBy: ElasticsearchError | undefined): ElasticsearchError {
    switch (this.type) {
      case 'parsing_exception': {
        const extra = position && { line: position.line, col: position.column };
        return new ElasticsearchError(this.type, this.reason, { extra, causedBy });
      }
      case 'x_content_parse_exception':
      case 'named_object_not_found_exception': {
        const prefix = position ? `[${formatPosition(position)}] ` : '';
        return new ElasticsearchError(this.type, prefix + this.reason, { causedBy });
      }
      default: {
        const place = position ? formatPosition(position) : '';
        return new ElasticsearchError(
          this.type,
          this.reason.replaceAll('{location}', () => place),
          { causedBy },
        );
      }
    }
  }
}

/** An error that says nothing about its location, and where the parser was: an error that encloses it does. */
class PlacedError extends ParseFailure {
  constructor(
    private readonly error: ElasticsearchError,
    cursor: PlacedInBody,
    where: Where,
  ) {
    super(error.type, error.reason ?? '', cursor, where);
  }

  override resolve(): ElasticsearchError {
    return this.error;
  }
}

/** The same error, thrown at a place in the body, for errors that enclose it. Errors that have a place keep it. */
export function errorAt(error: unknown, cursor: PlacedInBody, where: Where = 'value'): unknown {
  const encloses = error instanceof ElasticsearchError && error.type !== 'not_emulated_exception';
  return encloses ? new PlacedError(error, cursor, where) : error;
}

/** How Jackson describes a value, with a part of the text around it. */
export class JacksonFailure extends ParseFailure {
  /** @param read how many characters of the value Jackson had read */
  constructor(
    reason: string,
    cursor: PlacedInBody,
    private readonly read: number,
    private readonly inner: 'json_parse_exception' | 'input_coercion_exception' = 'json_parse_exception',
  ) {
    super('x_content_parse_exception', reason, cursor);
  }

  override resolve(text: string | undefined): ElasticsearchError {
    if (this.cursor === undefined || text === undefined) return super.resolve(text);
    const { line, column } = findPosition(text, this.cursor.path, 'value');
    const before = text.split('\n').slice(0, line - 1);
    const start = before.reduce((sum, one) => sum + Buffer.byteLength(one) + 1, 0) + column - 1;
    const source = new JsonSource(Buffer.from(text), true);
    const offset = start + this.read;
    return this.inner === 'json_parse_exception'
      ? source.syntaxError(this.reason, offset)
      : source.coercionError(this.reason, offset);
  }
}

/** What is wrong inside a query that another one wraps as text: the error of a later step, which nothing encloses. */
export class WrappedQueryError extends ElasticsearchError {
  constructor({ type, reason, causedBy, extra, metadata }: ElasticsearchError) {
    super(type, reason, { causedBy, extra, metadata });
  }
}

/** Any error as Elasticsearch returns it. */
function resolveFailure(error: Error, text: string | undefined): ElasticsearchError {
  if (error instanceof ParseFailure) return error.resolve(text);
  if (error instanceof ElasticsearchError) return error;
  throw error;
}

/** Runs a parser over a body; failures are thrown as Elasticsearch's errors, located in the text. */
export function withLocatedFailures<T>(text: string | undefined, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (error instanceof ParseFailure) throw error.resolve(text);
    throw error;
  }
}

/** ParsingException: the location is in separate fields. */
export function parsingFailure(
  reason: string,
  cursor: PlacedInBody,
  where: Where = 'value',
  causedBy?: Error,
): ParseFailure {
  return new ParseFailure('parsing_exception', reason, cursor, where, causedBy);
}

/** XContentParseException: the location precedes the reason. */
export function contentFailure(
  reason: string,
  cursor: PlacedInBody,
  where: Where = 'value',
  causedBy?: Error,
): ParseFailure {
  return new ParseFailure('x_content_parse_exception', reason, cursor, where, causedBy);
}

/** As above, for a key; the parser has already advanced to its value. */
export function unknownKeyFailure(reason: string, cursor: PlacedInBody): ParseFailure {
  return new ParseFailure('x_content_parse_exception', reason, cursor, 'key', undefined, 'value');
}

/**
 * As above, for an error that occurred while a value was read, at the position that the parser had reached. Errors about
 * features that are not emulated, and faults of the mock itself, are passed on unwrapped.
 */
export function failureWithin(reason: string, cursor: PlacedInBody, cause: unknown): Error {
  if (cause instanceof ParseFailure) {
    const [at, where] = cause.cursor ? [cause.cursor, cause.current] : ([cursor, 'value'] as const);
    return contentFailure(reason, at, where, cause);
  }
  if (!(cause instanceof ElasticsearchError) || cause instanceof WrappedQueryError) return cause as Error;
  if (cause.type === 'not_emulated_exception') return cause;
  return contentFailure(reason, cursor, 'value', cause);
}

/** The error of an ObjectParser that a query builder catches and repeats, with the same reason, as a ParsingException. */
class RepeatedFailure extends ParseFailure {
  constructor(
    private readonly inner: ParseFailure,
    private readonly at: PlacedInBody,
    private readonly stopped: Where,
  ) {
    super('parsing_exception', inner.reason, at, stopped);
  }

  override resolve(text: string | undefined): ElasticsearchError {
    const causedBy = this.inner.resolve(text);
    const place = text === undefined ? undefined : findPosition(text, this.at.path, this.stopped);
    const extra = place && { line: place.line, col: place.column };
    return new ElasticsearchError('parsing_exception', causedBy.reason, { extra, causedBy });
  }
}

/** Such an error; others are returned as they are. @param value where the parser has stopped, unless the error says it */
export function repeatedFailure(error: unknown, value: PlacedInBody, unknownKey: boolean): unknown {
  if (!(error instanceof ParseFailure) || error.type !== 'x_content_parse_exception') return error;
  const own = !unknownKey && error.cursor !== undefined;
  return new RepeatedFailure(error, own ? (error.cursor as PlacedInBody) : value, own ? error.current : 'value');
}

/** IllegalArgumentException: no location, unless the reason contains `{location}`. */
export function argumentFailure(reason: string, cursor?: PlacedInBody, where: Where = 'value'): ParseFailure {
  return new ParseFailure('illegal_argument_exception', reason, cursor, where);
}
