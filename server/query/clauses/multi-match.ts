import { javaText } from '../../json/java-text';
import type { JsonValue } from '../../json/value';
import { anything, checkedField } from '../../validation/fields';
import {
  builderRefusals,
  clause,
  scalarAs,
  scalarAsBoolean,
  scalarAsFloat,
  scalarAsInt,
  scalarAsText,
  unknownToken,
  unsupportedKey,
} from '../dsl/clause';
import type { Cursor } from '../dsl/cursor';
import { argumentFailure, ParseFailure, parsingFailure } from '../dsl/failure';
import { readValue } from '../dsl/field-clause';
import { readText } from '../dsl/read';
import type { SearchField } from '../fields/search-field';
import { boostMatcher, type Matcher, matchNone } from '../matcher';
import { readFuzziness } from '../patterns/fuzzy';
import type { Scope } from '../scope';
import { combineMatchers } from './bool';
import {
  checkFieldBoosts,
  defaultFields,
  type FieldAndBoost,
  isEverything,
  parseField,
  resolveFields,
} from './field-list';
import { matchOptions, readOperator, readZeroTerms } from './match';
import { checkRewrite, fuzzyRewriteMethod } from './rewrite-method';
import { bestOf, checkAnalyzer, type MatchOptions, matchAtLeast, matchText } from './text-match';

type Type = 'best_fields' | 'most_fields' | 'cross_fields' | 'phrase' | 'phrase_prefix' | 'bool_prefix';

const TYPES: readonly Type[] = ['best_fields', 'most_fields', 'cross_fields', 'phrase', 'phrase_prefix', 'bool_prefix'];

/** A number, refused with a message if it is too small. */
function atLeast(least: number, problem: string) {
  return checkedField(scalarAsInt, (value) => {
    if (value < least) throw argumentFailure(problem);
  });
}

const FIELDS = {
  query: scalarAs(readValue),
  type: scalarAs(readType),
  analyzer: scalarAsText,
  slop: atLeast(0, 'No negative slop allowed.'),
  fuzziness: scalarAs(readFuzziness),
  prefix_length: atLeast(0, 'No negative prefix length allowed.'),
  max_expansions: atLeast(1, 'Max expansions must be strictly great than zero.'),
  operator: scalarAs(readOperator),
  minimum_should_match: scalarAsText,
  fuzzy_rewrite: scalarAs(fuzzyRewriteMethod),
  tie_breaker: scalarAsFloat,
  lenient: scalarAsBoolean,
  zero_terms_query: scalarAs(readZeroTerms),
  auto_generate_synonyms_phrase_query: scalarAsBoolean,
  fuzzy_transpositions: scalarAsBoolean,
  fields: anything(readFields),
} as const;

const DEEP = unknownToken('multi_match');

/** `multi_match` (MultiMatchQueryBuilder). */
export const multiMatch = clause('multi_match', {
  fields: FIELDS,
  refusals: builderRefusals({ value: unsupportedKey('multi_match'), object: DEEP, list: DEEP, null: DEEP }),
  bind: (read, cursor) => {
    const { query = null, type = 'best_fields', fields = [] } = read;
    if (query === null) throw parsingFailure('No text specified for multi_match query', cursor, 'end');
    if (read.fuzziness !== undefined && ['cross_fields', 'phrase', 'phrase_prefix'].includes(type)) {
      throw parsingFailure(`Fuzziness not allowed for type [${type}]`, cursor, 'end');
    }
    if (type === 'bool_prefix' && read.slop) {
      throw parsingFailure('[slop] not allowed for type [bool_prefix]', cursor, 'end');
    }
    checkFieldBoosts(fields, 'multi_match', { query, fields: [] });
    return (scope) => {
      checkAnalyzer(scope, 'multi_match', read.analyzer);
      checkRewrite('fuzzy_rewrite', read.fuzzy_rewrite, true);
      const wanted = fields.length > 0 ? fields : defaultFields(scope);
      const lenient = read.lenient ?? isEverything(wanted);
      return matchFields(
        scope,
        wanted,
        query,
        { ...matchOptions(read, matchType(read.type)), lenient },
        type,
        read.tie_breaker,
      );
    };
  },
});

/** Searches several fields for a text. */
export function matchFields(
  scope: Scope,
  fields: readonly FieldAndBoost[],
  query: JsonValue,
  options: MatchOptions,
  type: Type = 'best_fields',
  tieBreaker?: number,
): Matcher {
  const found = resolveFields(scope, fields);
  if (found.length === 0) return matchNone;
  if (type === 'cross_fields') return matchAcross(scope, found, query, options);
  const matchers = found.map(({ field, boost }) => boostMatcher(matchText(scope, field, query, options), boost));
  const summed = type === 'most_fields' || type === 'bool_prefix';
  return bestOf(matchers, tieBreaker ?? (summed ? 1 : 0));
}

interface Boosted {
  readonly field: SearchField;
  readonly boost: number;
}

/**
 * Each word may occur in any of the fields with the same analyzer, as if they were one field (CrossFieldsQueryBuilder).
 */
function matchAcross(scope: Scope, fields: readonly Boosted[], query: JsonValue, options: MatchOptions): Matcher {
  const groups = new Map<string, Boosted[]>();
  for (const one of fields) {
    const analyzer = one.field.searchAnalyzer?.name ?? `type ${one.field.type.type}`;
    groups.set(analyzer, [...(groups.get(analyzer) ?? []), one]);
  }
  return bestOf([...groups.values()].map((group) => matchGroup(scope, group, query, options)));
}

function matchGroup(scope: Scope, fields: readonly Boosted[], query: JsonValue, options: MatchOptions): Matcher {
  const analyzer = fields[0]?.field.searchAnalyzer;
  scope.shard.budget.charge(javaText(query).length);
  const words = analyzer
    ? analyzer.tokens(javaText(query), scope.shard.budget).map(({ term }) => term)
    : [javaText(query)];
  const each = words.map((word) =>
    bestOf(fields.map(({ field, boost }) => boostMatcher(matchText(scope, field, word, options), boost))),
  );
  if (each.length === 0) return matchNone;
  return options.and
    ? combineMatchers({ must: each, filter: [], should: [], mustNot: [], least: 0 })
    : matchAtLeast(each, 1);
}

function matchType(type: Type | undefined): MatchOptions['type'] {
  if (type === 'phrase' || type === 'phrase_prefix') return type;
  return type === 'bool_prefix' ? 'boolean_prefix' : 'boolean';
}

function readFields(value: Cursor): FieldAndBoost[] {
  if (value.token === 'START_ARRAY') return value.elements().map((one) => parseField(readText(one)));
  if (value.token !== 'START_OBJECT') return [parseField(readText(value))];
  throw parsingFailure('[multi_match] query does not support [fields]', value);
}

function readType(cursor: Cursor): Type {
  const text = readText(cursor).toLowerCase();
  const type = TYPES.find((one) => one === text);
  if (type) return type;
  throw new ParseFailure('parse_exception', `failed to parse [multi_match] query type [${text}]. unknown type.`);
}
