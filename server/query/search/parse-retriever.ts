import { ANY_VALUE, kept, refusing } from '../../errors/effect';
import { notEmulated } from '../../errors/not-emulated';
import { isObject } from '../../json/value';
import { anything, declaringFields, field, float, int, object, objectArray, string } from '../../validation/fields';
import { parseObject } from '../../validation/object-parser';
import { readKnnRetriever, readQuery, readQueryOfHits } from '../clauses';
import { combineMatchers } from '../clauses/bool';
import type { Cursor } from '../dsl/cursor';
import { argumentFailure, ParseFailure, parsingFailure } from '../dsl/failure';
import { compileQuery } from '../dsl/parse-query';
import type { Query } from '../dsl/query';
import { readInnerHits } from '../hits/parse-inner-hits';
import { readSort, sortKeys } from '../hits/parse-sort';
import { COLLAPSE, readCollapse, readSearchAfter } from './parse-parts';
import type { RetrievedSearch } from './request';

/** Retrievers that Elasticsearch has besides. */
const REFUSED = ['linear', 'text_similarity_reranker', 'rule', 'pinned', 'rescorer', 'random_reranker', 'diversify'];

/** A name shows only in profiles and in errors. */
const name = kept('it shows only where retrievers are explained', string);

/** StandardRetrieverBuilder.PARSER */
const STANDARD = {
  query: object((cursor: Cursor) => readQueryOfHits(cursor, readInnerHits)),
  filter: objectArray((cursor: Cursor) => readQuery(cursor)),
  search_after: field('ARRAY', readSearchAfter),
  terminate_after: int,
  sort: declaringFields(sortKeys, field('PLAIN_VALUE_OBJECT_ARRAY', readSort)),
  min_score: float,
  collapse: declaringFields(COLLAPSE, object(readCollapse)),
  _name: name,
} as const;

/** RRFRetrieverBuilder.PARSER */
const RRF = {
  retrievers: field('OBJECT_ARRAY', (cursor: Cursor) => cursor.elements().map(readComponent)),
  rank_window_size: int,
  rank_constant: int,
  filter: objectArray((cursor: Cursor) => readQuery(cursor)),
  min_score: float,
  fields: refusing(ANY_VALUE, anything(refuse)),
  query: refusing(ANY_VALUE, anything(refuse)),
  _name: name,
} as const;

/** The retrievers with their keys. */
export const RETRIEVERS = {
  standard: declaringFields(STANDARD, object(readStandard)),
  knn: object(readKnnRetriever),
  rrf: declaringFields(RRF, object(readFusion)),
} as const;

function refuse(cursor: Cursor): never {
  throw notEmulated(`[${cursor.name}] of [rrf] retrievers`);
}

/**
 * Reads a retriever: what a search has to do in its place (RetrieverBuilder.parseTopLevelRetrieverBuilder).
 *
 * @throws ParseFailure with Elasticsearch's wording; 501 for retrievers that are not emulated
 */
export function readRetriever(cursor: Cursor): RetrievedSearch {
  if (!isObject(cursor.value)) throw parsingFailure(`Expected [START_OBJECT] but found [${cursor.token}]`, cursor);
  const [first, second] = cursor.members();
  if (!first) throw parsingFailure('retriever malformed, empty clause found', cursor, 'end');
  const [type, body] = first;
  const read = retrieverOf(type, body);
  if (second) {
    const found = 'expected [END_OBJECT] but found [FIELD_NAME]';
    throw parsingFailure(`[${type}] malformed retriever, ${found}`, second[1], 'key');
  }
  return read;
}

function retrieverOf(type: string, body: Cursor): RetrievedSearch {
  switch (type) {
    case 'standard':
      return readStandard(body);
    case 'knn': {
      const { section, minScore } = readKnnRetriever(body);
      return { knn: [section], minScore };
    }
    case 'rrf':
      return readFusion(body);
    default: {
      if (REFUSED.includes(type)) throw notEmulated(`[${type}] retrievers`);
      const cause = new ParseFailure('named_object_not_found_exception', `unknown field [${type}]`, body);
      throw parsingFailure(`unknown retriever [${type}]`, body, 'value', cause);
    }
  }
}

function readStandard(cursor: Cursor): RetrievedSearch {
  const read = parseObject(cursor, 'standard', STANDARD);
  return {
    query: restricted(read.query, read.filter ?? []),
    searchAfter: read.search_after,
    terminateAfter: read.terminate_after || undefined,
    sort: read.sort,
    minScore: read.min_score,
    collapse: read.collapse,
  };
}

/** A component of a fusion; since 9.2 it may have a weight, which is not emulated. */
function readComponent(cursor: Cursor): RetrievedSearch {
  const [first] = cursor.members();
  if (first?.[0] === 'retriever' || first?.[0] === 'weight') throw notEmulated('weights of retrievers');
  const read = readRetriever(cursor);
  if (read.collapse) throw argumentFailure('[collapse] cannot be used in children of compound retrievers');
  return read;
}

const DEFAULT_CONSTANT = 60;
const DEFAULT_WINDOW = 10;

function readFusion(cursor: Cursor): RetrievedSearch {
  const read = parseObject(cursor, 'rrf', RRF);
  const {
    retrievers = [],
    rank_window_size: window = DEFAULT_WINDOW,
    rank_constant: constant = DEFAULT_CONSTANT,
  } = read;
  if (constant < 1) {
    throw argumentFailure(`[rank_constant] must be greater or equal to [1] for [rrf] but was [${constant}]`);
  }
  const searches = retrievers.map((search) => filtered(search, read.filter ?? []));
  return { fusion: { searches, window, constant }, minScore: read.min_score };
}

/** The same search, restricted by filters. */
function filtered(search: RetrievedSearch, filters: readonly Query[]): RetrievedSearch {
  if (filters.length === 0) return search;
  const { query, knn, fusion } = search;
  if (fusion)
    return { ...search, fusion: { ...fusion, searches: fusion.searches.map((one) => filtered(one, filters)) } };
  if (knn) return { ...search, knn: knn.map((section) => ({ ...section, filters: [...section.filters, ...filters] })) };
  return { ...search, query: restricted(query, filters) };
}

/** A query that filters restrict. */
function restricted(query: Query | undefined, filters: readonly Query[]): Query | undefined {
  if (filters.length === 0) return query;
  return {
    clause: 'bool',
    compile: (scope) =>
      combineMatchers({
        must: query ? [compileQuery(query, scope)] : [],
        filter: filters.map((filter) => compileQuery(filter, scope.asFilter())),
        should: [],
        mustNot: [],
        least: 0,
      }),
  };
}
