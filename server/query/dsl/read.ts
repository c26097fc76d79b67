import { ElasticsearchError } from '../../errors/elasticsearch-error';
import { notBoolean } from '../../validation/booleans';
import { isBlank } from '../../validation/java-text';
import type { Cursor } from './cursor';
import { argumentFailure, ParseFailure } from './failure';

/** Reads one value, as one of XContentParser's methods does. */
export type Read<T> = (cursor: Cursor) => T;

/** XContentParser.text: any scalar except null. */
export const readText: Read<string> = (cursor) => {
  const { value } = cursor;
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new ParseFailure('illegal_state_exception', `Can't get text on a ${cursor.token} at {location}`, cursor);
};

/** XContentParser.textOrNull. */
export const readTextOrNull: Read<string | undefined> = (cursor) =>
  cursor.value === null ? undefined : readText(cursor);

/** XContentParser.booleanValue: booleans and their string forms. */
export const readBoolean: Read<boolean> = (cursor) => {
  const { value } = cursor;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') {
    if (value === 'true') return true;
    if (value === 'false' || isBlank(value)) return false;
    throw argumentFailure(notBoolean(value).reason as string);
  }
  throw notOfType(cursor, 'boolean', 'VALUE_BOOLEAN');
};

/** XContentParser.intValue: fractions are truncated. */
export const readInt: Read<number> = (cursor) => {
  const number = readNumber(cursor, 'int', 'VALUE_NUMBER');
  if (number > 2_147_483_647 || number < -2_147_483_648) {
    throw argumentFailure(`Value [${String(cursor.value)}] is out of range for an integer`);
  }
  return Math.trunc(number);
};

/** XContentParser.floatValue. */
export const readFloat: Read<number> = (cursor) => readNumber(cursor, 'float', 'VALUE_NUMBER');

function readNumber(cursor: Cursor, type: string, token: string): number {
  const { value } = cursor;
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') throw notOfType(cursor, type, token);
  const number = Number(value);
  if (value.trim() !== '' && !Number.isNaN(number)) return number;
  throw new ParseFailure('number_format_exception', value === '' ? 'empty String' : `For input string: "${value}"`);
}

/** Jackson's error for a token that is not a number or not a boolean. */
function notOfType(cursor: Cursor, type: string, token: string): ParseFailure {
  const reason = `Current token (${cursor.token}) not ${type === 'boolean' ? 'a boolean' : `numeric, can not use numeric value accessors`}`;
  const cause = new ElasticsearchError('json_parse_exception', reason);
  return new ParseFailure('x_content_parse_exception', token === '' ? '' : reason, cursor, 'value', cause);
}
