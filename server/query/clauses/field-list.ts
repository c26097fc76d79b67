import { wildcardMatch } from '../../json/wildcard';
import { argumentFailure } from '../dsl/failure';
import type { SearchField } from '../fields/search-field';
import type { Scope } from '../scope';

/** A field name or pattern and its boost: `title^3`. */
export interface FieldAndBoost {
  readonly name: string;
  readonly boost: number;
}

/** The field types searched by a query that names no fields. */
const SEARCHED = new Set(
  'keyword,constant_keyword,wildcard,text,match_only_text,search_as_you_type,long,integer,short,byte,double,float,half_float,scaled_float,unsigned_long,date,date_nanos,boolean,ip,version,flattened'.split(
    ',',
  ),
);

/** Reads `title^3` (QueryParserHelper.parseFieldAndBoost). */
export function parseField(text: string): FieldAndBoost {
  const caret = text.indexOf('^');
  if (caret < 0) return { name: text, boost: 1 };
  const boost = Number(text.slice(caret + 1));
  if (Number.isNaN(boost)) throw argumentFailure(`For input string: "${text.slice(caret + 1)}"`);
  return { name: text.slice(0, caret), boost };
}

/** Expands a list of names and patterns to the fields of an index. Unmapped names are ignored. */
export function resolveFields(
  scope: Scope,
  fields: readonly FieldAndBoost[],
): { readonly field: SearchField; readonly boost: number }[] {
  const found = new Map<string, { readonly field: SearchField; readonly boost: number }>();
  for (const { name, boost } of fields) {
    for (const one of name.includes('*') ? matchingNames(scope, name) : [name]) {
      const field = scope.field(one);
      if (field && field.type.nestedPath === scope.nestedPath) found.set(one, { field, boost });
    }
  }
  return [...found.values()];
}

function matchingNames(scope: Scope, pattern: string): string[] {
  const names: string[] = [];
  for (const { name, type } of scope.shard.fields.all()) {
    if (SEARCHED.has(type) && wildcardMatch(pattern, name)) names.push(name);
  }
  return names;
}

/** The fields searched by a query that names none: `index.query.default_field`. */
export function defaultFields(scope: Scope): FieldAndBoost[] {
  const setting = scope.shard.settings['query.default_field'] ?? '*';
  return (typeof setting === 'string' ? [setting] : setting).map(parseField);
}

/** True if a list of fields stands for all fields; values that a field cannot parse are then ignored. */
export function isEverything(fields: readonly FieldAndBoost[]): boolean {
  return fields.length === 1 && fields[0]?.name === '*';
}
