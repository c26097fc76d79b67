import { ANY_VALUE } from '../errors/effect';
import { type ElasticsearchError, illegalArgument } from '../errors/elasticsearch-error';
import { notEmulated } from '../errors/not-emulated';
import { isObject, type JsonObject, type JsonValue } from '../json/value';
import type { BodyValue } from './body-value';
import { type Field, type Fields, type ParsedFields, parseObject } from './object-parser';
import { TOKENS } from './value-types';

/** A field of the given type whose value is read by a function. */
export function field<T, V extends BodyValue = BodyValue, C = unknown>(
  type: keyof typeof TOKENS,
  read: (value: V, context: C) => T,
): Field<T, V, C> {
  return { tokens: TOKENS[type], read };
}

export const string = field('STRING', (value) => value.text());
export const stringOrNull = field('STRING_OR_NULL', (value) =>
  value.token === 'VALUE_NULL' ? undefined : value.text(),
);
export const boolean = field('BOOLEAN', (value) => value.boolean());
export const int = field('INT', (value) => value.int());
export const float = field('FLOAT', (value) => value.float());
export const long = field('LONG', (value) => value.long());
/** Any scalar, unchanged. */
export const scalar = field('VALUE', (value): JsonValue => value.json());
/** An object, unchanged. */
export const map = field('OBJECT', (value): JsonObject => {
  const object = value.json();
  return isObject(object) ? object : {};
});

/** What is wrong with a list where objects have names (AbstractObjectParser.declareNamedObjects). */
export function listOfNamedObjects(name: string): ElasticsearchError {
  return illegalArgument(`[${name}] doesn't support arrays. Use a single object with multiple fields.`);
}

/** An object with objects by name, unchanged. */
export const namedObjects = field('OBJECT_ARRAY', (value): JsonObject => {
  if (value.token === 'START_ARRAY') throw listOfNamedObjects(value.name);
  return map.read(value, undefined);
});

/** A string or a list of scalars. */
export const stringArray = field('STRING_ARRAY', (value) =>
  value.token === 'START_ARRAY' ? Array.from(value.elements(), (one) => one.text()) : [value.text()],
);

/** Another name for a field of the same parser. */
export function alias<const N extends string, F extends Field<unknown, never, never>>(
  aliasOf: N,
  declared: F,
): F & { readonly aliasOf: N } {
  return { ...declared, aliasOf };
}

/** Adds a check for values that the builder rejects; `check` throws its error. */
export function checkedField<T, V extends BodyValue, C, W extends V = V>(
  declared: Field<T, V, C>,
  check: (value: T, at: W) => void,
): Field<T, W, C> {
  return {
    tokens: declared.tokens,
    read: (value, context) => {
      const read = declared.read(value, context);
      check(read, value);
      return read;
    },
  };
}

/** A field that is not emulated. @param what its name in the error */
export function refusedField(what: string): Field<never> {
  return {
    ...field('VALUE_OBJECT_ARRAY', () => {
      throw notEmulated(what);
    }),
    effect: { refused: ANY_VALUE },
  };
}

/** A boolean field that may only be false. @param what its name in the error */
export function refusedFlag(what: string): Field<void> {
  return {
    ...field('BOOLEAN', (value) => {
      if (value.boolean()) throw notEmulated(what);
    }),
    effect: { refused: 'true' },
  };
}

/** An object, read by another parser. */
export function object<T, V extends BodyValue, C = unknown>(read: (value: V, context: C) => T): Field<T, V, C> {
  return field('OBJECT', read);
}

/** A field of which only some values are emulated; any other gets a 501 that names it. */
export function emulatedValues<T extends string | number | boolean, V extends BodyValue, C>(
  accepted: readonly T[],
  declared: Field<T, V, C>,
): Field<T, V, C> {
  const refused = accepted.length === 0 ? ANY_VALUE : `other than ${accepted.map((one) => `\`${one}\``).join(', ')}`;
  const checked = checkedField(declared, (value: T, at: V) => {
    if (!accepted.includes(value)) throw notEmulated(`the value [${String(value)}] of [${at.name}]`);
  });
  return { ...checked, effect: { refused } };
}

/** Says which keys an object has that a field reads in a way of its own. */
export function declaringFields<D extends object>(
  fields: Fields<never, never>,
  declared: D,
): D & { fields: typeof fields } {
  return { ...declared, fields };
}

/** An object with declared fields, read as ObjectParser does. @param parser the parser's name, which appears in errors */
export function parsedObject<V extends BodyValue, const F extends Fields<V, C>, C = unknown>(
  parser: string,
  fields: F,
): Field<ParsedFields<F>, V, C> {
  return { ...object((value: V, context: C) => parseObject(value, parser, fields, context)), fields };
}

/** A list of objects, or a single object. */
export function objects<T, V extends BodyValue, C = unknown>(read: (value: V, context: C) => T): Field<T[], V, C> {
  return { ...objectArray(read), tokens: TOKENS.OBJECT_ARRAY };
}

/** A list of objects, a single object, or null. */
export function objectArray<T, V extends BodyValue, C = unknown>(read: (value: V, context: C) => T): Field<T[], V, C> {
  return field('OBJECT_ARRAY_OR_NULL', (value, context) => {
    if (value.token === 'VALUE_NULL') return [];
    if (value.token !== 'START_ARRAY') return [read(value, context)];
    return Array.from(value.elements(), (one) => read(one, context));
  });
}

/** Any value. */
export function anything<T, V extends BodyValue, C = unknown>(read: (value: V, context: C) => T): Field<T, V, C> {
  return field('VALUE_OBJECT_ARRAY', read);
}
