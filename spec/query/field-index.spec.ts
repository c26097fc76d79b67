import { expect } from 'chai';
import fc from 'fast-check';
import type { IndexState } from '../../server/store/index-state';
import { indexOf, matches } from './shards';

const mappings = { dynamic: 'false', properties: { status: { type: 'keyword' } } };

describe('indexes over fields', () => {
  it('agree with a plain scan of the documents after any writes, deletions, snapshots and restores @fuzz', () => {
    const status = fc.constantFrom('a', 'b', 'c');
    const step = fc.oneof(
      fc.record({ do: fc.constant('put' as const), id: fc.nat(400), status: fc.oneof(status, fc.array(status)) }),
      fc.record({ do: fc.constant('delete' as const), id: fc.nat(400) }),
      fc.record({ do: fc.constantFrom('snapshot' as const, 'restore' as const, 'search' as const) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let index = indexOf(
          Array.from({ length: 200 }, (_, n) => ({ status: ['a', 'b'][n % 2] as string })),
          mappings,
        );
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
    const all = [...index.live.bySeqNo.values()];
    const expected = all.filter(({ source }) => [source.status].flat().includes(value)).map(({ id }) => id);
    expect(matches(index, { term: { status: value } }, 0)).to.deep.equal(expected);
  }
}
