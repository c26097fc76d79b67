import { expect } from 'chai';
import { type Answer, call, type Harness, harness } from './server';

describe('sandboxes', () => {
  let mock: Harness;

  afterEach(() => mock.stop());

  it('are separate servers in the initial state', async () => {
    mock = await harness({ fixture: 'every-job' });
    await mock.call('PUT', '/_connector/main-only');
    const url = `${mock.server.url}/_mock/sandbox/w1`;
    expect((await call(url, 'GET', '/_connector')).json.count).to.equal(1);
    await call(url, 'PUT', '/_connector/one');
    await call(url, 'PUT', '/_mock/clock?now=2025-01-01&frozen=true');
    expect((await call(url, 'GET', '/_connector/one')).status).to.equal(200);
    expect((await mock.call('GET', '/_connector/one')).status).to.equal(404);
    expect((await mock.call('GET', '/_mock/sandbox/w2/_connector/one')).status).to.equal(404);
    expect((await mock.call('GET', '/_mock/clock')).json.system).to.equal(true);
    expect((await mock.call('GET', '/_mock/sandboxes')).json).to.deep.equal({ sandboxes: ['w1', 'w2'] });
    await call(url, 'POST', '/_mock/reset');
    expect((await call(url, 'GET', '/_connector/one')).status).to.equal(404);
    expect((await mock.call('GET', '/_connector/main-only')).status).to.equal(200);
  });

  it('respond on their bare path like a cluster on its root', async () => {
    mock = await harness();
    for (const path of ['/_mock/sandbox/w', '/_mock/sandbox/w/', '/_mock/sandbox/w?pretty']) {
      expect((await mock.call('GET', path)).json, path).to.deep.equal((await mock.call('GET', '/')).json);
    }
  });

  it('are removed with everything in them', async () => {
    mock = await harness();
    await mock.call('PUT', '/_mock/sandbox/w/_connector/one');
    expect((await mock.call('DELETE', '/_mock/sandboxes/w')).status).to.equal(200);
    expect((await mock.call('DELETE', '/_mock/sandboxes/w')).status).to.equal(404);
    expect((await mock.call('GET', '/_mock/sandbox/w/_connector/one')).status).to.equal(404);
    expect((await mock.call('DELETE', '/_mock/sandboxes')).json).to.deep.equal({ dropped: 1 });
  });

  it('end their streams when they are removed', async () => {
    mock = await harness();
    for (const remove of ['/_mock/sandboxes/w', '/_mock/sandboxes']) {
      const stream = await fetch(`${mock.server.url}/_mock/sandbox/w/_mock/journal/events`);
      await mock.call('DELETE', remove);
      expect(await stream.text(), remove).to.equal(': the journal of es-connector-mock\n\n');
    }
  });

  it('end what waits in them when they are removed', async () => {
    mock = await harness({ limits: { waiting: 3 } });
    const url = `${mock.server.url}/_mock/sandbox/w`;
    await call(url, 'POST', '/_mock/faults', { id: 'h', operation: 'connector.list', hold: true });
    const held = call(url, 'GET', '/_connector');
    await call(url, 'POST', '/_mock/faults/h/held');
    const untilItMay = async (path: string): Promise<Answer> => {
      const answer = await call(url, 'POST', path);
      return answer.status === 429 ? untilItMay(path) : answer;
    };
    const waits = [
      untilItMay('/_mock/journal/wait?operation=connector.check_in&timeout=10m'),
      untilItMay('/_mock/faults/h/held?count=2&timeout=10m'),
    ];
    const { faults, journal } = mock.server.sandbox('w');
    const ends = [
      journal.waitFor({ operation: 'connector.check_in' }, { timeout: '10m' }),
      faults.waitForHeld('h', { count: 2, timeout: '10m' }),
    ].map((wait) => wait.catch(({ message }: Error) => message));
    // No other may wait as soon as all of them do.
    while ((await call(url, 'POST', '/_mock/journal/wait?timeout=0')).status !== 429);
    await mock.call('DELETE', '/_mock/sandboxes/w');
    const gone = 'The sandbox [w] was removed while this call waited for something in it.';
    for (const { status, json } of await Promise.all(waits)) {
      expect([status, json.error.reason]).to.deep.equal([410, gone]);
    }
    for (const message of await Promise.all(ends)) expect(message).to.include(gone);
    expect((await held).status).to.equal(200);
    const late = await journal.waitFor({ status: 500 }, { timeout: '10m' }).catch(({ message }: Error) => message);
    expect(late).to.include(gone);
  });

  it('are not created by those who only watch them', async () => {
    mock = await harness();
    const look = (path: string) =>
      fetch(`${mock.server.url}/_mock/sandbox/w${path}`, { headers: { 'x-mock-create-sandbox': 'false' } });
    for (const path of ['/_mock/clock', '/_mock/peek/_connector', '/_connector']) {
      const refused = await look(path);
      expect(refused.status, path).to.equal(410);
      expect(refused.headers.get('cache-control')).to.equal('no-store');
      expect(await refused.text()).to.include('There is no sandbox [w]');
    }
    expect((await mock.call('GET', '/_mock/sandboxes')).json).to.deep.equal({ sandboxes: [] });
    await mock.call('GET', '/_mock/sandbox/w/_connector');
    expect((await look('/_mock/clock')).status).to.equal(200);
    // It is not part of the request, and so not of the journal.
    expect((await look('/_connector')).status).to.equal(200);
    const [, entry] = mock.server.sandbox('w').journal.entries();
    expect(entry?.headers).to.have.property('host').and.not.to.have.property('x-mock-create-sandbox');
  });

  it('are limited in number, cannot be nested, and have plain names', async () => {
    mock = await harness({ maxSandboxes: 1 });
    await mock.call('GET', '/_mock/sandbox/one/');
    const full = await mock.call('GET', '/_mock/sandbox/two/');
    expect(full.status).to.equal(429);
    expect(full.json.error.reason).to.include('DELETE /_mock/sandboxes/{name}');
    expect((await mock.call('GET', '/_mock/sandbox/a%20b/')).status).to.equal(400);
    expect((await mock.call('GET', '/_mock/sandbox/one/_mock/sandbox/two/')).status).to.equal(400);
    for (const name of ['.', '..']) {
      expect(() => mock.server.sandbox(name)).to.throw(`[${name}] is not a valid sandbox name`);
    }
  });

  it('are available in the library too', async () => {
    mock = await harness();
    const sandbox = mock.server.sandbox('lib');
    sandbox.load('every-status');
    expect((await call(sandbox.url, 'GET', '/_connector?size=0')).json.count).to.equal(10);
    expect(mock.server.sandboxes()).to.deep.equal(['lib']);
    sandbox.drop();
    expect(mock.server.sandboxes()).to.deep.equal([]);
  });
});
