import { expect } from 'chai';
import type { JsonObject } from '../../server/json/value';
import { indexOf, matches } from './shards';

/** A query and the documents that it has to find. */
type Row = readonly [query: JsonObject, ...found: number[]];

/** A describe block: each query finds its documents, whether all are looked at or indexes are used. */
export function table(
  name: string,
  mappings: JsonObject,
  documents: readonly JsonObject[],
  rows: readonly Row[],
): void {
  describe(name, () => {
    const index = indexOf(documents, mappings);
    for (const [query, ...found] of rows) {
      it(`${JSON.stringify(query)} finds ${found.join(', ') || 'nothing'}`, () => {
        const expected = found.map(String);
        expect(matches(index, query), 'looking at all').to.deep.equal(expected);
        expect(matches(index, query, 0), 'by indexes').to.deep.equal(expected);
      });
    }
  });
}

/** The mapping with these fields. */
export const properties = (fields: JsonObject): JsonObject => ({ properties: fields });
