import { parseException } from '../../errors/elasticsearch-error';
import type { Cursor } from '../../query/dsl/cursor';
import { errorAt } from '../../query/dsl/failure';
import type { Field, Refusals } from '../../validation/object-parser';

const TYPES: Readonly<Record<string, string>> = {
  VALUE_STRING: 'string',
  VALUE_BOOLEAN: 'boolean',
  START_OBJECT: 'object',
};

/**
 * The errors of the parsers of the security API, all of which Elasticsearch has written by hand.
 *
 * @param what what is read: `add user request`
 * @param fields the fields of the parser; the first token that one accepts gives the type that it should have
 */
export function securityRefusals(
  what: string,
  fields: Readonly<Record<string, Pick<Field<unknown>, 'tokens'>>>,
): Refusals<Cursor> {
  return {
    unknown: (key) => parseException(`failed to parse ${what}. unexpected field [${key}]`),
    unfit: (key, { token }) => {
      const type = TYPES[fields[key]?.tokens[0] ?? ''];
      return parseException(`expected field [${key}] to be of type ${type}, but found [${token}] instead`);
    },
  };
}

/** The same errors with the places where the parser was, for errors that enclose them. */
export function placedRefusals({ unknown, unfit }: Refusals<Cursor>): Refusals<Cursor> {
  const at = (error: Error | undefined, value: Cursor) => error && (errorAt(error, value) as Error);
  return {
    unknown: (key, value) => at(unknown(key, value), value),
    unfit: (key, value) => at(unfit(key, value), value),
    failed: (_, value, cause) => errorAt(cause, value) as Error,
  };
}
