import { expect } from 'chai';
import { type Pair, pair, send } from './servers';

const JSON_TYPE = { 'content-type': 'application/json' };

describe('fault rules in front of a cluster', () => {
  let servers: Pair;
  beforeEach(async () => {
    servers = await pair();
    await send(servers.cluster.url, 'PUT', '/docs/_doc/1', JSON_TYPE, ['{"a":1}']);
  });
  afterEach(() => servers.stop());

  const put = (body = '{"b":2}') => send(servers.server.url, 'PUT', '/docs/_doc/2', JSON_TYPE, [body]);
  const stored = async () => (await send(servers.cluster.url, 'HEAD', '/docs/_doc/2')).status === 200;

  it('keep requests from the cluster, or let it process them first', async () => {
    const { faults, journal } = servers.server;
    faults.add({ id: 'busy', operation: 'index', preset: 'circuit_breaking_exception', times: 1 });
    expect((await put()).status).to.equal(429);
    expect(await stored()).to.equal(false);
    const [entry] = journal.entries({ operation: 'index' });
    expect(entry).to.deep.include({ status: 429, faults: ['busy'], body: { b: 2 } });
    expect(entry?.diagnosis?.refused_by).to.equal('fault');
    expect((await put()).status).to.equal(201);
    faults.add({ operation: 'index', preset: 'circuit_breaking_exception', processed: true });
    expect((await put('{"b":3}')).status).to.equal(429);
    const { body } = await send(servers.cluster.url, 'GET', '/docs/_source/2');
    expect(body.toString()).to.equal('{"b":3}');
  });

  it('match bodies, which go on to the cluster otherwise', async () => {
    const { faults } = servers.server;
    faults.add({ operation: 'index', body: { b: 5 }, respond: { status: 418 } });
    faults.add({ operation: 'index', larger_than: '1kb', respond: { status: 419 } });
    expect((await put('{"b":5}')).status).to.equal(418);
    expect((await put(JSON.stringify({ b: 'x'.repeat(2000) }))).status).to.equal(419);
    expect(await stored()).to.equal(false);
    expect((await put('{"b":4}')).status).to.equal(201);
    expect((await send(servers.cluster.url, 'GET', '/docs/_source/2')).body.toString()).to.equal('{"b":4}');
    const expecting = { ...JSON_TYPE, expect: '100-continue', 'content-length': '7' };
    expect((await send(servers.server.url, 'PUT', '/docs/_doc/2', expecting, ['{"b":6}'])).status).to.equal(200);
  });

  it('damage what the cluster answers', async () => {
    const { faults } = servers.server;
    const get = () => send(servers.server.url, 'GET', '/docs/_doc/1', { 'accept-encoding': 'gzip' });
    faults.replace([{ operation: 'get', damage: 'html' }]);
    expect((await get()).headers.join()).to.include('text/html');
    faults.replace([{ operation: 'get', damage: 'no_product_header' }]);
    expect((await get()).headers.join()).not.to.match(/product/i);
    faults.replace([{ operation: 'get', damage: 'truncate' }]);
    expect(await get().catch(({ code }) => code)).to.equal('ECONNRESET');
    faults.replace([{ operation: 'get', connection: 'reset' }]);
    expect(await get().catch(({ code }) => code)).to.equal('ECONNRESET');
    faults.replace([{ operation: 'get', drip: { bytes: 100, every: 1 } }]);
    expect(JSON.parse((await get()).body.toString())).to.include({ found: true });
    expect(servers.server.journal.entries({ operation: 'get' }).map(({ outcome }) => outcome)).to.deep.equal([
      undefined,
      undefined,
      'answer_damaged',
      'connection_reset',
      undefined,
    ]);
  });

  it('act around a request: calls before and after it, sequences, holds', async () => {
    const { faults } = servers.server;
    faults.add({
      id: 'acting',
      operation: 'index',
      sequence: [{ call_before: [{ method: 'PUT', path: '/made/_doc/{id}', body: { by: 'rule' } }] }, { hold: true }],
    });
    expect((await put()).status).to.equal(201);
    expect((await send(servers.cluster.url, 'GET', '/made/_source/2')).body.toString()).to.equal('{"by":"rule"}');
    expect(servers.server.upstream?.view().made).to.deep.equal([{ kind: 'index', name: 'made' }]);
    const held = put('{"b":7}');
    await faults.waitForHeld('acting');
    expect(faults.release('acting')).to.equal(1);
    expect((await held).status).to.equal(200);
  });

  it('cannot make single items fail, and scenarios cannot change documents', async () => {
    const { faults, scenario } = servers.server;
    const items = { operation: 'bulk', items: { every: 2, preset: 'es_rejected_execution_exception' } } as const;
    expect(() => faults.add(items)).to.throw('not available with --upstream');
    expect(() => faults.replace([items])).to.throw('not available with --upstream');
    expect(() => scenario('idle-job')).to.throw('[idle-job] is not available with --upstream');
    expect(scenario('breaker-on-connector-index').faults).to.have.length(2);
    expect((await send(servers.server.url, 'GET', '/_connector')).status).to.equal(429);
  });
});

describe('the control API with a cluster behind the server', () => {
  it('says by name what does not work', async () => {
    const { server, stop } = await pair();
    const calls = [
      ['POST', '/clock/advance'],
      ['PUT', '/ids'],
      ['GET', '/snapshots'],
      ['GET', '/leaks'],
      ['PUT', '/stand-in'],
      ['GET', '/whoami'],
      ['GET', '/state'],
    ];
    for (const [method = '', path = ''] of calls) {
      const { status, body } = await send(server.url, method, `/_mock${path}`);
      expect(status, path).to.equal(501);
      expect(JSON.parse(body.toString()).error.reason).to.match(/^\[\/.*is not available with --upstream\. .+\.$/);
    }
    expect(server.clock.now()).to.be.a('number');
    expect((await send(server.url, 'GET', '/_mock/clock')).status).to.equal(200);
    for (const call of [() => server.clock.freeze(), () => server.seed('a'), () => server.leaks()]) {
      expect(call).to.throw('is not available with --upstream');
    }
    expect((await send(server.url, 'GET', '/_mock/journal')).status).to.equal(200);
    await stop();
  });
});
