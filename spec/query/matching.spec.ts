import { expect } from 'chai';
import fc from 'fast-check';
import type { JsonObject } from '../../server/json/value';
import { matching } from '../../server/query/matching';
import { SystemClock } from '../../server/runtime/clock';
import { RandomIds } from '../../server/runtime/ids';
import type { IndexState } from '../../server/store/index-state';
import { Store } from '../../server/store/store';

const mappings = {
  dynamic: 'false',
  properties: {
    status: { type: 'keyword' },
    connector: { properties: { id: { type: 'keyword' } } },
    n: { type: 'long' },
  },
};

function indexOf(documents: readonly JsonObject[]): IndexState {
  const store = new Store({ clock: new SystemClock(), ids: new RandomIds(), explicitRefresh: false });
  const index = store.create('jobs', { mappings });
  documents.forEach((source, id) => {
    index.write({ id: String(id), text: JSON.stringify(source), source });
  });
  return index;
}

const ids = (found: readonly { readonly id: string }[]): string[] => found.map(({ id }) => id);

describe('matching', () => {
  const many = Array.from({ length: 300 }, (_, n) => ({
    status: n % 3 === 0 ? 'pending' : 'completed',
    connector: { id: `c${n % 50}` },
    n,
  }));

  it('finds documents by the values of fields, through objects, in the order of writing', () => {
    for (const size of [20, 300]) {
      const index = indexOf(many.slice(0, size));
      const found = matching(index, 0, [
        { field: 'status', value: 'pending' },
        { field: 'connector.id', value: ['c0', 'c3'] },
      ]);
      const expected = many
        .slice(0, size)
        .filter((one) => one.status === 'pending' && ['c0', 'c3'].includes(one.connector.id));
      expect(ids(found)).to.deep.equal(expected.map(({ n }) => String(n)));
    }
  });

  it('finds nothing where a field is not mapped or no value is given', () => {
    const index = indexOf(many);
    expect(matching(index, 0, [{ field: 'nope', value: 'x' }])).to.deep.equal([]);
    expect(matching(index, 0, [{ field: 'status', value: [] }])).to.deep.equal([]);
  });

  it('finds all documents without conditions', () => {
    expect(matching(indexOf(many), 0, [])).to.have.length(300);
  });

  it('agrees with a plain look at the documents after any writes, deletions, snapshots and restores', () => {
    const status = fc.constantFrom('a', 'b', 'c');
    const step = fc.oneof(
      fc.record({ do: fc.constant('put' as const), id: fc.nat(400), status: fc.oneof(status, fc.array(status)) }),
      fc.record({ do: fc.constant('delete' as const), id: fc.nat(400) }),
      fc.record({ do: fc.constantFrom('snapshot' as const, 'restore' as const, 'search' as const) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let index = indexOf(Array.from({ length: 200 }, (_, n) => ({ status: ['a', 'b'][n % 2] as string })));
        let kept = index.clone();
        for (const one of steps) {
          if (one.do === 'put') {
            const source = { status: one.status };
            index.write({ id: String(one.id), text: JSON.stringify(source), source });
          } else if (one.do === 'delete') index.delete(String(one.id));
          else if (one.do === 'snapshot') kept = index.clone();
          else if (one.do === 'restore') index = kept.clone(true);
          else check(index);
        }
        check(index);
        check(kept);
      }),
      { numRuns: 40 },
    );
  });
});

function check(index: IndexState): void {
  for (const value of ['a', 'b', 'c']) {
    const expected = index.live.bySeqNo.valuesArray().filter(({ source }) => [source.status].flat().includes(value));
    expect(ids(matching(index, 0, [{ field: 'status', value }]))).to.deep.equal(ids(expected));
  }
}
