import { expect } from 'chai';
import type { JsonObject, JsonValue } from '../../../server/json/value';
import { Api } from '../api';

interface Hit extends JsonObject {
  _id: string;
}

describe('scrolls and points in time', () => {
  let api: Api;

  before(async () => {
    api = await Api.start();
  });
  after(() => api.stop());

  beforeEach(async () => {
    api.reset();
    await api.put('/docs', { mappings: { properties: { k: { type: 'keyword' }, n: { type: 'long' } } } });
    const lines = Array.from({ length: 25 }, (_, n) => [{ index: { _id: `d${n}` } }, { n, k: `k${n % 4}` }]).flat();
    const body = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    await api.sendText('POST', '/docs/_bulk?refresh=true', 'application/x-ndjson', body);
  });

  const hitsOf = (body: JsonObject): Hit[] => (body.hits as JsonObject).hits as Hit[];
  const idsOf = (body: JsonObject): string[] => hitsOf(body).map(({ _id }) => _id);
  const post = async (target: string, body?: object): Promise<JsonObject> =>
    (await api.send('POST', target, body)).body;

  async function advance(seconds: number): Promise<void> {
    const answer = await api.send('POST', `/_mock/clock/advance?by=${seconds}s`);
    expect(answer.status, JSON.stringify(answer.body)).to.equal(200);
  }

  async function scrollAll(first: JsonObject): Promise<string[]> {
    const all = idsOf(first);
    let page = first;
    for (let count = 0; count < 30; count += 1) {
      page = await post('/_search/scroll', { scroll_id: page._scroll_id as string, scroll: '1m' });
      if (hitsOf(page).length === 0) return all;
      expect((page.hits as JsonObject).total).to.deep.equal({ value: 25, relation: 'eq' });
      all.push(...idsOf(page));
    }
    throw new Error('the scroll does not end');
  }

  const everything = Array.from({ length: 25 }, (_, n) => `d${n}`);
  const bodies: [name: string, body: JsonObject, order: string[]][] = [
    ['by _doc', { sort: '_doc' }, everything],
    ['by score', {}, everything],
    ['by a field', { sort: [{ n: 'desc' }] }, [...everything].reverse()],
    [
      'by a field with many equal values',
      { sort: 'k' },
      [...everything].sort((a, b) => (Number(a.slice(1)) % 4) - (Number(b.slice(1)) % 4)),
    ],
    ['of a filter', { query: { bool: { filter: { range: { n: { gte: 0 } } } } } }, everything],
  ];
  for (const [name, body, order] of bodies) {
    it(`a scroll ${name} returns every document once, whatever is written in the meantime`, async () => {
      const first = await post('/docs/_search?scroll=1m', { size: 4, ...body });
      await api.put('/docs/_doc/new?refresh=true', { n: -1, k: 'a' });
      await api.send('DELETE', '/docs/_doc/d20?refresh=true');
      await api.put('/docs/_doc/d3?refresh=true', { n: 100, k: 'z' });
      expect(await scrollAll(first)).to.deep.equal(order);
    });
  }

  it('slices of a scroll together return every document once', async () => {
    const parts = await Promise.all(
      [0, 1, 2].map((id) => post('/docs/_search?scroll=1m', { size: 100, slice: { id, max: 3 }, sort: '_doc' })),
    );
    expect(parts.flatMap(idsOf).sort()).to.deep.equal([...everything].sort());
  });

  it('expires if it is not used within its keep-alive', async () => {
    const first = await post('/docs/_search?scroll=1m', { size: 4 });
    await advance(50);
    const second = await api.send('POST', '/_search/scroll', { scroll_id: first._scroll_id as string, scroll: '1m' });
    expect(second.status).to.equal(200);
    await advance(59);
    expect((await api.send('POST', '/_search/scroll', { scroll_id: first._scroll_id as string })).status).to.equal(200);
    await advance(61);
    const gone = await api.send('POST', '/_search/scroll', { scroll_id: first._scroll_id as string });
    expect(gone.status).to.equal(404);
    const error = gone.body.error as JsonObject;
    expect(error.type).to.equal('search_phase_execution_exception');
    expect((error.root_cause as JsonObject[])[0]?.type).to.equal('search_context_missing_exception');
  });

  it('can be cleared once', async () => {
    const { _scroll_id: id } = await post('/docs/_search?scroll=1m', { size: 4 });
    const body = { scroll_id: id as string };
    expect((await api.send('DELETE', '/_search/scroll', body)).body).to.deep.equal({ succeeded: true, num_freed: 1 });
    expect((await api.send('DELETE', '/_search/scroll', body)).status).to.equal(404);
    expect((await api.send('POST', '/_search/scroll', body)).status).to.equal(404);
    const bad = await api.send('DELETE', '/_search/scroll', { scroll_id: ['nonsense'] });
    expect(bad.status).to.equal(400);
    expect((bad.body.error as JsonObject).reason).to.equal('Cannot parse scroll id');
  });

  it('is gone with its index, even if another gets the same name', async () => {
    const { _scroll_id: id } = await post('/docs/_search?scroll=1m', { size: 4 });
    const { id: pit } = await post('/docs/_pit?keep_alive=1m');
    const search = { pit: { id: pit as string } };
    expect(hitsOf(await post('/_search', search))).to.have.length(10);
    await api.send('DELETE', '/docs');
    await api.put('/docs/_doc/1?refresh=true', { n: 1 });
    expect((await api.send('POST', '/_search/scroll', { scroll_id: id as string })).status).to.equal(404);
    expect((await api.send('POST', '/_search', search)).status).to.equal(404);
    expect((await api.send('DELETE', '/_pit', { id: pit as string })).status).to.equal(404);
  });

  it('is gone after a reset', async () => {
    const first = await post('/docs/_search?scroll=1m', { size: 4 });
    api.reset();
    expect((await api.send('POST', '/_search/scroll', { scroll_id: first._scroll_id as string })).status).to.equal(404);
  });

  it('a page that is asked for without `scroll` is the last one of its scroll', async () => {
    const { _scroll_id: id } = await post('/docs/_search?scroll=1m', { size: 1 });
    const last = await post('/_search/scroll', { scroll_id: id as string });
    expect(last).not.to.have.property('_scroll_id');
    expect((last.hits as { hits: unknown[] }).hits).to.have.length(1);
    expect((await api.send('POST', '/_search/scroll', { scroll_id: id as string, scroll: '1m' })).status).to.equal(404);
  });

  it('rejects more scrolls than a cluster keeps open', async () => {
    for (let count = 0; count < 500; count += 1) await post('/docs/_search?scroll=1m', { size: 1 });
    const answer = await api.send('POST', '/docs/_search?scroll=1m', { size: 1 });
    expect(answer.status).to.equal(429);
    const { body } = await api.send('DELETE', '/_search/scroll/_all');
    // The nodes that have closed their scrolls are counted, even those that had none.
    expect(body).to.deep.equal({ succeeded: true, num_freed: 1 });
    expect((await api.send('DELETE', '/_search/scroll/_all')).body).to.deep.equal(body);
    expect((await api.send('POST', '/docs/_search?scroll=1m', { size: 1 })).status).to.equal(200);
  });

  /** All hits of a point in time, page by page; every page must report the same total. */
  async function searchAll(search: JsonObject, total: number): Promise<string[]> {
    const all: string[] = [];
    let after: JsonObject = {};
    for (let page = 0; page < 20; page += 1) {
      const body = await post('/_search', { ...search, ...after });
      expect(body.pit_id).to.equal((search.pit as JsonObject).id);
      expect((body.hits as JsonObject).total).to.deep.equal({ value: total, relation: 'eq' });
      const last = hitsOf(body).at(-1);
      if (!last) return all;
      all.push(...idsOf(body));
      after = { search_after: last.sort as JsonValue };
    }
    throw new Error('the pages do not end');
  }

  it('a point in time shows documents as they were, page by page', async () => {
    const { id } = await post('/docs/_pit?keep_alive=1m');
    await post('/docs/_delete_by_query?refresh=true', { query: { match_all: {} } });
    const search = { size: 7, sort: [{ k: 'asc' }], pit: { id: id as string, keep_alive: '1m' } };
    expect((await searchAll(search, 25)).sort()).to.deep.equal([...everything].sort());
  });

  it('a point in time can be read in the order of writing, across several indices', async () => {
    const written = (first: number): string[] =>
      ['one', 'two'].flatMap((name) => [0, 1, 2].slice(first).map((n) => `${name}${n}`));
    for (const id of written(0)) await api.put(`/${id.slice(0, 3)}/_doc/${id}?refresh=true`, { n: Number(id.at(3)) });
    const { id } = await post('/docs,one,two/_pit?keep_alive=1m');
    const search = { size: 4, sort: [{ _shard_doc: 'asc' }], pit: { id: id as string } };
    expect(await searchAll(search, 31)).to.deep.equal([...everything, ...written(0)]);
    const some = { ...search, query: { range: { n: { gte: 1 } } } };
    expect(await searchAll(some, 28)).to.deep.equal([...everything.slice(1), ...written(1)]);
  });

  it('the order of writing can be asked for without a point in time', async () => {
    const { hits } = await post('/docs/_search?filter_path=hits.hits.sort', { sort: ['_shard_doc'], size: 3 });
    expect((hits as JsonObject).hits).to.deep.equal([{ sort: [0] }, { sort: [1] }, { sort: [2] }]);
  });

  it('a point in time expires too', async () => {
    const { id } = await post('/docs/_pit?keep_alive=10s');
    await advance(11);
    expect((await api.send('POST', '/_search', { pit: { id: id as string } })).status).to.equal(404);
    expect((await api.send('DELETE', '/_pit', { id: id as string })).status).to.equal(404);
  });
});
