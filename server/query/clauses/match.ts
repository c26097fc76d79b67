import { illegalArgument } from '../../errors/elasticsearch-error';
import type { JsonValue } from '../../json/value';
import { unknownToken } from '../dsl/clause';
import type { Cursor } from '../dsl/cursor';
import { argumentFailure, parsingFailure } from '../dsl/failure';
import { fieldClause, readValue } from '../dsl/field-clause';
import type { ParseClause } from '../dsl/parse-query';
import { readBoolean, readInt, readText, readTextOrNull } from '../dsl/read';
import { matchNone } from '../matcher';
import { type Fuzziness, readFuzziness } from '../patterns/fuzzy';
import { checkRewrite, fuzzyRewriteMethod } from './rewrite-method';
import { checkAnalyzer, type MatchOptions, matchText } from './text-match';

/** Reads `and` or `or`. */
export function readOperator(cursor: Cursor): 'and' | 'or' {
  return readOperatorText(readText(cursor));
}

/** Parses `and` or `or` (Operator.fromString). @throws ElasticsearchError 400 illegal_argument_exception. */
export function readOperatorText(text: string): 'and' | 'or' {
  const name = text.toUpperCase();
  if (name === 'AND' || name === 'OR') return name === 'AND' ? 'and' : 'or';
  throw illegalArgument(`No enum constant org.elasticsearch.index.query.Operator.${name}`);
}

/** Reads `none` or `all`. */
export function readZeroTerms(cursor: Cursor): 'none' | 'all' {
  const text = readText(cursor).toLowerCase();
  if (text === 'none' || text === 'all') return text;
  throw parsingFailure(`Unsupported zero_terms_query value [${readText(cursor)}]`, cursor);
}

const COMMON = { query: readValue, analyzer: readText } as const;

/** For the queries that look for words in any order. */
const ANY_ORDER = {
  operator: readOperator,
  fuzziness: readFuzziness,
  prefix_length: readInt,
  max_expansions: readInt,
  fuzzy_transpositions: readBoolean,
  fuzzy_rewrite: fuzzyRewriteMethod,
  minimum_should_match: readTextOrNull,
} as const;

const KEYS = {
  match: {
    ...COMMON,
    ...ANY_ORDER,
    lenient: readBoolean,
    zero_terms_query: readZeroTerms,
    auto_generate_synonyms_phrase_query: readBoolean,
  },
  match_phrase: { ...COMMON, slop: readInt, zero_terms_query: readZeroTerms },
  match_phrase_prefix: { ...COMMON, slop: readInt, max_expansions: readInt, zero_terms_query: readZeroTerms },
  match_bool_prefix: {
    ...COMMON,
    ...ANY_ORDER,
  },
} as const;

type Values = Partial<{
  query: JsonValue;
  analyzer: string;
  operator: 'and' | 'or';
  fuzziness: Fuzziness;
  prefix_length: number;
  max_expansions: number;
  fuzzy_transpositions: boolean;
  fuzzy_rewrite: string | undefined;
  minimum_should_match: string;
  lenient: boolean;
  zero_terms_query: 'none' | 'all';
  slop: number;
  auto_generate_synonyms_phrase_query: boolean;
}>;

/** `match` (MatchQueryBuilder). */
export const match = matchClause('match', 'boolean');
/** `match_phrase` (MatchPhraseQueryBuilder). */
export const matchPhrase = matchClause('match_phrase', 'phrase');
/** `match_phrase_prefix` (MatchPhrasePrefixQueryBuilder). */
export const matchPhrasePrefix = matchClause('match_phrase_prefix', 'phrase_prefix');
/** `match_bool_prefix` (MatchBoolPrefixQueryBuilder). */
export const matchBoolPrefix = matchClause('match_bool_prefix', 'boolean_prefix');

function matchClause(name: keyof typeof KEYS, type: MatchOptions['type']): ParseClause {
  return fieldClause(name, {
    keys: KEYS[name],
    short: 'query',
    nameless: (cursor) =>
      name === 'match' ? withoutText(cursor) : argumentFailure(`[${name}] requires fieldName`, cursor, 'end'),
    list: 'text',
    deep: unknownToken(name),
    bind: ({ field, values }, cursor) => {
      const query = values.query ?? null;
      if (query === null) {
        throw name === 'match' ? withoutText(cursor) : argumentFailure(`[${name}] requires query value`);
      }
      checkExpansion(name, values as Values);
      const options = matchOptions(values as Values, type);
      return (scope) => {
        checkAnalyzer(scope, name, options.analyzer);
        checkRewrite('fuzzy_rewrite', (values as Values).fuzzy_rewrite, true);
        const found = scope.field(field);
        return found ? matchText(scope, found, query, options) : matchNone;
      };
    },
  });
}

/** What MatchQueryBuilder and its relatives demand of numbers. */
function checkExpansion(name: string, { max_expansions: most, prefix_length: prefix, slop }: Values): void {
  if (slop !== undefined && slop < 0) throw argumentFailure('No negative slop allowed.');
  if (name === 'match_phrase_prefix' && most !== undefined && most < 0) {
    throw argumentFailure('No negative maxExpansions allowed.');
  }
  if (name !== 'match_phrase_prefix' && most !== undefined && most <= 0) {
    throw argumentFailure(`[${name}] requires maxExpansions to be positive.`);
  }
  if (prefix !== undefined && prefix < 0) {
    throw argumentFailure(`[${name}] requires prefix length to be non-negative.`);
  }
}

const withoutText = (cursor: Cursor) => parsingFailure('No text specified for text query', cursor, 'end');

/** The options of a match, from the values that were read. */
export function matchOptions(values: Values, type: MatchOptions['type']): MatchOptions {
  return {
    type,
    and: values.operator === 'and',
    minimumShouldMatch: values.minimum_should_match,
    fuzziness: values.fuzziness,
    prefixLength: values.prefix_length,
    transpositions: values.fuzzy_transpositions,
    maxExpansions: values.max_expansions,
    slop: values.slop,
    synonymPhrases: values.auto_generate_synonyms_phrase_query,
    analyzer: values.analyzer,
    lenient: values.lenient,
    zeroTerms: values.zero_terms_query,
  };
}
