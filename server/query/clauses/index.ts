import type { JsonValue } from '../../json/value';
import { Cursor } from '../dsl/cursor';
import { withLocatedFailures } from '../dsl/failure';
import { type DeclaredClause, type ParseClause, QueryParser, type ReadInnerHits } from '../dsl/parse-query';
import type { Query } from '../dsl/query';
import { bool } from './bool';
import { boosting, constantScore, disMax } from './compound';
import { distanceFeature } from './distance-feature';
import { exists } from './exists';
import { functionScore } from './function-score';
import { fuzzy } from './fuzzy';
import { ids } from './ids';
import { intervals } from './intervals';
import { ruleFields } from './intervals/rules';
import { hasChild } from './join/has-child';
import { hasParent } from './join/has-parent';
import { parentId } from './join/parent-id';
import { type KnnRetriever, type KnnSection, knn, parseKnnRetriever, parseKnnSection } from './knn';
import { match, matchBoolPrefix, matchPhrase, matchPhrasePrefix } from './match';
import { matchAllClause, matchNoneClause } from './match-all';
import { multiMatch } from './multi-match';
import { nested } from './nested';
import { prefix, regexp, wildcard } from './patterns';
import { percolate } from './percolate';
import { queryString } from './query-string';
import { range } from './range';
import { script, scriptScore } from './script';
import { simpleQueryString } from './simple-query-string';
import { term } from './term';
import { terms } from './terms';
import { termsSet } from './terms-set';
import { wrapper } from './wrapper';

const CLAUSES: Readonly<Record<string, ParseClause & Partial<DeclaredClause>>> = {
  bool,
  boosting,
  constant_score: constantScore,
  dis_max: disMax,
  distance_feature: distanceFeature,
  exists,
  function_score: functionScore,
  fuzzy,
  has_child: hasChild,
  has_parent: hasParent,
  ids,
  intervals,
  knn,
  match,
  match_all: matchAllClause,
  match_bool_prefix: matchBoolPrefix,
  match_none: matchNoneClause,
  match_phrase: matchPhrase,
  match_phrase_prefix: matchPhrasePrefix,
  multi_match: multiMatch,
  nested,
  parent_id: parentId,
  percolate,
  prefix,
  query_string: queryString,
  range,
  regexp,
  script,
  script_score: scriptScore,
  simple_query_string: simpleQueryString,
  term,
  terms,
  terms_set: termsSet,
  wildcard,
  wrapper,
};

/** The keys of each query, as far as they are declared: those of the object under the field's name, where there is one. */
export function clauseFields(): Record<string, DeclaredClause['fields']> {
  const declared = Object.entries(CLAUSES).flatMap(([name, { fields }]) => (fields ? [[name, fields] as const] : []));
  const rules = Object.entries(ruleFields).map(([rule, fields]) => [`intervals ${rule}`, fields] as const);
  return Object.fromEntries([...declared, ...rules]);
}

/** The names of all queries, those whose keys are under a field's name apart. */
export function clauseNames(): { readonly all: readonly string[]; readonly byField: readonly string[] } {
  const all = Object.keys(CLAUSES);
  return { all, byField: all.filter((name) => CLAUSES[name]?.byField || name === 'intervals') };
}

/** Queries that exist in a 9.x cluster with all plugins but that the mock answers with 501. */
const REFUSED: ReadonlySet<string> = new Set([
  'combined_fields',
  'geo_bounding_box',
  'geo_distance',
  'geo_grid',
  'geo_polygon',
  'geo_shape',
  'more_like_this',
  'pinned',
  'rank_feature',
  'rule',
  'rule_query',
  'semantic',
  'shape',
  'span_containing',
  'span_field_masking',
  'span_first',
  'span_gap',
  'span_multi',
  'span_near',
  'span_not',
  'span_or',
  'span_term',
  'span_within',
  'sparse_vector',
  'text_expansion',
  'weighted_tokens',
]);

/** Reads the query at the cursor. @throws ParseFailure */
export function readQuery(cursor: Cursor): Query {
  return new QueryParser(CLAUSES, REFUSED).parse(cursor);
}

/** Reads a `knn` section of a search. @throws ParseFailure */
export function readKnnSection(cursor: Cursor, readInnerHits: ReadInnerHits): KnnSection {
  return parseKnnSection(cursor, new QueryParser(CLAUSES, REFUSED, readInnerHits));
}

/** Reads a `knn` retriever. @throws ParseFailure */
export function readKnnRetriever(cursor: Cursor): KnnRetriever {
  return parseKnnRetriever(cursor, new QueryParser(CLAUSES, REFUSED));
}

/** The same for a query whose hits are shown, and with them the inner hits of its nested queries. */
export function readQueryOfHits(cursor: Cursor, readInnerHits: ReadInnerHits): Query {
  return new QueryParser(CLAUSES, REFUSED, readInnerHits).parse(cursor);
}

/**
 * Reads a standalone query.
 *
 * @param text the JSON it was parsed from, used to locate errors.
 * @throws ElasticsearchError worded as Elasticsearch's parsers do; 501 for queries that are not emulated.
 */
export function parseQuery(value: JsonValue, text?: string): Query {
  return withLocatedFailures(text, () => readQuery(new Cursor(value)));
}
