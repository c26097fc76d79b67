import { expect } from 'chai';
import type { JsonObject, JsonValue } from '../../server/json/value';
import { parseSearch } from '../../server/query/search/parse-request';
import { runSearch, type SearchOutcome } from '../../server/query/search/run-search';
import { atOnce, type InSteps } from '../../server/runtime/in-steps';
import type { IndexState } from '../../server/store/index-state';
import { whileLent } from '../../server/store/while-lent';
import { indexOf, target } from './shards';

const DOCUMENTS = 300;

const mappings = {
  properties: {
    t: { type: 'text' },
    k: { type: 'keyword' },
    n: { type: 'long' },
    v: { type: 'dense_vector', dims: 2, similarity: 'l2_norm' },
  },
};

/** An index in which all documents match `t:all`, in groups of ten that share a `k`. */
const filled = (refresh?: string): IndexState => {
  const documents = Array.from({ length: DOCUMENTS }, (_, n) => ({
    t: `all ${n % 3 === 0 ? 'third' : 'other'}`,
    k: `k${n % 30}`,
    n,
    v: [n + 1, 1],
  }));
  return indexOf(documents, mappings, refresh === undefined ? {} : { refresh_interval: refresh });
};

/** What others do to the index meanwhile. */
const change = (index: IndexState): void => {
  const source: JsonObject = { t: 'all third third', k: 'k1', n: -1, v: [0, 0] };
  const written = { text: JSON.stringify(source), source };
  for (let id = 0; id < 5; id += 1) index.write({ id: String(id), ...written });
  for (let id = 5; id < 200; id += 1) index.delete(String(id));
  index.write({ id: 'new', ...written });
  index.refresh();
  // Another search takes note of the changes at once.
  expect(totalOf(searchIn(index, { query: { match: { t: 'all' } } }))).to.be.below(DOCUMENTS);
};

const startIn = (index: IndexState, body: JsonValue): InSteps<SearchOutcome> =>
  whileLent([index], runSearch([target(index)], parseSearch(body, JSON.stringify(body))));

const searchIn = (index: IndexState, body: JsonValue): SearchOutcome => atOnce(startIn(index, body));

/** What a client gets to see of a result. */
const shown = ({ hits, aggregations, suggest, shards }: SearchOutcome): string =>
  JSON.stringify({ hits, aggregations, suggest, shards });

const totalOf = ({ hits }: SearchOutcome): unknown => (hits.total as JsonObject).value;

/** The result of a search between whose steps the index changes. @returns undefined if it takes fewer steps */
function changedAfter(steps: number, index: IndexState, body: JsonValue): SearchOutcome | undefined {
  const work = startIn(index, body);
  for (let step = 0; step < steps; step += 1) if (work.next().done) return undefined;
  change(index);
  return atOnce(work);
}

const SEARCHES: Readonly<Record<string, JsonObject>> = {
  'by score': { query: { match: { t: 'third all' } } },
  'in the order of writing': { query: { term: { k: 'k1' } }, sort: '_doc' },
  'sorted by values': { sort: [{ k: 'desc' }, { n: 'asc' }], size: 100 },
  'with aggregations': {
    size: 0,
    aggs: {
      k: { terms: { field: 'k', size: 40 }, aggs: { n: { stats: { field: 'n' } } } },
      h: { top_hits: { size: 3, sort: 'n' } },
    },
  },
  'with inner hits of groups': {
    query: { match: { t: 'all' } },
    collapse: { field: 'k', inner_hits: { name: 'same', size: 4, sort: { n: 'desc' } } },
  },
  'with nearest neighbours': { knn: { field: 'v', query_vector: [30, 1], k: 20, num_candidates: 50 } },
  'with fused ranks': {
    retriever: {
      rrf: {
        retrievers: [{ standard: { query: { match: { t: 'third' } } } }, { standard: { sort: { n: 'desc' } } }],
        rank_window_size: 50,
      },
    },
  },
  'with suggestions': { suggest: { s: { text: 'thrid', term: { field: 't', suggest_mode: 'always' } } } },
  'that ends early': { query: { match: { t: 'third' } }, terminate_after: 40, size: 20 },
  'with named queries and highlights': {
    query: { match: { t: { query: 'third', _name: 'third' } } },
    highlight: { fields: { t: {} } },
    size: 30,
  },
};

describe('a search that others interrupt', () => {
  const { now } = performance;

  // Each look at the clock finds that some time has gone by, so that searches end their steps wherever they can.
  before(() => {
    let time = 0;
    performance.now = () => (time += 100);
  });
  after(() => {
    performance.now = now;
  });

  for (const [title, body] of Object.entries(SEARCHES)) {
    it(`finds what was there when it began: ${title}`, () => {
      const wanted = shown(searchIn(filled(), body));
      let steps = 1;
      for (; ; steps += 1) {
        const outcome = changedAfter(steps, filled(), body);
        if (!outcome) break;
        expect(shown(outcome), `after ${steps} steps`).to.equal(wanted);
      }
      expect(steps, 'steps between which others have their turn').to.be.greaterThan(1);
    });
  }

  it('finds what it saw of an index that is refreshed meanwhile', () => {
    const body = { query: { match: { t: 'third' } }, size: 30 };
    const prepared = (): IndexState => {
      const index = filled('-1');
      index.refresh();
      index.delete('299');
      return index;
    };
    const wanted = shown(searchIn(prepared(), body));
    const outcome = changedAfter(3, prepared(), body);
    expect(outcome && shown(outcome)).to.equal(wanted);
  });

  it('leaves nothing behind that later writes have to copy', () => {
    const index = filled();
    const { live } = index;
    searchIn(index, { query: { match: { t: 'third' } } });
    const abandoned = startIn(index, { query: { match: { t: 'third' } } });
    abandoned.next();
    abandoned.return(undefined as never);
    index.write({ id: 'new', text: '{}', source: {} });
    expect(index.live).to.equal(live);
  });
});
