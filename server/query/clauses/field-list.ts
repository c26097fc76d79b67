import { wildcardMatch } from '../../json/wildcard';
import { argumentFailure } from '../dsl/failure';
import type { SearchField } from '../fields/search-field';
import type { Scope } from '../scope';

/** A field, or a pattern for fields, and what its scores are multiplied with: `title^3`. */
export interface FieldAndBoost {
  readonly name: string;
  readonly boost: number;
}

/** Types that a query without fields looks at. */
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

/** The fields of an index that a list of names and patterns stands for. Names that are not mapped are left out. */
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

/** Where a query looks that names no fields: `index.query.default_field`. */
export function defaultFields(scope: Scope): FieldAndBoost[] {
  const setting = scope.shard.settings['query.default_field'] ?? '*';
  return (typeof setting === 'string' ? [setting] : setting).map(parseField);
}

/** True where a list of fields stands for all there are: values that a field cannot read are then passed over. */
export function isEverything(fields: readonly FieldAndBoost[]): boolean {
  return fields.length === 1 && fields[0]?.name === '*';
}
