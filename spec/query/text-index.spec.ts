import { expect } from 'chai';
import fc from 'fast-check';
import type { JsonObject } from '../../server/json/value';
import { standardTokenizer, standardWords } from '../../server/query/analysis/standard-tokenizer';
import type { IndexState } from '../../server/store/index-state';
import { indexOf, search } from './shards';

const mappings = { dynamic: 'false', properties: { t: { type: 'text' } } };
const QUERIES: readonly JsonObject[] = [
  { match: { t: 'sync job' } },
  { match: { t: { query: 'sync job', operator: 'and' } } },
  { match_phrase: { t: 'sync job' } },
  { match_phrase_prefix: { t: 'sync j' } },
  { match: { t: { query: 'synk', fuzziness: 1 } } },
  { prefix: { t: 'j' } },
  { wildcard: { t: '*o*' } },
  { terms: { t: ['sync', 'drive'] } },
  { bool: { filter: { match: { t: 'drive' } }, must_not: { match: { t: 'job' } } } },
];

type Found = [id: string, score: number][];

/** @param smallSet the size up to which documents are looked at one by one */
function found(index: IndexState, query: JsonObject, smallSet?: number): Found {
  const { hits } = search(index, { query, size: 1000, sort: ['_score', { _doc: 'asc' }] }, smallSet);
  const shown = hits.hits as unknown as { _id: string; _score: { text: string } | number }[];
  return shown.map(({ _id, _score }) => [_id, Number(typeof _score === 'number' ? _score : _score.text)]);
}

/** An index with the same documents, which have been written only once. */
function anew(index: IndexState): IndexState {
  const fresh = indexOf([], mappings);
  for (const { id, text, source } of index.searchable.bySeqNo.values()) fresh.write({ id, text, source });
  return fresh;
}

function check(index: IndexState): void {
  const fresh = anew(index);
  for (const query of QUERIES) {
    const expected = found(fresh, query);
    expect(found(index, query), JSON.stringify(query)).to.deep.equal(expected);
    expect(found(index, query, 0), `${JSON.stringify(query)}, in segments`).to.deep.equal(expected);
  }
}

describe('indexes over texts', () => {
  it('agree with those made at once, after any writes, deletions, snapshots and restores @fuzz', () => {
    const words = fc.array(fc.constantFrom('sync', 'job', 'drive', 'Folder'), { maxLength: 8 });
    const text = words.map((list) => list.join(' '));
    const step = fc.oneof(
      fc.record({ do: fc.constant('put' as const), id: fc.nat(60), t: fc.oneof(text, fc.array(text)) }),
      fc.record({ do: fc.constant('delete' as const), id: fc.nat(60) }),
      fc.record({ do: fc.constantFrom('snapshot' as const, 'restore' as const, 'search' as const) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
        let index = indexOf([{ t: 'sync job' }, { t: 'drive' }], mappings);
        let kept = index.clone();
        for (const one of steps) {
          if (one.do === 'put') {
            const source = { t: one.t };
            index.write({ id: String(one.id), text: JSON.stringify(source), source });
          } else if (one.do === 'delete') index.delete(String(one.id));
          else if (one.do === 'snapshot') kept = index.clone();
          else if (one.do === 'restore') index = kept.clone(true);
          else check(index);
        }
        check(index);
        check(kept);
      }),
    );
  });

  it('merge small chunks, and keep what is in them', () => {
    const index = indexOf([], mappings);
    for (let round = 0; round < 150; round += 1) {
      const source = { t: `sync ${round % 2 === 0 ? 'job' : 'drive'} ${round}` };
      index.write({ id: String(round % 110), text: JSON.stringify(source), source });
      expect(
        found(index, { match_phrase: { t: `sync ${round % 2 === 0 ? 'job' : 'drive'} ${round}` } }),
      ).to.have.length(1);
    }
    check(index);
  });

  // Scores of a node of version 9.1.0 with the same documents.
  it('give the scores that Lucene computes', () => {
    const index = indexOf([{ t: 'sync job' }, { t: 'sync the other job of the folder' }, { t: 'job' }], mappings);
    expect(found(index, { match: { t: 'sync job' } })).to.deep.equal([
      ['0', 0.7216179],
      ['1', 0.41623104],
      ['2', 0.18711406],
    ]);
  });

  it('find the same words in ASCII texts as in others @fuzz', () => {
    const part = fc.constantFrom('a', 'Bc', '1', '22', '_', '.', ',', "'", ':', ';', ' ', '-', '@', 'x'.repeat(300));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 14 }), (parts) => {
        const text = parts.join('');
        const mixed = standardTokenizer(`${text} é`, { charge: () => {}, chargeMemory: () => {} });
        expect(standardTokenizer(text, { charge: () => {}, chargeMemory: () => {} })).to.deep.equal(mixed.slice(0, -1));
        const words = standardWords(text);
        if (words) expect(words).to.deep.equal(mixed.slice(0, -1).map(({ term }) => term.toLowerCase()));
        else expect(text).to.match(/x{256}/);
      }),
    );
  });
});
