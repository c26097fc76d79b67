import { expect } from 'chai';
import fc from 'fast-check';
import type { JsonObject } from '../../server/json/value';
import { StoredDocument } from '../../server/store/document';
import { LateSource, mergeInto, mergeLate, newSource } from '../../server/store/new-source';
import { SourceCache } from '../../server/store/source-cache';

const documentOf = (source: JsonObject): StoredDocument => {
  const { text, unusualNumbers } = newSource(source);
  return new StoredDocument('1', text, 1, 0, undefined, new SourceCache(), undefined, unusualNumbers);
};

const key = fc.constantFrom('name', 'status', 'last_seen', 'é"\\', 'nested');
const single = fc.oneof(fc.string({ unit: 'grapheme' }), fc.boolean(), fc.constant(null), fc.constant('\u001f'));
const other = fc.oneof(single, fc.integer(), fc.record({ name: single }), fc.array(single));
const objectOf = (value: fc.Arbitrary<unknown>) => fc.dictionary(key, value) as fc.Arbitrary<JsonObject>;

describe('a merge whose text is written late', () => {
  it('is the same merge as one whose text is written at once', () => {
    fc.assert(
      fc.property(objectOf(other), objectOf(single), (source, partial) => {
        const [late, atOnce] = [mergeLate(documentOf(source), partial), mergeInto(documentOf(source), partial)];
        expect(late).to.not.equal('other');
        const { text, source: merged } = (late as LateSource | undefined) ?? {};
        expect([text, merged]).to.deep.equal([atOnce?.text, atOnce?.source]);
      }),
    );
  });

  it('knows how long its text will be', () => {
    fc.assert(
      fc.property(objectOf(other), objectOf(single), (source, partial) => {
        const late = mergeLate(documentOf({ id: 1, ...source }), partial);
        if (late instanceof LateSource) expect(late.lateText.length).to.equal(late.text.length);
      }),
    );
  });

  it('is left to the usual one for numbers, objects and lists', () => {
    for (const value of [1, { a: 1 }, [1]]) expect(mergeLate(documentOf({ a: 'b' }), { a: value })).to.equal('other');
  });

  it('gives a document its text when it is read, also after the cache has dropped its source', () => {
    const cache = new SourceCache(10);
    const late = mergeLate(documentOf({ name: 'a' }), { name: 'b' }) as LateSource;
    const document = new StoredDocument('1', late.lateText, 2, 1, undefined, cache);
    cache.keep(document, late.source);
    for (let id = 2; id < 5; id += 1)
      cache.parse(new StoredDocument(`${id}`, '{"a":"some text"}', 1, id, undefined, cache));
    expect(document.parsed).to.equal(undefined);
    expect(document.text).to.equal('{"name":"b"}');
    expect(document.source).to.deep.equal({ name: 'b' });
  });
});
