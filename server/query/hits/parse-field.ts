import { hasText } from '../../json-text/tokens';
import { boolean, string, stringOrNull } from '../../validation/fields';
import { parseObject } from '../../validation/object-parser';
import type { Cursor } from '../dsl/cursor';
import { argumentFailure } from '../dsl/failure';
import type { FieldAndFormat } from './request';

/** FieldAndFormat.PARSER. */
const FIELDS = { field: string, format: stringOrNull, include_unmapped: boolean } as const;

/** Reads the list in `fields` or `docvalue_fields`: names of fields, or objects with a format. @throws ParseFailure */
export function readFieldsAndFormats(cursor: Cursor): FieldAndFormat[] {
  const elements = cursor.elements();
  // In front of an object, FieldAndFormat.PARSER reads that.
  const skipped = (one: Cursor, at: number) => one.token === 'VALUE_NULL' && elements[at + 1]?.token === 'START_OBJECT';
  return elements.filter((one, at) => !skipped(one, at)).map(readFieldAndFormat);
}

function readFieldAndFormat(cursor: Cursor): FieldAndFormat {
  if (hasText(cursor.token)) return { field: cursor.text() };
  const { field, format, include_unmapped } = parseObject(cursor.atValue(), 'fetch_field_and_format', FIELDS);
  if (field === undefined) throw argumentFailure('Required [field]');
  return { field, format, includeUnmapped: include_unmapped };
}
