import type { Client } from '@elastic/elasticsearch';
import { expect } from 'chai';
import { type RunningServer, startServer } from '../../server';
import { officialClients } from './official-clients';

interface Page {
  id: string;
  title: string;
}

const pages = (count: number): Page[] =>
  Array.from({ length: count }, (_, number) => ({ id: `p${number}`, title: `Page ${number}` }));

for (const { name, connect } of officialClients) {
  describe(`the bulk helper of the official ${name}`, () => {
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
    beforeEach(() => {
      server.reset();
    });

    it('indexes in several requests, counts successes and refreshes at the end', async () => {
      const datasource = pages(2500);
      const stats = await client.helpers.bulk<Page>({
        datasource,
        flushBytes: 20_000,
        refreshOnCompletion: 'search-pages',
        onDocument: ({ id }) => ({ index: { _index: 'search-pages', _id: id } }),
      });
      expect(stats).to.include({ total: 2500, successful: 2500, failed: 0, retry: 0, noop: 0, aborted: false });
      expect(await client.count({ index: 'search-pages' })).to.include({ count: 2500 });
      expect(server.journal.entries({ operation: 'bulk' }).length).to.be.greaterThan(5);
      expect(server.journal.entries({ operation: 'indices.refresh' })).to.have.length(1);
    });

    it('accepts a generator of creations, and skips existing documents', async () => {
      await client.index({ index: 'search-pages', id: 'p1', document: { title: 'first' } });
      const dropped: unknown[] = [];
      const stats = await client.helpers.bulk<Page>({
        datasource: (async function* () {
          yield* pages(3);
        })(),
        onDocument: ({ id }) => ({ create: { _index: 'search-pages', _id: id } }),
        onDrop: ({ status, error, document, retried }) => {
          dropped.push({ status, type: error?.type, id: document.id, retried });
        },
      });
      expect(stats).to.include({ total: 3, successful: 2, failed: 1 });
      expect(dropped).to.deep.equal([
        { status: 409, type: 'version_conflict_engine_exception', id: 'p1', retried: false },
      ]);
      expect((await client.get<Page>({ index: 'search-pages', id: 'p1' }))._source).to.deep.equal({ title: 'first' });
    });

    it('updates, counts noops, and can create missing documents', async () => {
      await client.index({ index: 'search-pages', id: 'p0', document: { id: 'p0', title: 'Page 0' } });
      const stats = await client.helpers.bulk<Page>({
        datasource: pages(2),
        onDocument: ({ id }) => [{ update: { _index: 'search-pages', _id: id } }, { doc_as_upsert: true }],
      });
      expect(stats).to.include({ total: 2, successful: 2, failed: 0, noop: 1 });
      expect((await client.get<Page>({ index: 'search-pages', id: 'p1' }))._source?.title).to.equal('Page 1');
    });

    it('deletes, and reports each success', async () => {
      await client.index({ index: 'search-pages', id: 'p0', document: { title: 'x' }, refresh: true });
      const results: unknown[] = [];
      const stats = await client.helpers.bulk<Page>({
        datasource: pages(1),
        onDocument: ({ id }) => ({ delete: { _index: 'search-pages', _id: id } }),
        onSuccess: ({ result }) => {
          results.push((result as { delete: { result: string } }).delete.result);
        },
      });
      expect(stats).to.include({ total: 1, successful: 1, failed: 0 });
      expect(results).to.deep.equal(['deleted']);
      expect(await client.count({ index: 'search-pages' })).to.include({ count: 0 });
    });

    it('resends documents that were rejected because of a full queue', async () => {
      server.faults.add({
        operation: 'bulk',
        items: { every: 2, preset: 'es_rejected_execution_exception' },
        times: 1,
      });
      const stats = await client.helpers.bulk<Page>({
        datasource: pages(10),
        wait: 1,
        retries: 2,
        onDocument: ({ id }) => ({ index: { _index: 'search-pages', _id: id } }),
      });
      expect(stats).to.include({ total: 10, successful: 10, failed: 0, retry: 10 });
      expect(await client.count({ index: 'search-pages' })).to.include({ count: 10 });
    });
  });
}
