import { expect } from 'chai';
import fc from 'fast-check';
import { SystemClock } from '../../server/runtime/clock';
import { RandomIds } from '../../server/runtime/ids';
import type { StoredDocument } from '../../server/store/document';
import type { Derived, DocumentSet } from '../../server/store/document-set';
import type { IndexState } from '../../server/store/index-state';
import { Store, type StoreSnapshot } from '../../server/store/store';

/** Counts documents by their `n`: derived data whose correct value is easy to compute. */
class CountByN implements Derived {
  constructor(readonly counts = new Map<number, number>()) {}
  add(document: StoredDocument): void {
    this.change(document, 1);
  }
  remove(document: StoredDocument): void {
    this.change(document, -1);
  }
  clone(): CountByN {
    return new CountByN(new Map(this.counts));
  }
  private change(document: StoredDocument, by: number): void {
    const n = document.source.n as number;
    const count = (this.counts.get(n) ?? 0) + by;
    if (count === 0) this.counts.delete(n);
    else this.counts.set(n, count);
  }
}

type Content = Record<string, { n: number; version: number; seqNo: number }>;

const contentOf = (set: DocumentSet): Content =>
  Object.fromEntries(
    [...set.byId.values()].map(({ id, source, version, seqNo }) => [id, { n: source.n as number, version, seqNo }]),
  );

const countsOf = (content: Content): Map<number, number> => {
  const counts = new Map<number, number>();
  for (const { n } of Object.values(content)) counts.set(n, (counts.get(n) ?? 0) + 1);
  return counts;
};

const operation = fc.oneof(
  fc.record({
    do: fc.constant('write' as const),
    id: fc.integer({ min: 0, max: 9 }),
    n: fc.integer({ min: 0, max: 3 }),
  }),
  fc.record({ do: fc.constant('delete' as const), id: fc.integer({ min: 0, max: 9 }) }),
  fc.record({ do: fc.constant('snapshot' as const) }),
  fc.record({ do: fc.constant('restore' as const), which: fc.nat() }),
  fc.record({ do: fc.constant('derive' as const) }),
);

type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never;

/** A store and its expected contents, according to a simple reading of its history. */
class Walk {
  readonly store = new Store({
    clock: new SystemClock(),
    ids: new RandomIds(),
    explicitRefresh: false,
    nodeSettings: {},
  });
  readonly taken: { snapshot: StoreSnapshot; content: Content }[] = [];

  constructor() {
    this.store.create('docs');
    this.snapshot();
  }

  get live(): DocumentSet {
    return (this.store.index('docs') as IndexState).live;
  }

  step(step: Operation): void {
    const index = this.store.index('docs') as IndexState;
    if (step.do === 'write') index.write({ id: `d${step.id}`, text: `{"n":${step.n}}`, source: { n: step.n } });
    else if (step.do === 'delete') index.delete(`d${step.id}`);
    else if (step.do === 'snapshot') this.snapshot();
    else if (step.do === 'restore') this.restore(step.which);
    else this.checkDerived();
  }

  checkDerived(): void {
    expect(this.live.derive('by n', () => new CountByN()).counts).to.deep.equal(countsOf(contentOf(this.live)));
  }

  private snapshot(): void {
    this.taken.push({ snapshot: this.store.snapshot(), content: contentOf(this.live) });
  }

  private restore(which: number): void {
    const { snapshot, content } = this.taken[which % this.taken.length] as (typeof this.taken)[0];
    this.store.restore(snapshot);
    expect(contentOf(this.live)).to.deep.equal(content);
  }
}

describe('snapshots of the store', () => {
  it('restores exactly the saved state, whatever followed, and keeps derived data correct @fuzz', () => {
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 60 }), (operations) => {
        const walk = new Walk();
        for (const step of operations) walk.step(step);
        walk.checkDerived();
        for (const { snapshot, content } of walk.taken) {
          expect(contentOf((snapshot.indices.get('docs') as IndexState).live)).to.deep.equal(content);
        }
      }),
    );
  });

  it('continues versions and sequence numbers from the snapshot', () => {
    const store = new Store({
      clock: new SystemClock(),
      ids: new RandomIds(),
      explicitRefresh: false,
      nodeSettings: {},
    });
    const write = () => store.index('docs')?.write({ id: 'a', text: '{}', source: {} });
    store.create('docs');
    write();
    const snapshot = store.snapshot();
    expect(write()).to.include({ result: 'updated', version: 2, seqNo: 1 });
    store.index('docs')?.delete('a');
    store.restore(snapshot);
    expect(write()).to.include({ result: 'updated', version: 2, seqNo: 1 });
  });
});
