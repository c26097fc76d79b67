import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { letsOthersIn } from './lets-others-in';
import { type Attack, HostileServer, type Outcome } from './server';

const MEGABYTE = 1024 * 1024;
const DOCUMENTS = 30_000;

/** So many documents that other requests must be handled in between. */
const bulk = (index: string): Attack => ({
  path: `/${index}/_bulk?filter_path=errors,items.index.error`,
  body: `{"index":{}}\n{"a":"${'a'.repeat(50)}"}\n`.repeat(DOCUMENTS),
  type: 'application/x-ndjson',
  patience: 60_000,
});

describe('requests that take long', function () {
  // On a busy machine, the quick request may not be sent before the slow one has ended. A server that is held fails every time.
  this.retries(2);
  let server: HostileServer;

  beforeEach(async () => {
    server = await HostileServer.start([], 1_024);
  });
  afterEach(() => server.stop());

  const counted = async (index: string, query = ''): Promise<number> => {
    const { text } = await server.send({ path: `/${index}/_count${query}` });
    return (JSON.parse(text) as { count?: number }).count ?? 0;
  };

  /** Starts a bulk request, and waits until some of its documents are there. */
  const begin = async (index: string): Promise<{ readonly done: Promise<Outcome>; readonly count: number }> => {
    const done = server.send(bulk(index));
    let count = 0;
    while (count === 0) count = await counted(index);
    return { done, count };
  };

  it('let other requests be handled in between', async () => {
    const { done, count } = await begin('b');
    expect(count).to.be.within(1, DOCUMENTS - 1);
    expect((await done).text).to.equal('{"errors":false}');
    expect(await counted('b')).to.equal(DOCUMENTS);
  });

  it('do not write to an index that has been deleted meanwhile', async () => {
    const { done } = await begin('gone');
    expect((await server.send({ method: 'DELETE', path: '/gone' })).status).to.equal(200);
    const { text } = await done;
    expect(text).to.match(/^\{"errors":true,"items":\[\{"index":\{"error":\{/);
    expect(text).to.include('"type":"index_not_found_exception","reason":"no such index [gone]"');
    expect((await server.send({ path: '/gone' })).status).to.equal(404);
  });

  it('do not write to a mock that has been reset meanwhile', async () => {
    const { done } = await begin('old');
    expect((await server.send({ method: 'POST', path: '/_mock/reset' })).status).to.equal(200);
    expect((await done).text).to.include('no such index [old]');
    expect((await server.send({ path: '/old' })).status).to.equal(404);
  });

  /** Starts a request by query on many documents, and waits until it has changed some of them. */
  const beginUpdate = async (index: string): Promise<{ readonly done: Promise<Outcome>; readonly updated: number }> => {
    await server.send(bulk(index));
    const script = { source: 'ctx._source.n = 1' };
    const done = server.send({ path: `/${index}/_update_by_query`, body: { script }, patience: 60_000 });
    let updated = 0;
    while (updated === 0) updated = await counted(index, '?q=n:1');
    return { done, updated };
  };

  it('by query let other requests be handled in between', async () => {
    const { done, updated } = await beginUpdate('u');
    expect(updated).to.be.within(1, DOCUMENTS - 1);
    expect((await done).text).to.include(`"updated":${DOCUMENTS}`);
  });

  it('by query end when an index has been deleted meanwhile', async () => {
    const { done } = await beginUpdate('cut');
    expect((await server.send({ method: 'POST', path: '/_mock/reset' })).status).to.equal(200);
    const { status, text } = await done;
    expect(status, text).to.equal(404);
    expect(text).to.include('no such index [cut]');
    expect((await server.send({ path: '/cut' })).status).to.equal(404);
  });

  it('index a text let other requests be handled in between', async () => {
    await server.send(bulk('text'));
    const ended: string[] = [];
    const search = { path: '/text/_search?size=0', body: { query: { match: { a: 'b' } } }, patience: 60_000 };
    const searched = server.send(search).then(({ text }) => {
      ended.push('search');
      return text;
    });
    await server.send({ path: '/text/_count' });
    ended.push('count');
    expect(await searched).to.include('"hits":{"total":{"value":0,"relation":"eq"}');
    expect(ended).to.deep.equal(['count', 'search']);
  });

  it('search what was there when they began', async () => {
    await server.send(bulk('lost'));
    const ended: string[] = [];
    const script = 'int sum = 0; for (int i = 0; i < 10; i++) { sum += i } return sum';
    const sort = { _script: { type: 'number', script, order: 'asc' } };
    const search = { path: '/lost/_search', body: { sort, track_total_hits: true, size: 1 }, patience: 60_000 };
    const searched = server.send(search).then(({ text }) => {
      ended.push('searched');
      return text;
    });
    await server.send({ method: 'DELETE', path: '/lost' });
    ended.push('deleted');
    expect(await searched).to.include(`"total":{"value":${DOCUMENTS},"relation":"eq"}`);
    expect(ended).to.deep.equal(['deleted', 'searched']);
    expect((await server.send({ path: '/lost' })).status).to.equal(404);
  });

  const query = { match: { a: 'b' } };

  for (const [title, slow, answer] of [
    ['count', { path: '/many/_count', body: { query } }, '"count":0'],
    [
      'search several times',
      { path: '/_msearch', body: `{"index":"many"}\n${JSON.stringify({ query })}\n` },
      '"status":200',
    ],
    ['open a scroll', { path: '/many/_search?scroll=1m', body: { query } }, '"total":{"value":0'],
    ['delete by query', { path: '/many/_delete_by_query', body: { query } }, '"deleted":0'],
    [
      'copy what a query finds',
      { path: '/_reindex', body: { source: { index: 'many', query }, dest: { index: 'x' } } },
      '"created":0',
    ],
    ['search with a template', { path: '/many/_search/template', body: { source: { query } } }, '"total":{"value":0'],
    ['explain a query', { path: '/many/_validate/query?explain=true', body: { query } }, '"valid":true'],
    ['list terms', { path: '/many/_terms_enum', body: { field: 'a.keyword', string: 'a' } }, '"terms":["aaa'],
  ] as const) {
    it(`that ${title} let other requests be handled in between`, async () => {
      await server.send(bulk('many'));
      const type = slow.path === '/_msearch' ? 'application/x-ndjson' : 'application/json';
      expect(await letsOthersIn(server, { ...slow, type })).to.include(answer);
    });
  }

  it('that sort many values let other requests be handled in between', async () => {
    const values = (document: number): string =>
      JSON.stringify(Array.from({ length: 60 }, (_, n) => `${document * 60 + n}`));
    const documents = Array.from({ length: 16_384 }, (_, n) => `{"index":{}}\n{"a":${values(n)}}\n`);
    await server.send({ method: 'PUT', path: '/many', body: { mappings: { properties: { a: { type: 'keyword' } } } } });
    for (let from = 0; from < documents.length; from += 2_048) {
      const body = documents.slice(from, from + 2_048).join('');
      await server.send({ path: '/many/_bulk', body, type: 'application/x-ndjson', patience: 60_000 });
    }
    const slow = { path: '/many/_search?size=0', body: { query: { term: { a: '77' } } } };
    expect(await letsOthersIn(server, slow)).to.include('"total":{"value":1,');
  });

  it('of callers who may see only some documents and fields let other requests be handled in between', async () => {
    await server.stop();
    server = await HostileServer.start(['--auth', 'on', '--password', 'changeme'], 1_024);
    const headersOf = (user: string) => ({
      authorization: `Basic ${Buffer.from(`${user}:changeme`).toString('base64')}`,
    });
    const admin = headersOf('elastic');
    await server.send({ ...bulk('seen'), headers: admin });
    const seen = {
      names: ['seen'],
      privileges: ['all'],
      query: '{"exists":{"field":"a"}}',
      field_security: { grant: ['a'] },
    };
    const role = { cluster: ['monitor'], indices: [seen] };
    await server.send({ method: 'PUT', path: '/_security/role/some', body: role, headers: admin });
    const user = { password: 'changeme', roles: ['some'] };
    await server.send({ method: 'PUT', path: '/_security/user/some', body: user, headers: admin });
    // The first request compares the password.
    await server.send({ path: '/_cluster/health', headers: headersOf('some') });
    const slow = { path: '/seen/_search?size=0', body: { track_total_hits: true } };
    expect(await letsOthersIn(server, slow, headersOf('some'))).to.include(`"total":{"value":${DOCUMENTS}`);
    // To be refused twenty thousand times takes no longer.
    const body = { docs: new Array(20_000).fill({ _index: 'unseen', _id: '1' }) };
    const { status, text } = await server.send({ path: '/_mget', body, headers: headersOf('some'), patience: 10_000 });
    expect(status, text.slice(0, 500)).to.equal(200);
    expect(text).to.include('this action is granted by the index privileges [read,all]');
  });

  it('that create many indices let other requests be handled in between', async () => {
    const patterns = Array.from({ length: 5_000 }, (_, number) => `*a${number}*`);
    await server.send({ method: 'PUT', path: '/_index_template/t', body: { index_patterns: patterns } });
    const body = Array.from({ length: 300 }, (_, number) => `{"index":{"_index":"n${number}"}}\n{}\n`).join('');
    const done = server.send({ path: '/_bulk', body, type: 'application/x-ndjson', patience: 60_000 });
    let count = 0;
    while (count === 0) {
      const { text } = await server.send({ path: '/_cat/indices?h=index' });
      count = text.split('\n').length - 1;
    }
    expect(count).to.be.lessThan(300);
    expect((await done).text).to.include('"errors":false');
  });

  /** Makes jobs that the stand-in completes before the next request, with ten thousand documents each. */
  const syncsDue = async (connectors: number): Promise<void> => {
    for (let number = 0; number < connectors; number += 1) {
      const id = `c${number}`;
      await server.send({ method: 'PUT', path: `/_connector/${id}`, body: { index_name: id, service_type: 's' } });
      await server.send({ path: '/_connector/_sync_job', body: { id } });
    }
    const jobs = [{ documents: 10_000, claim_after: '1s', finish_after: '1s' }];
    await server.send({ method: 'PUT', path: '/_mock/stand-in', body: { jobs } });
    await server.send({ path: '/_mock/clock/advance', body: { by: '1h' } });
  };

  it('because the stand-in writes much let other mocks be used in between', async () => {
    await syncsDue(10);
    const ended: string[] = [];
    const both = [
      server.send({ path: '/_cat/count' }).then(({ text }) => ended.push(text.split(' ').at(-1) ?? '')),
      server.send({ path: '/_mock/sandbox/other/_cat/count' }).then(() => ended.push('other')),
    ];
    await Promise.all(both);
    // Ten connectors, ten jobs, and the documents of these.
    expect(ended).to.deep.equal(['other', '100020\n']);
  });

  it('because the stand-in writes much are waited for by those who look without a trace', async () => {
    await syncsDue(5);
    const { text } = await server.send({ path: '/_mock/peek/_cat/count', method: 'GET' });
    // Five connectors, five jobs, and the documents of these.
    expect(text.split(' ').at(-1)).to.equal('50010\n');
  });

  it('because the journal lists many large requests that were refused let others be used in between', async () => {
    const part = { a: 'a'.repeat(50), b: [1, 2, { c: 'c' }] };
    const body = { status: 'nope', parts: Array.from({ length: 1_500 }, () => part) };
    for (let sent = 0; sent < 200; sent += 1) await server.send({ method: 'PUT', path: '/_connector/a/_status', body });
    const text = await letsOthersIn(server, { path: '/_mock/journal/search', body: { brief: true, limit: 1000 } });
    const { entries } = JSON.parse(text) as { entries: object[] };
    expect(entries.length).to.be.at.least(100);
  });

  it('are not processed if they were delayed and their client has hung up', async () => {
    const rule = await server.send({ path: '/_mock/faults', body: { operation: 'index', delay: '10m' } });
    expect(rule.status, rule.text).to.equal(201);
    const { failure } = await server.send({ method: 'PUT', path: '/d/_doc/1', body: {}, patience: 200 });
    expect(failure).to.equal('silence');
    const wait = { operation: 'index', timeout: '10s' };
    const { text } = await server.send({ path: '/_mock/journal/wait', body: wait });
    expect(text).to.include('task cancelled [the client has closed the connection]');
    expect((await server.send({ path: '/d' })).status).to.equal(404);
  });

  it('leave nothing of the bodies that were refused', async () => {
    const body = gzipSync(`{"a":"${'x'.repeat(40 * MEGABYTE)}"}`);
    const before = await server.memory();
    for (let round = 0; round < 10; round += 1) {
      const { status } = await server.send({ path: '/g/_doc', body, headers: { 'content-encoding': 'gzip' } });
      expect(status).to.equal(429);
    }
    await server.send({ path: '/' });
    expect((await server.memory()) - before).to.be.lessThan(300 * MEGABYTE);
  });
});
