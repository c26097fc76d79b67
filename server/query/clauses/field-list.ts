import type { JsonObject } from '../../json/value';
import { wildcardMatch } from '../../json/wildcard';
import { negativeBoost } from '../dsl/check-boost';
import { ParseFailure } from '../dsl/failure';
import type { SearchField } from '../fields/search-field';
import type { Scope } from '../scope';

/** A field name or pattern and its boost: `title^3`. */
export interface FieldAndBoost {
  readonly name: string;
  readonly boost: number;
}

const JAVA_FLOAT = /^[+-]?(?:Infinity|(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?[dDfF]?)$/;

/** The field types searched by a query that names no fields. */
const SEARCHED = new Set(
  'keyword,constant_keyword,wildcard,text,match_only_text,search_as_you_type,long,integer,short,byte,double,float,half_float,scaled_float,unsigned_long,date,date_nanos,boolean,ip,version,flattened'.split(
    ',',
  ),
);

/** Work for a name that is held against a pattern, and for each of its characters. */
const COMPARED = 2;
const COMPARING = 1 / 4;

/** Reads `title^3` (QueryParserHelper.parseFieldAndBoost). */
export function parseField(text: string): FieldAndBoost {
  const caret = text.indexOf('^');
  if (caret < 0) return { name: text, boost: 1 };
  const number = text.slice(caret + 1).trim();
  if (!JAVA_FLOAT.test(number)) {
    const reason = number === '' ? 'empty String' : `For input string: "${text.slice(caret + 1)}"`;
    throw new ParseFailure('number_format_exception', reason);
  }
  return { name: text.slice(0, caret), boost: Math.fround(Number(number.replace(/[dDfF]$/, ''))) };
}

/**
 * Refuses negative boosts of fields (AbstractQueryBuilder.checkNegativeBoost).
 *
 * @param begun what the builder knows of the query by then, which the error shows
 * @throws ParseFailure
 */
export function checkFieldBoosts(fields: readonly FieldAndBoost[], name: string, begun: JsonObject): void {
  if (fields.some(({ boost }) => boost < 0 || Object.is(boost, -0))) throw negativeBoost(name, begun);
}

/** Expands a list of names and patterns to the fields of an index. Unmapped names are ignored. */
export function resolveFields(
  scope: Scope,
  fields: readonly FieldAndBoost[],
): { readonly field: SearchField; readonly boost: number }[] {
  const found = new Map<string, { readonly field: SearchField; readonly boost: number }>();
  let searched: readonly string[] | undefined;
  for (const { name, boost } of fields) {
    scope.shard.budget.charge(1);
    searched ??= name.includes('*') ? searchedNames(scope) : undefined;
    for (const one of name.includes('*') ? matchingNames(scope, searched ?? [], name) : [name]) {
      const field = scope.field(one);
      if (field && field.type.nestedPath === scope.nestedPath) found.set(one, { field, boost });
    }
  }
  return [...found.values()];
}

function searchedNames({ shard: { searchFields, budget } }: Scope): string[] {
  const types = searchFields.types();
  budget.charge(types.length);
  return types.filter(({ type }) => SEARCHED.has(type)).map(({ name }) => name);
}

function matchingNames({ shard: { budget } }: Scope, names: readonly string[], pattern: string): string[] {
  return names.filter((name) => {
    budget.charge(COMPARED + Math.min(pattern.length, name.length) * COMPARING);
    return wildcardMatch(pattern, name);
  });
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
