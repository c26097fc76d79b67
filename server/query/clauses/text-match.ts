import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import { javaText } from '../../json/java-text';
import type { JsonValue } from '../../json/value';
import type { Analyzer, Token } from '../analysis/token';
import { type GraphPart, graphParts, graphPaths, inSequence, isGraph } from '../analysis/token-graph';
import { checkClauseCount } from '../clause-limit';
import { queryShardException } from '../errors';
import { checkMetadataQuery } from '../fields/metadata-refusals';
import type { SearchField } from '../fields/search-field';
import { type Matcher, matchAll, matchNone } from '../matcher';
import type { Fuzziness } from '../patterns/fuzzy';
import type { Scope } from '../scope';
import { combineMatchers } from './bool';
import { bestMatches } from './combined-matches';
import { checkIndexed, matchSynonyms, matchTerm, matchWord } from './field-match';
import { matchFuzzyWord } from './fuzzy';
import { minimumShouldMatch } from './minimum-should-match';
import { checkPrefix, matchPrefix, refusedForKeys } from './patterns';
import { matchWordSequence, wordsWithPrefix } from './phrase';

/** How to search a field for a text (MatchQueryParser). */
export interface MatchOptions {
  readonly type: 'boolean' | 'phrase' | 'phrase_prefix' | 'boolean_prefix';
  readonly and?: boolean | undefined;
  readonly minimumShouldMatch?: string | undefined;
  readonly fuzziness?: Fuzziness | undefined;
  readonly prefixLength?: number | undefined;
  readonly transpositions?: boolean | undefined;
  /** The most words that a fuzzy word or a prefix at the end of a phrase stands for. */
  readonly maxExpansions?: number | undefined;
  readonly slop?: number | undefined;
  readonly analyzer?: string | undefined;
  /** Values that the field cannot parse match nothing instead of failing. */
  readonly lenient?: boolean | undefined;
  /** Whether a synonym of several words is a phrase; it is, if left out. */
  readonly synonymPhrases?: boolean | undefined;
  /** What to match if the analyzer removes every word of the text. */
  readonly zeroTerms?: 'none' | 'all' | undefined;
  /** Never refused as expensive: `query_string` is not (QueryStringQueryParser). */
  readonly neverExpensive?: boolean | undefined;
}

/** What an error costs that is made and then ignored, in the units of a budget. */
const FAILURE_WORK = 400;

/** Searches a field for a text: its words in a text field, the whole value in any other. */
export function matchText(scope: Scope, field: SearchField, value: JsonValue, options: MatchOptions): Matcher {
  if (field.isText) return matchWords(scope, field, javaText(value), options);
  checkMetadataQuery(scope, field.name, options.type === 'phrase' ? 'match_phrase' : 'match');
  if (field.type.parameters.split_queries_on_whitespace === true)
    return matchSplit(scope, field, javaText(value), options);
  try {
    return matchValue(scope, field, value, options);
  } catch (error) {
    if (!options.lenient || !(error instanceof ElasticsearchError) || error.status !== 400) throw error;
    scope.shard.budget.charge(FAILURE_WORK);
    return matchNone;
  }
}

/** Searches a keyword for each word of a text (`split_queries_on_whitespace`); no keyword has a phrase of several. */
function matchSplit(scope: Scope, field: SearchField, text: string, options: MatchOptions): Matcher {
  const words = text.split(/\s+/).filter((word) => word !== '');
  if (words.length === 1) return matchValue(scope, field, words[0] as string, options);
  if (words.length === 0 && options.zeroTerms === 'all') return matchAll();
  if (words.length === 0 || options.type.startsWith('phrase')) return matchNone;
  chargeClauses(scope, words.length);
  checkClauseCount(words.length);
  const last = words.length - 1;
  return matchEach(
    words.map((word, at) => {
      const whole = options.type === 'boolean_prefix' && at < last;
      return matchValue(scope, field, word, whole ? { ...options, type: 'boolean' } : options);
    }),
    options,
  );
}

/** Matches all of the groups, or as many as the options want. */
function matchEach(groups: readonly Matcher[], { and, minimumShouldMatch: wanted }: MatchOptions): Matcher {
  if (and) return combineMatchers({ must: groups, filter: [], should: [], mustNot: [], least: 0 });
  return matchAtLeast(groups, Math.max(1, wanted === undefined ? 1 : minimumShouldMatch(groups.length, wanted)));
}

function matchValue(scope: Scope, field: SearchField, value: JsonValue, options: MatchOptions): Matcher {
  const textual = field.kind.valueType === 'text' && field.type.type === 'keyword';
  if (textual && options.fuzziness) return matchFuzzy(scope, field, javaText(value), options);
  if (textual && options.type === 'boolean_prefix') {
    checkPrefix(scope, field);
    return matchPrefix(scope, field, javaText(value));
  }
  if (options.type === 'phrase_prefix') {
    const on = `not on [${field.name}] which is of type [${field.type.type}]`;
    throw illegalArgument(`Can only use phrase prefix queries on text fields - ${on}`);
  }
  return matchTerm(scope, field, value);
}

function matchWords(scope: Scope, field: SearchField, text: string, options: MatchOptions): Matcher {
  if (options.lenient && field.type.parameters.index === false) return matchNone;
  checkIndexed(scope, field);
  scope.shard.budget.charge(text.length);
  const tokens = analyzerOf(scope, field, options).tokens(text, scope.shard.budget);
  chargeClauses(scope, tokens.length);
  if (tokens.length === 0) return options.zeroTerms === 'all' ? matchAll() : matchNone;
  if (options.type === 'phrase' || options.type === 'phrase_prefix') {
    return matchWholePhrase(scope, field, tokens, options);
  }
  checkClauseCount(tokens.length);
  const prefixed = options.type === 'boolean_prefix' ? tokens[tokens.length - 1] : undefined;
  const groups = partsOf(tokens, scope).map((part) =>
    'paths' in part
      ? matchAnyOfThem(part.paths.map((path) => matchPath(scope, field, path, options)))
      : matchAlternatives(scope, field, part.words, prefixed, options),
  );
  if (groups.length === 1) return groups[0] as Matcher;
  return matchEach(groups, options);
}

const partsOf = (tokens: readonly Token[], scope: Scope): GraphPart[] =>
  isGraph(tokens) ? graphParts(tokens, scope.shard.budget) : byPosition(tokens).map((words) => ({ words }));

/** Words at one position: exact ones count as one word (QueryBuilder.newSynonymQuery). */
function matchAlternatives(
  scope: Scope,
  field: SearchField,
  words: readonly Token[],
  prefixed: Token | undefined,
  options: MatchOptions,
): Matcher {
  if (words.length > 1 && !options.fuzziness && !(prefixed && words.includes(prefixed))) {
    return matchSynonyms(
      scope,
      field,
      words.map(({ term }) => term),
    );
  }
  return matchAnyOfThem(words.map((token) => matchToken(scope, field, token, token === prefixed, options)));
}

/** A sequence of words beside others: a phrase, or all of the words (QueryBuilder.createFieldQuery). */
function matchPath(scope: Scope, field: SearchField, path: readonly Token[], options: MatchOptions): Matcher {
  const [first] = path;
  if (path.length === 1) return matchToken(scope, field, first as Token, false, options);
  chargeClauses(scope, path.length);
  if (options.synonymPhrases !== false) return matchWordSequence(scope, field, inSequence(path), { slop: 0 });
  const must = path.map((token) => matchToken(scope, field, token, false, options));
  return combineMatchers({ must, filter: [], should: [], mustNot: [], least: 0 });
}

const matchAnyOfThem = (matchers: readonly Matcher[]): Matcher =>
  matchers.length === 1 ? (matchers[0] as Matcher) : matchAtLeast(matchers, 1);

/** What a word of a query costs before any document is looked at: in the units of a budget, and in bytes. */
const CLAUSE_WORK = 60;
const CLAUSE_BYTES = 500;

function chargeClauses({ shard: { budget } }: Scope, count: number): void {
  budget.charge(count * CLAUSE_WORK);
  budget.chargeMemory(count * CLAUSE_BYTES);
}

function matchWholePhrase(scope: Scope, field: SearchField, tokens: readonly Token[], options: MatchOptions): Matcher {
  const lastIsPrefix = options.type === 'phrase_prefix';
  if (tokens.length === 1) return matchToken(scope, field, tokens[0] as Token, lastIsPrefix, options);
  if (field.indexOptions !== 'positions') return withoutPositions(scope, field, options);
  const phrase = { slop: options.slop ?? 0, lastIsPrefix, maxExpansions: options.maxExpansions };
  if (!isGraph(tokens)) return matchWordSequence(scope, field, tokens, phrase);
  const paths = graphPaths(tokens, scope.shard.budget);
  checkClauseCount(paths.length);
  return matchAnyOfThem(paths.map((path) => matchWordSequence(scope, field, path, phrase)));
}

/** A phrase in a field whose index has no positions (TextFieldMapper.checkForPositions). */
function withoutPositions(scope: Scope, field: SearchField, { lenient }: MatchOptions): Matcher {
  if (lenient) return matchNone;
  const reason = `field:[${field.name}] was indexed without position data; cannot run PhraseQuery`;
  throw scope.failure(
    `failed to create query: ${reason}`,
    new ElasticsearchError('illegal_argument_exception', reason),
  );
}

function matchToken(scope: Scope, field: SearchField, token: Token, prefix: boolean, options: MatchOptions): Matcher {
  if (prefix && options.type === 'boolean_prefix') {
    checkPrefix(scope, field);
    return matchPrefix(scope, field, token.term);
  }
  if (prefix) {
    const words = wordsWithPrefix(scope, field, token.term, options.maxExpansions);
    return words.length === 0 ? matchNone : matchAnyOfThem(words.map((word) => matchWord(scope, field, word)));
  }
  return options.fuzziness ? matchFuzzy(scope, field, token.term, options) : matchWord(scope, field, token.term);
}

function matchFuzzy(
  scope: Scope,
  field: SearchField,
  term: string,
  { fuzziness, prefixLength, transpositions, maxExpansions, neverExpensive, lenient }: MatchOptions,
): Matcher {
  if (field.type.isKey) throw refusedForKeys('fuzzy');
  if (!neverExpensive) scope.checkExpensive('[fuzzy] queries');
  if (lenient && ((prefixLength ?? 0) < 0 || (maxExpansions ?? 1) <= 0)) return matchNone;
  const edits = fuzziness?.(term) ?? 0;
  return matchFuzzyWord(scope, field, term, { edits, prefixLength, transpositions, maxExpansions });
}

/** Matches any of the matchers, or at least a given number of them; scores are added up. */
export function matchAtLeast(matchers: readonly Matcher[], least: number): Matcher {
  return combineMatchers({ must: [], filter: [], should: matchers, mustNot: [], least });
}

/** The best score plus a fraction of the others (DisjunctionMaxQuery). */
export function bestOf(matchers: readonly Matcher[], tieBreaker = 0): Matcher {
  if (matchers.length === 1) return matchers[0] as Matcher;
  const any = matchAtLeast(matchers, 1);
  return {
    leaves: any.leaves,
    narrowing: any.narrowing && { ...any.narrowing, exact: false },
    within: (part, among) => bestMatches(matchers, tieBreaker, part, among),
    score: (view) => {
      view.charge(matchers.length);
      let best = -1;
      let sum = 0;
      for (const matcher of matchers) {
        const score = matcher.score(view);
        if (score < 0) continue;
        sum += score;
        if (score > best) best = score;
      }
      return best < 0 ? best : best + (sum - best) * tieBreaker;
    },
  };
}

/** Groups tokens by position; tokens at the same position are alternatives. */
function byPosition(tokens: readonly Token[]): Token[][] {
  const groups = new Map<number, Token[]>();
  for (const token of tokens) {
    const group = groups.get(token.position);
    if (group) group.push(token);
    else groups.set(token.position, [token]);
  }
  return [...groups.values()];
}

/**
 * Looks up the analyzer that a query names, before anything else of the query is bound.
 *
 * @throws ElasticsearchError query_shard_exception `[match] analyzer [x] not found`, 501 if only the mock lacks it.
 */
export function checkAnalyzer(scope: Scope, query: string, analyzer: string | undefined, key = 'analyzer'): void {
  if (analyzer === undefined || scope.shard.analyzers.has(analyzer)) return;
  throw queryShardException(scope.shard, `[${query}] ${key} [${analyzer}] not found`);
}

function analyzerOf(scope: Scope, field: SearchField, { analyzer, type }: MatchOptions): Analyzer {
  if (analyzer !== undefined) return scope.shard.analyzers.analyzer(analyzer);
  return (type.startsWith('phrase') ? field.quoteAnalyzer : field.searchAnalyzer) as Analyzer;
}
