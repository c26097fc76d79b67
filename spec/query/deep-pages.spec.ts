import { expect } from 'chai';
import fc from 'fast-check';
import type { JsonObject, JsonValue } from '../../server/json/value';
import { nthSmallest } from '../../server/query/search/nth-smallest';
import { indexOf, search } from './shards';

const mappings = {
  properties: { k: { type: 'keyword' }, n: { type: 'long' }, f: { type: 'double' }, t: { type: 'text' } },
};
const WORDS = ['sync', 'job', 'drive', 'folder', 'report'];

/** Some documents lack each of the fields, many share a value, and one number is of its own in each document. */
const documents = Array.from({ length: 2_500 }, (_, id): JsonObject => {
  const spread = (id * 7919) % 2_503;
  const text = WORDS.filter((_, at) => (spread >> at) % 2 === 1).join(' ');
  return {
    t: text,
    ...(id % 7 === 0 ? {} : { n: spread % 13 }),
    ...(id % 11 === 0 ? {} : { f: [spread / 4, -spread] }),
    ...(id % 5 === 0 ? {} : { k: `k${spread % 17}` }),
  };
});

const SORTS: readonly JsonValue[] = [
  'f',
  'n',
  { n: 'desc' },
  { n: { order: 'asc', missing: '_first' } },
  { f: { order: 'desc', missing: 12 } },
  [{ n: 'asc' }, { k: 'desc' }],
  [{ k: 'asc' }, { n: 'desc' }],
  ['_score', { f: 'desc' }],
  '_doc',
];

describe('pages far behind the first', () => {
  const index = indexOf(documents, mappings);
  const queries: readonly JsonObject[] = [
    { match_all: {} },
    { match: { t: 'sync report' } },
    { range: { n: { gte: 4 } } },
  ];
  for (const query of queries) {
    for (const sort of [undefined, ...SORTS]) {
      const body = { query, track_scores: true, ...(sort === undefined ? {} : { sort }) };
      it(`${JSON.stringify(body)} are parts of the whole`, () => {
        const whole = search(index, { ...body, size: 5_000 }).hits;
        const hits = whole.hits as readonly unknown[];
        for (const from of [499, 500, 501, 1_200, hits.length - 3, hits.length, 9_000]) {
          const page = search(index, { ...body, from, size: 7 }).hits;
          expect(page.hits).to.deep.equal(hits.slice(from, from + 7));
          expect(page.total).to.deep.equal(whole.total);
          if (page.hits && from < hits.length) expect(page.max_score).to.deep.equal(whole.max_score);
        }
      });
    }
  }

  it('a page without hits counts them', () => {
    const { hits } = search(index, { from: 600, size: 0, sort: 'n' });
    expect(hits.total).to.deep.equal({ value: 2_500, relation: 'eq' });
  });
});

describe('the n-th smallest number', () => {
  it('is the one that sorting puts there @fuzz', () => {
    const numbers = fc.array(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true })), { minLength: 1 });
    fc.assert(
      fc.property(numbers, fc.nat(), (list, at) => {
        const place = at % list.length;
        expect(nthSmallest(Float64Array.from(list), place)).to.equal(Float64Array.from(list).sort()[place]);
      }),
    );
  });

  it('is found among many in any order', () => {
    const shapes = [
      (at: number) => at,
      (at: number) => -at,
      (at: number) => Math.abs(at - 5_000),
      () => 1,
      (at: number) => at % 3,
    ];
    for (const shape of shapes) {
      const list = Float64Array.from({ length: 10_000 }, (_, at) => shape(at));
      const sorted = list.slice().sort();
      for (const place of [0, 1, 4_999, 9_999]) expect(nthSmallest(list.slice(), place)).to.equal(sorted[place]);
    }
  });
});
