import type { Effect } from '../errors/effect';
import { ElasticsearchError } from '../errors/elasticsearch-error';
import { own } from '../json/value';
import type { TokenKind } from '../json-text/tokens';
import type { BodyValue } from './body-value';
import { didYouMean } from './suggest';

/**
 * How a parser handles one field: the first tokens that it accepts, and how it reads the value.
 *
 * @typeParam V the values it can read: any `BodyValue`, or only a `Cursor` or a `TextValue`
 * @typeParam C any other context it needs, the same for the whole body
 */
export interface Field<T, V extends BodyValue = BodyValue, C = unknown> {
  readonly tokens: readonly TokenKind[];
  readonly read: (value: V, context: C) => T;
  /** The field that this is another name for; the last one in the body wins. */
  readonly aliasOf?: string;
  /** What becomes of it, unless it does what it does in Elasticsearch. */
  readonly effect?: Effect;
  /** The fields of an object that it reads, as far as they are declared. */
  readonly fields?: Fields<never, never>;
}

/** The fields of a parser. Their order is the order of suggestions for an unknown key. */
export type Fields<V extends BodyValue = BodyValue, C = unknown> = Readonly<Record<string, Field<unknown, V, C>>>;

/** What has been read, by key. */
export type ParsedFields<F> = {
  -readonly [Name in keyof F as F[Name] extends { readonly aliasOf: infer Other extends string }
    ? Other
    : Name]?: F[Name] extends { readonly read: (...values: never[]) => infer T } ? T : never;
};

/** The errors of a parser for members that it rejects. Undefined: no error, the value has been skipped. */
export interface Refusals<V> {
  /** For an unknown key. */
  unknown(key: string, value: V): Error | undefined;
  /** For a value whose first token the field does not accept. */
  unfit(key: string, value: V): Error | undefined;
  /** Wraps an error thrown while reading a field; omitted if the parser passes such errors on. */
  failed?(key: string, value: V, cause: unknown): Error;
  /** For a field that has not read its value to the end. */
  unfinished?(key: string, value: V, first: TokenKind): Error;
}

/**
 * Reads the members of an object, in the order of the body.
 *
 * @param find the field of a member; undefined if there is none
 * @param take stores a field's value. An error that it throws counts as thrown by the field.
 * @throws Error the error from `refusals` for the first faulty member
 */
export function readMembers<V extends BodyValue, C>(
  object: V,
  find: (key: string, value: V) => Field<unknown, V, C> | undefined,
  refusals: Refusals<V>,
  take: (key: string, value: unknown) => void,
  context: C,
): void {
  for (const [key, value] of object.members()) {
    const field = find(key, value);
    const first = value.token as TokenKind;
    if (!field?.tokens.includes(first)) {
      const refusal = field ? refusals.unfit(key, value) : refusals.unknown(key, value);
      if (refusal) throw refusal;
      continue;
    }
    try {
      take(field.aliasOf ?? key, field.read(value, context));
    } catch (error) {
      throw refusals.failed?.(key, value, error) ?? error;
    }
    if (refusals.unfinished && !value.isRead(first)) throw refusals.unfinished(key, value, first);
  }
}

/**
 * Reads a declared object with custom error messages, for parsers that Elasticsearch has written by hand.
 *
 * @param find the field of a member, for objects with keys that are names: an alias of a declared field
 * @throws Error the error from `refusals`
 */
export function parseWith<V extends BodyValue, const F extends Fields<V, C>, C = unknown>(
  object: V,
  fields: F,
  refusals: Refusals<NoInfer<V>>,
  context?: C,
  find: (key: string, value: V) => Field<unknown, V, C> | undefined = (key) => own(fields, key),
): ParsedFields<F> {
  const parsed: Record<string, unknown> = {};
  readMembers<V, C>(
    object,
    find,
    refusals,
    (key, value) => {
      parsed[key] = value;
    },
    context as C,
  );
  return parsed as ParsedFields<F>;
}

/**
 * Reads an object as ObjectParser does, with the same errors.
 *
 * @param parser the parser's name, which appears in errors
 * @throws Error x_content_parse_exception, with the position
 */
export function parseObject<V extends BodyValue, const F extends Fields<V, C>, C = unknown>(
  object: V,
  parser: string,
  fields: F,
  context?: C,
): ParsedFields<F> {
  openObject(object, parser);
  return parseWith<V, F, C>(
    object,
    fields,
    objectParserRefusals(parser, () => Object.keys(fields)),
    context,
  );
}

/** Checks that a value is an object, as ObjectParser does first. @throws Error if it is not */
export function openObject(object: BodyValue, parser: string): void {
  const token = object.open();
  if (token !== 'START_OBJECT') {
    throw object.refused(`[${parser}] Expected START_OBJECT but was: ${token ?? 'null'}`);
  }
}

/** ObjectParser's errors. `known` lists the names to suggest. */
export function objectParserRefusals(parser: string, known: () => Iterable<string>): Refusals<BodyValue> {
  return {
    unknown: (key, value) => value.refusedKey(`[${parser}] unknown field [${key}]${didYouMean(key, known())}`),
    unfit: (key, value) => value.refused(`[${parser}] ${key} doesn't support values of type: ${value.token}`),
    failed: (key, value, cause) => value.refusedWithin(`[${parser}] failed to parse field [${key}]`, cause),
    unfinished: (key, _, first) => {
      const reason = `parser for [${key}] did not end on ${first.replace('START', 'END')}`;
      return new ElasticsearchError('illegal_state_exception', reason);
    },
  };
}
