import { notEmulated } from '../../errors/not-emulated';
import {
  declaringFields,
  object,
  refusedField,
  scalar,
  string,
  stringOrNull,
  field as text,
} from '../../validation/fields';
import { parseObject } from '../../validation/object-parser';
import { readQuery } from '../clauses';
import type { Cursor } from '../dsl/cursor';
import { argumentFailure } from '../dsl/failure';
import { readText } from '../dsl/read';
import { scriptField } from '../scripted/read-script';
import type { NestedSort, NumericType, Sort, SortMode, SortOrder } from './sort';

/** Reads `sort` of a body in any of its forms (SortBuilder.fromXContent). @throws ParseFailure */
export function readSort(cursor: Cursor): Sort[] {
  switch (cursor.token) {
    case 'START_ARRAY':
      return cursor.elements().flatMap(readElement);
    case 'START_OBJECT':
      return readCompound(cursor);
    default:
      return [named(readText(cursor))];
  }
}

/** Reads `sort` of the query string: `a,b:desc` (RestSearchAction.parseSearchSource). */
export function sortFromText(text: string): Sort[] {
  return text
    .split(',')
    .filter((part) => part !== '')
    .flatMap((part) => {
      const colon = part.lastIndexOf(':');
      if (colon < 0) return named(part);
      const [field, order] = [part.slice(0, colon), part.slice(colon + 1)];
      // A field with any other direction is ignored.
      return order === 'asc' || order === 'desc' ? { field, order } : [];
    });
}

function readElement(cursor: Cursor): Sort[] {
  if (cursor.token === 'START_OBJECT') return readCompound(cursor);
  if (cursor.token === 'VALUE_STRING') return [named(readText(cursor))];
  throw argumentFailure('malformed sort format, within the sort array, an object, or an actual string are allowed');
}

/** Scores sort in descending order by default, everything else ascending. */
function named(field: string, order?: SortOrder): Sort {
  return { field, order: order ?? (field === '_score' ? 'desc' : 'asc') };
}

function readCompound(cursor: Cursor): Sort[] {
  return cursor.members().map(([field, value]) => {
    if (value.token === 'VALUE_STRING') return named(field, readOrder(value));
    if (field === '_script') return readScriptSort(value.atValue());
    if (field === '_geo_distance' || field === '_geoDistance') {
      throw notEmulated(`sorting by [${field}]`);
    }
    return readOptions(field, value.atValue());
  });
}

const NESTED_SORT = {
  path: string,
  filter: object(readQuery),
  max_children: refusedField('[max_children] of sorting'),
} as const;

const SCRIPT_SORT = {
  script: scriptField,
  type: string,
  order: text('STRING', readOrder),
  mode: text('STRING', readMode),
  nested: declaringFields(NESTED_SORT, object(readNested)),
} as const;

const FIELD_SORT = {
  missing: scalar,
  unmapped_type: stringOrNull,
  order: text('STRING', readOrder),
  mode: text('STRING', readMode),
  nested: declaringFields(NESTED_SORT, object(readNested)),
  numeric_type: text('STRING', readNumericType),
  format: string,
} as const;

/** The keys of a sort on a field, and on a script. */
export const sortKeys = { ...SCRIPT_SORT, ...FIELD_SORT } as const;

/** ScriptSortBuilder. */
function readScriptSort(cursor: Cursor): Sort {
  const read = parseObject(cursor, '_script', SCRIPT_SORT);
  if (!read.script) throw argumentFailure('Required [script]');
  const { type } = read;
  if (type !== 'number' && type !== 'string') {
    throw argumentFailure(`Unknown ScriptSortType [${type ?? ''}]`);
  }
  return {
    ...named('_script', read.order),
    mode: read.mode,
    nested: read.nested,
    script: { source: read.script, type },
  };
}

function readOptions(field: string, cursor: Cursor): Sort {
  if (field === '_score') return named(field, parseObject(cursor, '_score', { order: FIELD_SORT.order }).order);
  const read = parseObject(cursor, 'field_sort', FIELD_SORT);
  return {
    ...named(field, read.order),
    mode: read.mode,
    missing: read.missing ?? undefined,
    unmappedType: read.unmapped_type,
    numericType: read.numeric_type,
    format: read.format,
    nested: read.nested,
  };
}

function readNested(cursor: Cursor): NestedSort {
  const { path, filter } = parseObject(cursor, 'nested_sort', NESTED_SORT);
  if (path === undefined) throw argumentFailure('[nested] requires [path]');
  return { path, filter };
}

function readOrder(cursor: Cursor): SortOrder {
  const text = readText(cursor).toLowerCase();
  if (text === 'asc' || text === 'desc') return text;
  throw argumentFailure(`No enum constant org.elasticsearch.search.sort.SortOrder.${text.toUpperCase()}`);
}

function readMode(cursor: Cursor): SortMode {
  const text = readText(cursor).toLowerCase();
  if (text === 'min' || text === 'max' || text === 'sum' || text === 'avg' || text === 'median') return text;
  throw argumentFailure(`Unknown SortMode [${readText(cursor)}]`);
}

/** FieldSortBuilder.resolveNumericType */
function readNumericType(cursor: Cursor): NumericType {
  const given = readText(cursor);
  const text = given.toLowerCase();
  if (text === 'long' || text === 'double' || text === 'date' || text === 'date_nanos') return text;
  throw argumentFailure(`invalid value for [numeric_type], must be [long, double, date, date_nanos], got ${given}`);
}
