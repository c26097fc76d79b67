import type { Client } from '@elastic/elasticsearch';
import { expect } from 'chai';
import { type RunningServer, startServer } from '../../server';
import { officialClients } from './official-clients';

interface Planet {
  readonly name: string;
  readonly moons?: number;
}

const index = 'planets';
const planets: readonly (Planet & { id: string })[] = Array.from({ length: 250 }, (_, n) => ({
  id: `planet-${n}`,
  name: `Planet ${n}`,
  moons: n % 7,
}));

for (const { name, ResponseError, connect } of officialClients) {
  describe(`documents through the official ${name}`, () => {
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
    beforeEach(() => server.reset());

    it('are created, read, changed and deleted', async () => {
      const created = await client.index({ index, id: '1', document: { name: 'Mars' }, refresh: true });
      expect(created).to.include({ result: 'created', _seq_no: 0, _primary_term: 1, forced_refresh: true });
      expect(await client.exists({ index, id: '1' })).to.equal(true);
      expect(await client.existsSource({ index, id: '2' })).to.equal(false);
      const updated = await client.update({ index, id: '1', doc: { moons: 2 }, _source: true });
      expect(updated.get?._source).to.deep.equal({ name: 'Mars', moons: 2 });
      expect(await client.getSource({ index, id: '1' })).to.deep.equal({ name: 'Mars', moons: 2 });
      expect(await client.delete({ index, id: '1' })).to.include({ result: 'deleted', _version: 3 });
      expect(await client.exists({ index, id: '1' })).to.equal(false);
    });

    it('produce typed errors', async () => {
      await client.create({ index, id: '1', document: {} });
      const refused = async (call: Promise<unknown>): Promise<{ statusCode: number | undefined; type: string }> => {
        try {
          await call;
        } catch (error) {
          if (!(error instanceof ResponseError)) throw error;
          const body = error.body as { error?: { type: string }; found?: boolean };
          return { statusCode: error.statusCode, type: body.error?.type ?? `found: ${body.found}` };
        }
        throw new Error('was not refused');
      };
      const conflict = { statusCode: 409, type: 'version_conflict_engine_exception' };
      expect(await refused(client.create({ index, id: '1', document: {} }))).to.deep.equal(conflict);
      const stale = { index, id: '1', if_seq_no: 7, if_primary_term: 1 };
      expect(await refused(client.index({ ...stale, document: {} }))).to.deep.equal(conflict);
      expect(await refused(client.get({ index, id: '2' }))).to.deep.equal({ statusCode: 404, type: 'found: false' });
      expect(await refused(client.update({ index, id: '2', doc: {} }))).to.deep.equal({
        statusCode: 404,
        type: 'document_missing_exception',
      });
      expect(await refused(client.delete({ index: 'none', id: '1' }))).to.deep.equal({
        statusCode: 404,
        type: 'index_not_found_exception',
      });
    });

    it('are written in bulk, in one request', async () => {
      const operations = [
        { index: { _index: index, _id: 'a' } },
        { name: 'A' },
        { update: { _index: index, _id: 'b' } },
        { doc: { name: 'B' }, doc_as_upsert: true },
        { create: { _index: index, _id: 'a' } },
        { name: 'A again' },
        { delete: { _index: index, _id: 'c' } },
      ];
      const { errors: failed, items } = await client.bulk({ operations, refresh: 'wait_for' });
      expect(failed).to.equal(true);
      const shown = items.map((item) => Object.entries(item).map(([kind, result]) => [kind, result?.status])[0]);
      expect(shown).to.deep.equal([
        ['index', 201],
        ['update', 201],
        ['create', 409],
        ['delete', 404],
      ]);
    });

    it('are written by the bulk helper, which reports dropped ones', async () => {
      await client.index({ index, id: 'planet-3', document: { name: 'was here' } });
      const dropped: string[] = [];
      const statistics = await client.helpers.bulk({
        datasource: [...planets],
        onDocument: ({ id }) => ({ create: { _index: index, _id: id } }),
        onDrop: ({ status, document }) => dropped.push(`${status} ${document?.id}`),
        flushBytes: 4_000,
        concurrency: 3,
        refreshOnCompletion: index,
      });
      expect(statistics).to.include({ total: 250, successful: 249, failed: 1, aborted: false });
      expect(dropped).to.deep.equal(['409 planet-3']);
      expect((await client.count({ index })).count).to.equal(250);
      const updates = await client.helpers.bulk({
        datasource: planets.slice(0, 20),
        onDocument: ({ id }) => [{ update: { _index: index, _id: id } }, { doc: { moons: 100 } }],
      });
      expect(updates).to.include({ successful: 20, failed: 0 });
      const deletes = await client.helpers.bulk({
        datasource: planets.slice(0, 20),
        onDocument: ({ id }) => ({ delete: { _index: index, _id: id } }),
        refreshOnCompletion: index,
      });
      expect(deletes).to.include({ successful: 20, failed: 0 });
      expect((await client.count({ index })).count).to.equal(230);
    });

    it('are all read by the scroll helpers', async () => {
      await client.helpers.bulk({
        datasource: [...planets],
        onDocument: ({ id }) => ({ index: { _index: index, _id: id } }),
        refreshOnCompletion: true,
      });
      const names = new Set<string>();
      for await (const document of client.helpers.scrollDocuments<Planet>({ index, size: 40 }))
        names.add(document.name);
      expect(names.size).to.equal(250);
      const [first] = await client.helpers.search<Planet>({ index, query: { ids: { values: ['planet-9'] } } });
      expect(first).to.include({ _id: 'planet-9', name: 'Planet 9', moons: 2 });
    });

    it('are read several at a time', async () => {
      await client.index({ index, id: '1', document: { name: 'Mars', moons: 2 } });
      const { docs } = await client.mget<Planet>({ index, ids: ['1', '2'], _source_includes: ['name'] });
      expect(docs.map((document) => ('found' in document ? document.found : undefined))).to.deep.equal([true, false]);
      expect(docs[0]).to.deep.include({ _source: { name: 'Mars' } });
    });

    it('are changed, deleted and copied by query', async () => {
      await client.helpers.bulk({
        datasource: [...planets],
        onDocument: ({ id }) => ({ index: { _index: index, _id: id } }),
        refreshOnCompletion: true,
      });
      const query = { term: { moons: 3 } };
      const script = { source: 'ctx._source.moons += params.more', params: { more: 10 } };
      const updated = await client.updateByQuery({ index, query, script, refresh: true, conflicts: 'proceed' });
      expect(updated).to.include({ total: 36, updated: 36, version_conflicts: 0 });
      const copied = await client.reindex({
        source: { index, query: { term: { moons: 13 } } },
        dest: { index: 'copy' },
      });
      expect(copied).to.include({ total: 36, created: 36 });
      const deleted = await client.deleteByQuery({ index, query: { term: { moons: 13 } }, refresh: true });
      expect(deleted).to.include({ total: 36, deleted: 36 });
      const { task } = await client.deleteByQuery({ index, query: { match_all: {} }, wait_for_completion: false });
      const { completed, response } = await client.tasks.get({ task_id: String(task) });
      expect(completed).to.equal(true);
      expect(response).to.include({ deleted: 214 });
    });
  });
}
