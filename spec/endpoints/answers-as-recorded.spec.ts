import { expect } from 'chai';
import type { JsonObject, JsonValue } from '../../server/json/value';
import { Api } from './api';
import { ANSWERED } from './recorded-answers';

/** The value at a path of keys and positions. */
function at(body: JsonValue | undefined, path: string): JsonValue | undefined {
  let value: JsonValue | undefined = body;
  for (const key of path.split('.')) value = (value as JsonObject | undefined)?.[key];
  return value;
}

describe('answers as recorded', () => {
  let api: Api;

  before(async () => {
    api = await Api.start();
  });

  after(() => api.stop());

  beforeEach(async () => {
    await api.send('POST', '/_mock/reset');
    await api.put('/i/_doc/1?refresh=true', { a: 1 });
  });

  for (const [what, steps, status, values] of ANSWERED) {
    it(what, async () => {
      const answers = [];
      for (const [method, target, text] of steps) {
        const type = target.startsWith('/_bulk') ? 'application/x-ndjson' : 'application/json';
        answers.push(await api.sendText(method, target, type, text));
      }
      const last = answers.at(-1);
      const shown = Object.fromEntries(Object.keys(values).map((path) => [path, at(last?.body, path)]));
      expect([last?.status, shown]).to.deep.equal([status, values]);
    });
  }

  it('the points in time that are gone say which indices they were of', async () => {
    const { body } = await api.send('POST', '/i/_pit?keep_alive=1m');
    const pit = { id: body.id as string };
    await api.send('DELETE', '/_pit', pit);
    const gone = await api.send('POST', '/_search', { pit });
    const error = gone.body.error as JsonObject;
    expect([gone.status, error.caused_by]).to.deep.equal([404, undefined]);
    expect((error.failed_shards as JsonObject[]).map(({ index, shard }) => [index, shard])).to.deep.equal([['i', 0]]);
  });

  it('each nested object counts as a document where its values are scored', async () => {
    await api.put('/n', {
      mappings: { properties: { o: { type: 'nested', properties: { k: { type: 'keyword' } } } } },
    });
    await api.put('/n/_doc/1', { o: [{ k: 'x' }, { k: 'y' }] });
    await api.put('/n/_doc/2', { o: [{ k: 'x' }] });
    const query = { nested: { path: 'o', query: { term: { 'o.k': 'x' } } } };
    const { body } = await api.send('POST', '/n/_search', { query });
    expect((body.hits as JsonObject).max_score).to.be.closeTo(0.4700036, 1e-6);
  });

  it('a page of a point in time has a tiebreaker only if the page before it had', async () => {
    const { body } = await api.send('POST', '/i/_pit?keep_alive=1m');
    const sortOf = async (after: number[]) => {
      const request = { pit: { id: body.id as string }, sort: [{ a: 'desc' }], search_after: after };
      const page = await api.send('POST', '/_search', request);
      return ((page.body.hits as JsonObject).hits as JsonObject[]).map(({ sort }) => sort);
    };
    expect(await sortOf([2])).to.deep.equal([[1]]);
    expect(await sortOf([2, 0])).to.deep.equal([[1, 0]]);
  });

  it('HEAD measures what GET shows', async () => {
    await api.put('/_component_template/c', { template: {} });
    for (const target of ['/_component_template/c', '/_component_template/x', '/_alias/x', '/_template/x']) {
      const shown = await api.sendRaw('GET', target, {});
      const measured = await api.sendRaw('HEAD', target, {});
      const size = Buffer.byteLength(shown.text);
      expect([
        target,
        measured.status,
        measured.headers['content-type'],
        Number(measured.headers['content-length']),
      ]).to.deep.equal([target, shown.status, 'application/json', size]);
    }
  });
});
