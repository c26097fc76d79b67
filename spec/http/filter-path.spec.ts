import { expect } from 'chai';
import { filterPath } from '../../server/http/filter-path';
import type { AnswerValue } from '../../server/json/value';

const answer = {
  took: 3,
  hits: {
    total: { value: 2 },
    hits: [
      { _id: '1', _source: { a: 1, 'b.c': 2 } },
      { _id: '2', _source: { a: 3 } },
    ],
  },
  empty: {},
};

describe('filter_path', () => {
  const table: [filter: string, left: AnswerValue][] = [
    ['took', { took: 3 }],
    ['hits.total', { hits: { total: { value: 2 } } }],
    ['hits.hits._id', { hits: { hits: [{ _id: '1' }, { _id: '2' }] } }],
    ['t*', { took: 3 }],
    ['**._id', { hits: { hits: [{ _id: '1' }, { _id: '2' }] } }],
    ['hits.**', { hits: answer.hits }],
    ['**.took', {}],
    ['**.value', { hits: { total: { value: 2 } } }],
    ['hits.total.**.value', {}],
    ['**.**.value', { hits: { total: { value: 2 } } }],
    ['**.**.**.value', {}],
    ['took.**', {}],
    ['-**.total', { ...answer, hits: { hits: answer.hits.hits } }],
    ['hits.hits._source.b\\.c', { hits: { hits: [{ _source: { 'b.c': 2 } }] } }],
    ['took,hits.total.value', { took: 3, hits: { total: { value: 2 } } }],
    ['-hits', { took: 3, empty: {} }],
    ['-hits.hits._source,hits.hits', { hits: { hits: [{ _id: '1' }, { _id: '2' }] } }],
    ['nothing', {}],
    ['took.deeper', {}],
  ];
  for (const [filter, left] of table) {
    it(`with ${filter} keeps what it names`, () => expect(filterPath(answer, filter)).to.deep.equal(left));
  }

  it('follows many paths with many wildcards in one pass', () => {
    const nested = JSON.parse(`${'{"a":'.repeat(300)}1${'}'.repeat(300)}`);
    const filter = Array.from({ length: 10 }, (_, index) => `${'**.'.repeat(90 + index)}x*y`).join(',');
    expect(filterPath(nested, filter)).to.deep.equal({});
    expect(filterPath(nested, `${'**.'.repeat(299)}a`)).to.deep.equal(nested);
    expect(filterPath(nested, `${'**.'.repeat(300)}a`)).to.deep.equal({});
  });

  it('treats a key called __proto__ as data', () => {
    const left = filterPath(JSON.parse('{"__proto__":{"polluted":1},"b":2}'), '__proto__');
    expect(JSON.stringify(left)).to.equal('{"__proto__":{"polluted":1}}');
    expect({}).not.to.have.property('polluted');
  });
});
