import { boolean, string, stringOrNull } from '../../validation/fields';
import { parseObject } from '../../validation/object-parser';
import type { Cursor } from '../dsl/cursor';
import { argumentFailure, contentFailure } from '../dsl/failure';
import { readText } from '../dsl/read';
import type { FieldAndFormat } from './request';

/** A field name, or an object with field and format. */
export function readFieldAndFormat(cursor: Cursor): FieldAndFormat {
  if (cursor.token === 'VALUE_STRING') return { field: readText(cursor) };
  if (cursor.token !== 'START_OBJECT') {
    throw contentFailure(`[fields] Expected START_OBJECT but was: ${cursor.token}`, cursor);
  }
  const { field, format, include_unmapped } = parseObject(cursor, 'fields', {
    field: string,
    format: stringOrNull,
    include_unmapped: boolean,
  });
  if (field === undefined) throw argumentFailure('Required [field]');
  return { field, format, includeUnmapped: include_unmapped };
}
