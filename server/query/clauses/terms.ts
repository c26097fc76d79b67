import { illegalArgument } from '../../errors/elasticsearch-error';
import type { JsonValue } from '../../json/value';
import { string, stringOrNull } from '../../validation/fields';
import { parseObject } from '../../validation/object-parser';
import type { Cursor } from '../dsl/cursor';
import { argumentFailure, parsingFailure } from '../dsl/failure';
import type { ParseClause } from '../dsl/parse-query';
import { readFloat, readText } from '../dsl/read';
import { eachValue, sourcePath } from '../fields/source-values';
import { matchNone } from '../matcher';
import type { Scope } from '../scope';
import { matchTerms } from './field-match';

/** The source of the values in a terms lookup. */
interface Lookup {
  readonly index: string;
  readonly id: string;
  readonly path: string;
}

interface Terms {
  field?: string;
  values?: readonly JsonValue[];
  lookup?: Lookup;
  boost?: number;
  label?: string;
}

/** `terms` (TermsQueryBuilder). */
export const terms: ParseClause = (cursor) => {
  const read: Terms = {};
  for (const [key, value] of cursor.members()) readKey(read, key, value);
  const { field, boost, label } = read;
  if (field === undefined) {
    throw parsingFailure(
      '[terms] query requires a field name, followed by array of terms or a document lookup specification',
      cursor,
      'end',
    );
  }
  return {
    clause: 'terms',
    boost,
    label,
    compile: (scope) => {
      const found = scope.field(field);
      const values = read.lookup ? lookUp(scope, read.lookup) : (read.values ?? []);
      checkCount(scope, values.length);
      return found ? matchTerms(scope, found, values) : matchNone;
    },
  };
};

function readKey(read: Terms, key: string, value: Cursor): void {
  if (value.token === 'START_ARRAY' || value.token === 'START_OBJECT') {
    if (read.field !== undefined) throw parsingFailure('[terms] query does not support multiple fields', value);
    read.field = key;
    if (value.token === 'START_OBJECT') read.lookup = readLookup(value);
    else read.values = readValues(value);
  } else if (value.value === null) throw parsingFailure(`[terms] unknown token [VALUE_NULL] after [${key}]`, value);
  else if (key === 'boost') read.boost = readFloat(value);
  else if (key === '_name') read.label = readText(value);
  else throw parsingFailure(`[terms] query does not support [${key}]`, value);
}

function readValues(list: Cursor): JsonValue[] {
  return list.elements().map(({ value }) => {
    if (value === null) throw argumentFailure('No value specified for terms query');
    return value;
  });
}

function readLookup(cursor: Cursor): Lookup {
  const { index, id, path } = parseObject(cursor, 'terms_lookup', {
    index: string,
    id: string,
    path: string,
    routing: stringOrNull,
  });
  const missing = Object.entries({ index, id, path }).filter(([, value]) => value === undefined);
  if (missing.length > 0) throw argumentFailure(`Required [${missing.map(([name]) => name).join(', ')}]`);
  return { index: index as string, id: id as string, path: path as string };
}

/** The values at a path of another document; empty if it does not exist. */
function lookUp(scope: Scope, { index, id, path }: Lookup): JsonValue[] {
  const source = scope.shard.lookUp(index, id);
  const values: JsonValue[] = [];
  if (source) eachValue(source, sourcePath(path), (value) => values.push(value));
  return values.filter((value) => value !== null);
}

function checkCount(scope: Scope, count: number): void {
  const most = scope.shard.limit('max_terms_count', 65_536);
  if (count <= most) return;
  throw illegalArgument(
    `The number of terms [${count}] used in the Terms Query request has exceeded the allowed maximum of [${most}]. ` +
      'This maximum can be set by changing the [index.max_terms_count] index level setting.',
  );
}
