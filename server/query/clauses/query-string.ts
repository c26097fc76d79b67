import { zoneNamed } from '../../dates/require-zone';
import { refusing } from '../../errors/effect';
import { ElasticsearchError } from '../../errors/elasticsearch-error';
import { field } from '../../validation/fields';
import { ClauseLimit } from '../clause-limit';
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
import { parsingFailure } from '../dsl/failure';
import { keptKey, onlyValues, readBoolean, readInt, readText } from '../dsl/read';
import { hasTextSearch } from '../fields/metadata-refusals';
import type { SearchField } from '../fields/search-field';
import { boostMatcher, type Matcher, matchAll, matchNone } from '../matcher';
import { AUTO_FUZZINESS, type Fuzziness, parseFuzziness, readFuzziness } from '../patterns/fuzzy';
import { regexpTest } from '../patterns/regexp';
import type { TextTest } from '../patterns/wildcard';
import type { Scope } from '../scope';
import { combineMatchers } from './bool';
import { matchExists } from './exists';
import {
  checkFieldBoosts,
  defaultFields,
  type FieldAndBoost,
  isEverything,
  parseField,
  resolveFields,
} from './field-list';
import { isTextual } from './field-match';
import { readOperator } from './match';
import { minimumShouldMatch } from './minimum-should-match';
import { matchFields } from './multi-match';
import {
  analyzedPattern,
  checkRegexpLength,
  matchTest,
  matchWildcard,
  normalizedPattern,
  refusedForKeys,
} from './patterns';
import { parseQueryString, QueryStringError, type StringClause, type StringQuery } from './query-string-parser';
import { matchBounds } from './range';
import { checkRewrite, fuzzyRewriteMethod, rewriteMethod } from './rewrite-method';
import { bestOf, checkAnalyzer, type MatchOptions } from './text-match';

/** Options for reading a query in Lucene's syntax. */
export interface QueryStringOptions {
  readonly query: string;
  readonly fields: readonly FieldAndBoost[];
  readonly and: boolean;
  readonly lenient?: boolean | undefined;
  readonly analyzer?: string | undefined;
  readonly minimumShouldMatch?: string | undefined;
  readonly fuzziness?: Fuzziness | undefined;
  readonly prefixLength?: number | undefined;
  readonly maxExpansions?: number | undefined;
  readonly transpositions?: boolean | undefined;
  readonly synonymPhrases?: boolean | undefined;
  readonly phraseSlop?: number | undefined;
  readonly timeZone?: string | undefined;
  readonly tieBreaker?: number | undefined;
  /** Whether prefixes are analyzed. */
  readonly analyzeWildcard?: boolean | undefined;
}

const FIELDS = {
  query: scalarAsText,
  default_field: scalarAsText,
  default_operator: scalarAs(readOperator),
  analyzer: scalarAsText,
  quote_analyzer: scalarAsText,
  allow_leading_wildcard: scalarAs(onlyValues([true], readBoolean)),
  max_determinized_states: scalarAs(keptKey('limits work, not answers', readInt)),
  enable_position_increments: scalarAs(onlyValues([true], readBoolean)),
  escape: scalarAs(onlyValues([false], readBoolean)),
  fuzzy_prefix_length: scalarAsInt,
  fuzzy_max_expansions: scalarAsInt,
  fuzzy_rewrite: scalarAs(fuzzyRewriteMethod),
  phrase_slop: scalarAsInt,
  fuzziness: scalarAs(readFuzziness),
  tie_breaker: scalarAsFloat,
  analyze_wildcard: refusing('true, where the analyzer splits or changes a prefix', scalarAsBoolean),
  rewrite: scalarAs(rewriteMethod),
  minimum_should_match: scalarAsText,
  quote_field_suffix: scalarAs(onlyValues<string>([], readText)),
  lenient: scalarAsBoolean,
  time_zone: scalarAsText,
  auto_generate_synonyms_phrase_query: scalarAsBoolean,
  fuzzy_transpositions: scalarAsBoolean,
  type: scalarAs(onlyValues(['best_fields'], readText)),
  fields: field('ARRAY', (cursor: Cursor) => cursor.elements().map((one) => parseField(readText(one)))),
} as const;

/** `query_string` (QueryStringQueryBuilder), for the part of its syntax that `query-string-parser` supports. */
export const queryString = clause('query_string', {
  fields: FIELDS,
  refusals: builderRefusals({
    value: unsupportedKey('query_string'),
    list: unsupportedKey('query_string'),
    object: unknownToken('query_string'),
    null: unknownToken('query_string'),
  }),
  bind: (read, cursor) => {
    const { query, default_field: only, fields = [] } = read;
    if (query === undefined) throw parsingFailure('[query_string] must be provided with a [query]', cursor, 'end');
    if (read.time_zone !== undefined) zoneNamed(read.time_zone);
    checkFieldBoosts(fields, 'query_string', { query, fields: [] });
    const options: QueryStringOptions = {
      query,
      fields: only === undefined ? fields : [{ name: only, boost: 1 }],
      and: read.default_operator === 'and',
      lenient: read.lenient,
      analyzer: read.analyzer,
      minimumShouldMatch: read.minimum_should_match,
      fuzziness: read.fuzziness,
      prefixLength: read.fuzzy_prefix_length,
      maxExpansions: read.fuzzy_max_expansions,
      transpositions: read.fuzzy_transpositions,
      synonymPhrases: read.auto_generate_synonyms_phrase_query,
      phraseSlop: read.phrase_slop,
      timeZone: read.time_zone,
      tieBreaker: read.tie_breaker,
      analyzeWildcard: read.analyze_wildcard,
    };
    return (scope) => {
      checkAnalyzer(scope, 'query_string', read.quote_analyzer, 'quote_analyzer');
      checkRewrite('fuzzy_rewrite', read.fuzzy_rewrite, true);
      checkRewrite('rewrite', read.rewrite);
      return matchQueryString(scope, options);
    };
  },
});

/**
 * Binds a query in Lucene's syntax to an index.
 *
 * @throws ElasticsearchError query_shard_exception `Failed to parse query [x]`, or for an analyzer that does not exist.
 */
export function matchQueryString(scope: Scope, options: QueryStringOptions): Matcher {
  const { query, and } = options;
  checkAnalyzer(scope, 'query_string', options.analyzer);
  if (query.trim() === '*') return matchAll();
  if (query.trim() === '') return matchNone;
  return new Binder(scope, options).bind(readTree(scope, query, and), options.minimumShouldMatch);
}

function readTree(scope: Scope, query: string, and: boolean): StringQuery {
  try {
    return parseQueryString(query, and);
  } catch (error) {
    if (!(error instanceof QueryStringError)) throw error;
    // Lucene's ParseException is no ElasticsearchException, although it has the name of one.
    const family = 'java';
    const inner = new ElasticsearchError('parse_exception', error.message, { family });
    const cause = new ElasticsearchError('parse_exception', `Cannot parse '${query}': ${error.message}`, {
      family,
      causedBy: inner,
    });
    throw scope.failure(`Failed to parse query [${query}]`, cause);
  }
}

class Binder {
  private readonly fields: readonly FieldAndBoost[];
  private readonly lenient: boolean;
  private readonly limit = new ClauseLimit();

  constructor(
    private readonly scope: Scope,
    private readonly options: QueryStringOptions,
  ) {
    const fields = options.fields.length > 0 ? options.fields : defaultFields(scope);
    this.fields = fields.filter(({ name }) => hasTextSearch(name));
    this.lenient = options.lenient ?? isEverything(this.fields);
  }

  bind(query: StringQuery, least?: string): Matcher {
    this.limit.add();
    switch (query.kind) {
      case 'bool':
        return this.bool(query.clauses, least);
      case 'boost':
        return boostMatcher(this.bind(query.query), query.boost);
      case 'text':
        return this.text(query.field, query.text, this.matchOptions(query.fuzzy));
      case 'phrase':
        return this.text(query.field, query.text, {
          ...this.matchOptions(),
          type: 'phrase',
          slop: query.slop ?? this.options.phraseSlop,
        });
      case 'wildcard':
        return this.wildcard(query.field, query.pattern);
      case 'regexp': {
        checkRegexpLength(this.scope, query.pattern, 'the [query_string]');
        let known: TextTest | undefined;
        // What is wrong with the expression is a fault of the field: a lenient query searches the others.
        const test = () => (known ??= regexpTest(query.pattern, { payer: this.scope.shard.budget }));
        return this.each(query.field, (field) => {
          if (field.type.isKey) throw refusedForKeys('regexp');
          return isTextual(field) ? matchTest(this.scope, field, test()) : matchNone;
        });
      }
      case 'range':
        return this.each(query.field, (field) =>
          matchBounds(this.scope, field, {
            from: query.from ?? null,
            to: query.to ?? null,
            includeFrom: query.includeFrom,
            includeTo: query.includeTo,
            timeZone: this.options.timeZone,
          }),
        );
    }
  }

  private bool(clauses: readonly StringClause[], least: string | undefined): Matcher {
    const of = (occur: StringClause['occur']): Matcher[] =>
      clauses.filter((clause) => clause.occur === occur).map((clause) => this.bind(clause.query));
    const [must, should, mustNot] = [of('must'), of('should'), of('must_not')];
    if (clauses.length === 0) return matchNone;
    const byDefault = must.length === 0 && should.length > 0 ? 1 : 0;
    const wanted = least === undefined ? 0 : minimumShouldMatch(should.length, least);
    return combineMatchers({ must, filter: [], should, mustNot, least: Math.max(byDefault, wanted) });
  }

  private text(name: string | undefined, text: string, options: MatchOptions): Matcher {
    if (name === '_exists_') return matchExists(this.scope, text);
    return matchFields(this.scope, this.named(name), text, options, 'best_fields', this.options.tieBreaker);
  }

  private wildcard(name: string | undefined, pattern: string): Matcher {
    if (pattern === '*') {
      if (name === undefined || name === '*') return matchAll();
      return name === '_exists_' ? matchNone : matchExists(this.scope, name);
    }
    return this.each(name, (field) =>
      isTextual(field) ? matchWildcard(this.scope, field, this.pattern(field, pattern)) : matchNone,
    );
  }

  private pattern(field: SearchField, pattern: string): string {
    return this.options.analyzeWildcard
      ? analyzedPattern(this.scope, field, pattern)
      : normalizedPattern(field, pattern);
  }

  /**
   * The best match among the fields, each matched on its own. Values that a field cannot parse are ignored when
   * lenient.
   */
  private each(name: string | undefined, match: (field: SearchField) => Matcher): Matcher {
    const matchers: Matcher[] = [];
    for (const { field, boost } of resolveFields(this.scope, this.named(name))) {
      try {
        matchers.push(boostMatcher(match(field), boost));
      } catch (error) {
        if (!this.lenient || !(error instanceof ElasticsearchError) || error.status !== 400) throw error;
      }
    }
    return matchers.length === 0 ? matchNone : bestOf(matchers, this.options.tieBreaker);
  }

  private named(name: string | undefined): readonly FieldAndBoost[] {
    if (name === undefined) return this.fields;
    return hasTextSearch(name) ? [{ name, boost: 1 }] : [];
  }

  private matchOptions(fuzzy?: string): MatchOptions {
    const { fuzziness: usual = AUTO_FUZZINESS } = this.options;
    const fuzziness = fuzzy === undefined ? undefined : fuzzy === 'AUTO' ? usual : parseFuzziness(fuzzy);
    return {
      type: 'boolean',
      neverExpensive: true,
      and: this.options.and,
      fuzziness,
      prefixLength: this.options.prefixLength,
      maxExpansions: this.options.maxExpansions,
      transpositions: this.options.transpositions,
      analyzer: this.options.analyzer,
      lenient: this.lenient,
      synonymPhrases: this.options.synonymPhrases,
    };
  }
}
