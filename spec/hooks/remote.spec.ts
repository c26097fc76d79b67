import { expect } from 'chai';
import { ConnectorMock } from '../../server/hooks/remote';
import { urlOfWorker } from '../../server/hooks/worker';
import { type RunningServer, startServer } from '../../server/index';

describe('a mock over HTTP', () => {
  let server: RunningServer;
  let mock: ConnectorMock;

  before(async () => {
    server = await startServer();
    mock = new ConnectorMock(() => server.sandbox('one').url);
  });
  beforeEach(() => mock.reset());
  after(() => server.stop());

  const put = (id: string): Promise<Response> => fetch(`${mock.url}/_connector/${id}`, { method: 'PUT' });

  async function refusal(promise: Promise<unknown>): Promise<string> {
    return promise.then(
      () => 'nothing was refused',
      (error: Error) => error.message,
    );
  }

  it('resets to the initial state', async () => {
    await put('mine');
    expect((await mock.state()).connectors).to.have.length(1);
    await mock.reset();
    expect((await mock.state()).connectors ?? []).to.have.length(0);
  });

  it('loads fixtures by name, and states', async () => {
    await mock.load('every-status');
    const state = await mock.state();
    await mock.reset();
    await mock.load(state);
    expect(await mock.state()).to.deep.equal(state);
  });

  it('makes the loaded state the initial one if told to', async () => {
    const start = await mock.state();
    await mock.load('every-job', { baseline: true });
    const loaded = await mock.state();
    await put('mine');
    await mock.reset();
    expect(await mock.state()).to.deep.equal(loaded);
    await mock.load(start, { baseline: true });
  });

  it('lists, awaits and verifies requests', async () => {
    await put('mine');
    expect((await mock.requests({ operation: 'connector.put' })).length).to.equal(1);
    expect((await mock.waitFor({ operation: 'connector.put' })).length).to.equal(1);
    await mock.verify({ operation: 'connector.put', exactly: 1 });
  });

  it('lists refused requests with the reasons', async () => {
    await put('mine');
    await fetch(`${mock.url}/_connector/mina`);
    const [refusal = '', ...more] = await mock.refusals();
    expect(refusal).to.match(/^GET \/_connector\/mina returned 404: .*mine/);
    expect(more).to.deep.equal([]);
  });

  it('passes on the reason of an error', async () => {
    await put('mine');
    expect(await refusal(mock.verify({ operation: 'connector.put', exactly: 2 }))).to.match(
      /^connector\.put: wanted exactly 2 times, received once/,
    );
    expect(await refusal(mock.load('every-statu'))).to.match(/404: .*every-status/);
  });

  it('advances the clock', async () => {
    await mock.call('PUT', '/clock', { now: '2025-03-03T09:00:00Z', rate: 0 });
    await mock.advance('5m');
    expect(await mock.call('GET', '/clock')).to.have.property('now', '2025-03-03T09:05:00.000Z');
  });
});

describe('the URL of a worker', () => {
  const before = process.env.ES_CONNECTOR_MOCK_URL;

  afterEach(() => {
    if (before === undefined) delete process.env.ES_CONNECTOR_MOCK_URL;
    else process.env.ES_CONNECTOR_MOCK_URL = before;
  });

  it('is that of a sandbox, or of the server if there is only one worker', () => {
    process.env.ES_CONNECTOR_MOCK_URL = 'http://127.0.0.1:9200';
    expect(urlOfWorker('jest', '3')).to.equal('http://127.0.0.1:9200/_mock/sandbox/jest-3');
    expect(urlOfWorker('mocha', undefined)).to.equal('http://127.0.0.1:9200');
  });

  it('is reported if missing', () => {
    delete process.env.ES_CONNECTOR_MOCK_URL;
    expect(() => urlOfWorker('jest', '1')).to.throw('global setup');
  });
});
