import { expect } from 'chai';
import { listOperations } from '../../server';
import { call, type Harness, harness } from './server';

/** The operations with GET that do more than read. */
const REFUSED: readonly string[] = ['indices.flush', 'indices.refresh', 'scroll'];

describe('requests by way of the control API', () => {
  let mock: Harness;
  afterEach(() => mock.stop());

  it('leave no trace under /_mock/peek', async () => {
    mock = await harness({ fixture: 'every-status' });
    mock.server.clock.set({ now: '2025-03-03T09:00:00Z', frozen: true, tick: '1s' });
    mock.server.faults.add({ operation: 'connector.list', preset: 'circuit_breaking_exception' });
    const { status, json } = await mock.call('GET', '/_mock/peek/_connector?size=2');
    expect(status).to.equal(200);
    expect(json.results).to.have.length(2);
    expect(mock.server.journal.entries()).to.deep.equal([]);
    expect(mock.server.faults.list()[0]).to.include({ seen: 0, hits: 0 });
    expect(new Date(mock.server.clock.now()).toISOString()).to.equal('2025-03-03T09:00:00.000Z');
  });

  it('search with a body under /_mock/peek', async () => {
    mock = await harness({ fixture: 'every-status' });
    const found = await mock.call('POST', '/_mock/peek/.elastic-connectors/_search', {
      query: { term: { status: 'error' } },
      _source: ['status'],
    });
    expect(found.json.hits.hits.map((hit: { _source: object }) => hit._source)).to.deep.include({ status: 'error' });
  });

  it('are refused under /_mock/peek if their body is too large, in place of searching without it', async () => {
    mock = await harness({ fixture: 'every-status', maxBodyBytes: 1000 });
    const { status, text } = await mock.call('POST', '/_mock/peek/.elastic-connectors/_search', ' '.repeat(2000));
    expect({ status, text }).to.deep.equal({ status: 413, text: '' });
  });

  it('only read under /_mock/peek', async () => {
    mock = await harness();
    expect((await mock.call('PUT', '/_mock/peek/_connector/a', {})).status).to.equal(404);
    await mock.call('POST', '/_mock/peek/_connector', {});
    expect((await mock.call('GET', '/_connector')).json.count).to.equal(0);
  });

  const TRACES: [name: string, path: string, body?: object][] = [
    ['[indices.refresh] is not', '/d/_refresh'],
    ['[indices.flush] is not', '/d/_flush'],
    ['[scroll] is not', '/_search/scroll?scroll_id=a'],
    ['the parameter [scroll]', '/d/_search?scroll=1m'],
    ['the parameter [refresh]', '/d/_doc/1?refresh=true'],
    ['a search in a point in time', '/_search', { pit: { id: 'a', keep_alive: '1h' } }],
  ];
  for (const [reason, path, body] of TRACES) {
    it(`are refused under /_mock/peek if they would leave a trace: ${reason} ${path}`, async () => {
      mock = await harness();
      await mock.call('PUT', '/d', { settings: { refresh_interval: -1 } });
      await mock.call('PUT', '/d/_doc/1', {});
      const { status, json } = await mock.call(body ? 'POST' : 'GET', `/_mock/peek${path}`, body);
      expect(status).to.equal(400);
      expect(json.error.reason).to.include(reason).and.to.include('Only requests that leave no trace');
      expect((await mock.call('GET', '/d/_count')).json.count).to.equal(0);
    });
  }

  it('call under /_mock/peek what reads, and nothing else', async () => {
    mock = await harness();
    const refused: string[] = [];
    const allowed: string[] = [];
    for (const { name, routes } of listOperations({ emulated: true })) {
      const route = routes.find((each) => each.startsWith('GET '));
      if (!route) continue;
      const { status, json } = await mock.call('GET', `/_mock/peek${route.slice(4).replace(/\{\w+\}/g, 'x')}`);
      const unread = status === 400 && `${json?.error?.reason}`.startsWith('Only requests that leave no trace');
      (unread ? refused : allowed).push(name);
    }
    expect(refused.sort()).to.deep.equal(REFUSED);
    expect(allowed).to.include.members(['cat.help', 'connector.list', 'info', 'mget', 'search', 'security.get_role']);
  });

  it('need no credentials under /_mock/peek, but the token', async () => {
    mock = await harness({ auth: 'on', password: 'changeme', token: 'secret' });
    const peek = (headers: Record<string, string>) => fetch(`${mock.server.url}/_mock/peek/_connector`, { headers });
    expect((await peek({})).status).to.equal(401);
    expect((await peek({ 'x-mock-token': 'secret' })).status).to.equal(200);
    expect((await fetch(`${mock.server.url}/_connector`, { headers: { 'x-mock-token': 'secret' } })).status).to.equal(
      401,
    );
  });

  it('are sent with any method under /_mock/send, and recorded like all others', async () => {
    mock = await harness({ fixture: 'every-status' });
    const { json } = await mock.call('POST', '/_mock/send/GET/.elastic-connectors/_count', {
      query: { match_all: {} },
    });
    expect(json.count).to.equal(10);
    const [entry] = mock.server.journal.entries();
    expect(entry).to.include({ method: 'GET', path: '/.elastic-connectors/_count', operation: 'count' });
    expect(entry?.headers).to.not.have.property('x-mock-token');
  });

  it('reach the sandbox that they are sent to', async () => {
    mock = await harness();
    const sandbox = `${mock.server.url}/_mock/sandbox/w1`;
    await call(sandbox, 'POST', '/_mock/send/PUT/_connector/only-here', {});
    expect((await call(sandbox, 'GET', '/_mock/peek/_connector/only-here')).json.id).to.equal('only-here');
    expect((await mock.call('GET', '/_mock/peek/_connector/only-here')).status).to.equal(404);
  });
});
