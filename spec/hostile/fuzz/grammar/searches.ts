import type { Chance } from '../chance';
import { aggregations } from './aggregations';
import { analyzer } from './indices';
import { field, listOf, nearly, number, word } from './names';
import { aQuery } from './queries';
import { valueFor } from './values';

type Part = (chance: Chance, levels: number) => unknown;

const sortBy: Part = (chance) =>
  chance.pick<() => unknown>([
    () => field(chance),
    () => ({ [field(chance)]: chance.pick(['asc', 'desc', 'x']) }),
    () => ({
      [field(chance)]: {
        order: 'desc',
        missing: chance.pick<unknown>(['_first', 0, 'x']),
        mode: chance.pick(['min', 'avg', 'median']),
        unmapped_type: chance.pick(['long', 'x']),
        ...(chance.happens(0.4) && {
          nested: { path: 'nest', filter: aQuery(chance, 0), max_children: number(chance) },
        }),
      },
    }),
    () => ({ _geo_distance: { g: [0, 0], order: 'asc', unit: 'km' } }),
    () => ({ _script: { type: chance.pick(['number', 'string', 'x']), script: valueFor(chance, 'script', 0) } }),
    () => '_score',
  ])();

const collapse: Part = (chance) => ({
  field: chance.pick(['k', 'n', 't', 'nest.k']),
  ...(chance.happens(0.5) && {
    inner_hits: { name: 'x', size: number(chance), sort: [sortBy(chance, 0)], collapse: { field: 'n' } },
  }),
  ...(chance.happens(0.2) && { max_concurrent_group_searches: number(chance) }),
});

const rescore: Part = (chance, levels) =>
  listOf(chance, 2, () => ({
    window_size: number(chance),
    query: {
      rescore_query: aQuery(chance, levels),
      query_weight: number(chance),
      rescore_query_weight: number(chance),
      score_mode: chance.pick(['total', 'multiply', 'avg', 'x']),
    },
  }));

const suggest: Part = (chance) => ({
  ...(chance.happens(0.3) && { text: word(chance) }),
  s: {
    [chance.pick(['text', 'prefix', 'regex'])]: word(chance),
    [chance.pick(['term', 'completion', 'phrase'])]: {
      field: chance.pick(['t', 't.suggest', 's', 'k', 'missing']),
      ...(chance.happens(0.4) && { size: number(chance) }),
      ...(chance.happens(0.3) && { analyzer: analyzer(chance), suggest_mode: chance.pick(['always', 'popular', 'x']) }),
      ...(chance.happens(0.3) && {
        fuzzy: { fuzziness: chance.pick<unknown>(['AUTO', 2, 9]), prefix_length: number(chance) },
      }),
      ...(chance.happens(0.2) && { contexts: { c: ['x'] }, skip_duplicates: true }),
      ...(chance.happens(0.2) && { max_edits: number(chance), min_word_length: number(chance), sort: 'frequency' }),
    },
  },
});

const knn: Part = (chance) => ({
  field: chance.pick(['v', 'v', 't', 'missing']),
  query_vector: valueFor(chance, 'vector', 0),
  k: number(chance),
  num_candidates: number(chance),
  ...(chance.happens(0.4) && { filter: aQuery(chance, 1) }),
  ...(chance.happens(0.2) && { similarity: number(chance), boost: number(chance) }),
  ...(chance.happens(0.2) && { inner_hits: {}, rescore_vector: { oversample: number(chance) } }),
});

/** A retriever of any kind, with others in it. */
const retriever: Part = (chance, levels) => {
  const inner = (): unknown =>
    levels > 0 ? retriever(chance, levels - 1) : { standard: { query: { match_all: {} } } };
  return chance.pick<() => unknown>([
    () => ({
      standard: {
        query: aQuery(chance, 1),
        sort: [sortBy(chance, 0)],
        min_score: number(chance),
        collapse: { field: 'k' },
      },
    }),
    () => ({ knn: knn(chance, 0) }),
    () => ({
      rrf: {
        retrievers: listOf(chance, 3, inner),
        rank_window_size: number(chance),
        rank_constant: number(chance),
        filter: aQuery(chance, 0),
      },
    }),
    () => ({
      linear: { retrievers: listOf(chance, 2, () => ({ retriever: inner(), weight: 1, normalizer: 'minmax' })) },
    }),
    () => ({ pinned: { retriever: inner(), ids: ['1', '2'] } }),
    () => ({ rescorer: { retriever: inner(), rescore: rescore(chance, 0) } }),
    () => ({ rule: { retriever: inner(), ruleset_ids: ['rules'], match_criteria: { q: word(chance) } } }),
    () => ({ text_similarity_reranker: { retriever: inner(), field: 't', inference_text: 'x' } }),
  ])();
};

const highlight: Part = (chance, levels) => ({
  fields: {
    [field(chance)]: {
      type: chance.pick(['unified', 'plain', 'fvh']),
      fragment_size: number(chance),
      number_of_fragments: number(chance),
      no_match_size: number(chance),
    },
  },
  ...(chance.happens(0.2) && {
    highlight_query: aQuery(chance, levels),
    pre_tags: ['<'.repeat(chance.size(500))],
    require_field_match: false,
  }),
  ...(chance.happens(0.2) && {
    order: 'score',
    encoder: 'html',
    max_analyzed_offset: number(chance),
    boundary_scanner: 'sentence',
  }),
});

const PARTS: Readonly<Record<string, Part>> = {
  query: (chance, levels) => aQuery(chance, levels),
  aggs: (chance, levels) => aggregations(chance, levels),
  sort: (chance) => listOf(chance, 3, () => sortBy(chance, 0)),
  collapse,
  rescore,
  suggest,
  knn: (chance, levels) => (chance.happens(0.3) ? listOf(chance, 2, () => knn(chance, levels)) : knn(chance, levels)),
  retriever,
  highlight,
  post_filter: (chance) => aQuery(chance, 1),
  size: number,
  from: number,
  search_after: (chance) => listOf(chance, 3, () => chance.pick<unknown>([number(chance), word(chance), null])),
  fields: (chance) =>
    listOf(chance, 3, () =>
      chance.happens(0.5) ? field(chance) : { field: field(chance), format: valueFor(chance, 'format', 0) },
    ),
  docvalue_fields: (chance) => listOf(chance, 3, () => field(chance)),
  script_fields: (chance) => ({ x: { script: valueFor(chance, 'script', 0) } }),
  runtime_mappings: (chance) => ({
    r: {
      type: chance.pick(['long', 'keyword', 'date', 'x']),
      script: { source: chance.pick(['emit(1)', "emit(doc['n'].value)", 'emit("x"']) },
    },
  }),
  _source: (chance) => valueFor(chance, '_source', 0),
  min_score: number,
  track_total_hits: (chance) => chance.pick<unknown>([true, false, 5, -1]),
  explain: () => true,
  profile: () => true,
  slice: (chance) => ({ id: number(chance), max: number(chance) }),
  indices_boost: () => [{ rich: 2 }],
  stats: () => ['x'],
  terminate_after: number,
  timeout: () => '1s',
  pit: () => ({ id: 'x' }),
};

/** The body of a search: mostly a query and some of everything else. */
export function searchParts(chance: Chance, levels: number): Record<string, unknown> {
  const names = Object.keys(PARTS).filter((name) => chance.happens(name === 'query' ? 0.5 : 0.09));
  const chosen = names.length > 0 ? names : [chance.pick(Object.keys(PARTS))];
  return Object.fromEntries(
    chosen.map((name) => [name, nearly(chance, () => PARTS[name]?.(chance, Math.max(0, levels)))]),
  );
}
