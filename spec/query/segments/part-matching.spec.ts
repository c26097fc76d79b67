import { expect } from 'chai';
import type { JsonObject } from '../../../server/json/value';
import { parseQuery } from '../../../server/query/clauses';
import { compileMain } from '../../../server/query/hits/bound-search';
import type { Matcher, Matches, SearchedPart } from '../../../server/query/matcher';
import { Scope } from '../../../server/query/scope';
import { searchedParts } from '../../../server/query/searched-parts';
import { PartMatching } from '../../../server/query/segments/part-matching';
import { atOnce } from '../../../server/runtime/in-steps';
import { indexOf, target } from '../shards';

const WORDS = ['sync', 'job', 'drive', 'folder', 'report'];

const documents = Array.from({ length: 2_000 }, (_, n): JsonObject => {
  const spread = (n * 7_919) % 2_003;
  return {
    t: WORDS.filter((_, at) => (spread >> at) % 2 === 1).join(' '),
    n: spread % 13,
    d: 1_700_000_000_000 + spread * 86_400_000,
    ...(n % 5 === 0 ? {} : { k: `k${spread % 17}` }),
    v: [spread, 1],
  };
});

const index = indexOf(documents, {
  properties: {
    t: { type: 'text' },
    n: { type: 'long' },
    d: { type: 'date' },
    k: { type: 'keyword' },
    v: { type: 'dense_vector', dims: 2, similarity: 'l2_norm' },
  },
});
for (let id = 0; id < 2_000; id += 9) index.delete(String(id));

const QUERIES: readonly JsonObject[] = [
  { match_all: { boost: 2 } },
  { term: { k: 'k3' } },
  { match: { t: 'sync report' } },
  { match: { t: { query: 'sync report drive', minimum_should_match: 2 } } },
  { match_phrase: { t: 'job drive' } },
  { multi_match: { query: 'sync k3', fields: ['t', 'k'] } },
  { range: { d: { gte: '2024-01-01', lt: '2026-01-01' } } },
  { prefix: { k: 'k1' } },
  { regexp: { k: 'k[0-5]' } },
  { exists: { field: 'k' } },
  {
    bool: {
      must: [{ match: { t: 'folder' } }],
      should: [{ range: { n: { gt: 6 } } }],
      must_not: [{ term: { k: 'k1' } }],
    },
  },
  { bool: { filter: [{ term: { n: 4 } }, { match: { t: 'job' } }] } },
  { dis_max: { queries: [{ match: { t: 'job' } }, { term: { k: 'k7' } }], tie_breaker: 0.3 } },
  { boosting: { positive: { match: { t: 'sync' } }, negative: { term: { n: 3 } }, negative_boost: 0.2 } },
  { constant_score: { filter: { match: { t: 'report' } }, boost: 3 } },
  { knn: { field: 'v', query_vector: [40, 1], k: 50, num_candidates: 100 } },
  { function_score: { query: { match: { t: 'sync' } }, functions: [{ gauss: { n: { origin: 3, scale: 2 } } }] } },
  { query_string: { query: 't:(sync AND NOT job) OR k:k2' } },
];

/** A query and the parts of the index that it is to be matched with. */
function bound(query: JsonObject): { readonly matcher: Matcher; readonly parts: readonly SearchedPart[] } {
  const searched = target(index);
  searched.shard.budget.grant(100_000_000);
  const matcher = compileMain(searched, parseQuery(query), new Scope(searched.shard));
  return { matcher, parts: searchedParts(searched.shard) };
}

function matchesOf(query: JsonObject, matching: PartMatching): unknown {
  const { matcher, parts } = bound(query);
  return parts.map((part) => shown(atOnce(matching.in(part, matcher, part.part.slots))));
}

/** Each place with its score. */
const shown = ({ slots, scores, score }: Matches): unknown =>
  Array.from(slots, (slot, at) => [slot, scores ? scores[at] : score]);

describe('matching the documents of a segment', () => {
  for (const query of QUERIES) {
    it(`finds the same a few at a time: ${JSON.stringify(query)}`, () => {
      const whole = matchesOf(query, new PartMatching());
      for (const size of [1, 7, 300]) {
        expect(matchesOf(query, new PartMatching(size)), `${size} at a time`).to.deep.equal(whole);
      }
    });
  }

  it('is done in small steps if it is much work', () => {
    const functions = Array.from({ length: 500 }, (_, n) => ({ gauss: { n: { origin: n, scale: 5 } } }));
    const { matcher, parts } = bound({ function_score: { functions, score_mode: 'sum' } });
    const matching = new PartMatching();
    for (const part of parts) {
      const work = matching.in(part, matcher, part.part.slots);
      const { now } = performance;
      let [steps, time] = [1, performance.now()];
      // Each look at the clock ends a step.
      performance.now = () => (time += 100);
      let next = work.next();
      for (; !next.done; steps += 1) next = work.next();
      performance.now = now;
      expect(steps).to.be.greaterThan(5);
      expect(shown(next.value)).to.deep.equal(shown(part.matches(matcher, part.part.slots)));
    }
  });
});
