import type { Client } from '@elastic/elasticsearch';
import { expect } from 'chai';
import { type RunningServer, startServer } from '../../server';
import { officialClients } from './official-clients';

interface Page {
  number: number;
  even: boolean;
}

const index = 'search-pages';
const count = 250;

for (const { name, connect } of officialClients) {
  describe(`the search helpers of the official ${name}`, () => {
    let server: RunningServer;
    let client: Client;

    before(async () => {
      server = await startServer();
      client = connect(server.url);
    });
    after(async () => {
      await client.close();
      await server.stop();
    });
    beforeEach(async () => {
      server.reset();
      const operations = Array.from({ length: count }, (_, number) => [
        { index: { _id: `p${number}` } },
        { number, even: number % 2 === 0 },
      ]);
      await client.bulk({ index, refresh: true, operations: operations.flat() });
    });

    it('scrollSearch reads page after page and then closes the scroll', async () => {
      const sizes: number[] = [];
      for await (const { documents, body } of client.helpers.scrollSearch<Page>({ index, size: 100 })) {
        sizes.push(documents.length);
        expect(body._scroll_id).to.be.a('string');
      }
      expect(sizes).to.deep.equal([100, 100, 50]);
      expect(server.leaks().summary.join()).to.not.contain('scroll');
    });

    it('scrollSearch can be ended early', async () => {
      for await (const page of client.helpers.scrollSearch<Page>({ index, size: 100 })) await page.clear();
      expect(server.journal.entries({ operation: 'clear_scroll' })).to.have.length(1);
    });

    it('scrollDocuments yields the sources of all matches', async () => {
      const numbers: number[] = [];
      const query = { term: { even: true } };
      for await (const { number } of client.helpers.scrollDocuments<Page>({ index, size: 40, query })) {
        numbers.push(number);
      }
      expect(numbers)
        .to.have.length(count / 2)
        .and.to.include.members([0, 2, 248]);
    });

    it('search returns sources', async () => {
      const query = { range: { number: { gte: 10, lt: 13 } } };
      expect(await client.helpers.search<Page>({ index, query, sort: [{ number: 'desc' }] })).to.deep.equal([
        { _id: 'p12', number: 12, even: true },
        { _id: 'p11', number: 11, even: false },
        { _id: 'p10', number: 10, even: true },
      ]);
    });

    it('msearch batches searches, and each gets its own response or error', async () => {
      const together = client.helpers.msearch({ operations: 3 });
      const searches = [
        together.search<Page>({ index }, { query: { term: { number: 7 } } }),
        together.search<Page>({ index }, { query: { term: { even: false } }, size: 1 }),
        together.search<Page>({ index: 'search-missing' }, { query: { match_all: {} } }),
      ] as const;
      const [seven, odd, missing] = await Promise.allSettled(searches);
      together.stop();
      expect(seven.status === 'fulfilled' && seven.value.documents).to.deep.equal([{ number: 7, even: false }]);
      expect(odd.status === 'fulfilled' && odd.value.body.hits.total).to.deep.equal({ value: 125, relation: 'eq' });
      expect(missing.status === 'rejected' && missing.reason.message).to.contain('index_not_found_exception');
      expect(server.journal.entries({ operation: 'msearch' })).to.have.length(1);
    });

    it('a point in time does not change while pages are read with search_after', async () => {
      const { id } = await client.openPointInTime({ index, keep_alive: '1m' });
      await client.bulk({ index, refresh: true, operations: [{ delete: { _id: 'p0' } }, { delete: { _id: 'p99' } }] });
      const seen: string[] = [];
      const page = { size: 100, pit: { id, keep_alive: '1m' }, sort: ['_shard_doc'] };
      let { hits } = (await client.search<Page>(page)).hits;
      for (let last = hits.at(-1)?.sort; last !== undefined; last = hits.at(-1)?.sort) {
        seen.push(...hits.map(({ _id }) => String(_id)));
        ({ hits } = (await client.search<Page>({ ...page, search_after: last })).hits);
      }
      expect(new Set(seen).size).to.equal(count);
      expect(await client.closePointInTime({ id })).to.deep.equal({ succeeded: true, num_freed: 1 });
    });
  });
}
