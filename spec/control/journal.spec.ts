import { expect } from 'chai';
import { type Harness, harness } from './server';

describe('the journal', () => {
  let mock: Harness;

  beforeEach(async () => {
    mock = await harness({ fixture: 'every-status' });
  });
  afterEach(() => mock.stop());

  // biome-ignore lint/suspicious/noExplicitAny: entries have many shapes
  const entries = async (query = ''): Promise<any[]> => (await mock.call('GET', `/_mock/journal${query}`)).json.entries;

  it('keeps parsed requests and responses', async () => {
    await mock.call('PUT', '/_connector/self-managed-configured/_status?pretty', { status: 'connected' });
    const [entry] = await entries();
    expect(entry).to.deep.include({
      id: 1,
      operation: 'connector.update_status',
      method: 'PUT',
      path: '/_connector/self-managed-configured/_status',
      params: { connector_id: 'self-managed-configured' },
      query: { pretty: '' },
      body: { status: 'connected' },
      status: 200,
      answer: { result: 'updated' },
    });
    expect(entry.headers['content-type']).to.equal('application/json');
    expect(entry.took_ms).to.be.a('number');
    expect((await mock.call('GET', '/_mock/journal/1')).json).to.deep.equal(entry);
    expect((await mock.call('GET', '/_mock/journal/2')).status).to.equal(404);
  });

  it('lists the same without bodies, whether a request was refused or not', async () => {
    await mock.call('PUT', '/_connector/a?pretty', { name: 'A' });
    await mock.call('PUT', '/_connector/a/_status', { status: 'nope' });
    await mock.call('POST', '/_bulk', '{"index":{"_index":"a","_id":"1"}}\n{"title":"x"}\n{"nope":{}}\n');
    const full = await entries();
    expect(full.map(({ diagnosis }) => diagnosis === undefined)).to.deep.equal([true, false, false]);
    const brief = full.map(({ body: _body, answer: _answer, answer_headers: _headers, ...rest }) => rest);
    expect(await entries('?brief')).to.deep.equal(brief);
  });

  it('parses newline-delimited bodies line by line', async () => {
    await mock.call('POST', '/_bulk', '{"index":{"_index":"a","_id":"1"}}\n{"title":"x"}\n');
    expect((await entries())[0].body).to.deep.equal([{ index: { _index: 'a', _id: '1' } }, { title: 'x' }]);
    expect(await entries('?line={"title":"x"}')).to.have.length(1);
    expect(await entries('?line={"title":"y"}')).to.have.length(0);
  });

  it('finds requests by operation, method, path, status, body and text', async () => {
    await mock.call('PUT', '/_connector/one', { name: 'first', service_type: 'db-x' });
    await mock.call('GET', '/_connector/none');
    await mock.call('GET', '/no/such/path/at/all');
    const count = async (query: string): Promise<number> => (await entries(query)).length;
    expect(await count('')).to.equal(3);
    expect(await count('?operation=connector.put')).to.equal(1);
    expect(await count('?operation=connector.*')).to.equal(2);
    expect(await count('?operation=connector.put,connector.get')).to.equal(2);
    expect(await count('?method=get')).to.equal(2);
    expect(await count('?path=/_connector/*')).to.equal(2);
    expect(await count('?status=404')).to.equal(1);
    expect(await count('?status=4xx')).to.equal(2);
    expect(await count('?text=first')).to.equal(1);
    expect(await count('?after=1')).to.equal(2);
    expect(await count('?limit=0')).to.equal(0);
    expect(await count('?since=2000-01-01&until=2000-01-02')).to.equal(0);
    const search = async (body: object): Promise<number> =>
      (await mock.call('POST', '/_mock/journal/search', body)).json.total;
    expect(await search({ body: { name: 'first' } })).to.equal(1);
    expect(await search({ body: { service_type: { $like: 'db-*' }, index_name: { $exists: false } } })).to.equal(1);
    expect(await search({ params: { connector_id: 'one' } })).to.equal(1);
    expect(await search({ headers: { 'content-type': '*json' } })).to.equal(1);
    expect((await mock.call('GET', '/_mock/journal?since=soon')).status).to.equal(400);
    expect((await mock.call('GET', '/_mock/journal?oparation=x')).json.error.reason).to.include('[operation]');
  });

  it('has the headers of responses, without secrets', async () => {
    const headers = { 'retry-after': '7', 'set-cookie': 'a=b' };
    mock.server.faults.add({ operation: 'connector.list', respond: { preset: 'internal_error', headers } });
    await mock.call('GET', '/_connector');
    await mock.call('POST', '/docs/_doc', {});
    const [refused, made] = (await mock.call('GET', '/_mock/journal?limit=2')).json.entries;
    expect(refused.answer_headers).to.include({ 'retry-after': '7', 'set-cookie': '[redacted]' });
    expect(refused.answer_headers).to.not.have.any.keys('X-Mock-Diagnosis', 'X-Mock-Journal-Entry');
    expect(made.answer_headers).to.deep.include({
      'X-elastic-product': 'Elasticsearch',
      Location: `/docs/_doc/${made.answer._id}`,
    });
    expect((await mock.call('GET', '/_mock/journal?brief')).text).to.not.include('answer_headers');
  });

  it('keeps no secrets', async () => {
    const secret = 'S3cr3t';
    await mock.call('POST', '/_connector/_secret', { value: secret });
    await mock.call('PUT', '/_connector/_secret/s', `{"value": "${secret}" oops`);
    await mock.call('PUT', '/_connector/self-managed-configured/_configuration', { values: { password: secret } });
    await mock.call('PUT', '/_connector/self-managed-configured/_configuration', {
      configuration: { key: { label: 'k', sensitive: true, value: secret } },
    });
    await mock.call('PUT', '/docs/_doc/1', { nested: [{ api_key: secret }] });
    await fetch(`${mock.server.url}/`, { headers: { authorization: `ApiKey ${secret}`, cookie: secret } });
    await mock.call('GET', '/_connector/self-managed-configured');
    const { text } = await mock.call('GET', '/_mock/journal');
    expect(text).not.to.include(secret);
    expect(text).to.include('"authorization":"ApiKey [redacted]"');
    const wanted = { operation: 'index', body: { nested: [{ api_key: 'other' }] } };
    expect((await mock.call('POST', '/_mock/journal/verify', wanted)).text).not.to.include(secret);
  });

  it('is cleared on request and by a reset', async () => {
    await mock.call('GET', '/');
    await mock.call('DELETE', '/_mock/journal');
    await mock.call('GET', '/');
    expect((await entries()).map(({ id }) => id)).to.deep.equal([2]);
    await mock.call('POST', '/_mock/reset');
    await mock.call('GET', '/');
    expect((await entries()).map(({ id }) => id)).to.deep.equal([1]);
  });

  it('says when requests are counted from one again', async () => {
    const summary = async () => (await mock.call('GET', '/_mock/journal')).json.journal;
    await mock.call('GET', '/');
    const { numbering } = await summary();
    await mock.call('DELETE', '/_mock/journal');
    expect(await summary()).to.include({ numbering, kept: 0, recorded: 1 });
    await mock.call('POST', '/_mock/reset');
    expect(await summary())
      .to.include({ kept: 0, recorded: 0 })
      .and.to.have.property('numbering')
      .that.is.not.oneOf([numbering]);
    const other = await harness();
    expect((await other.call('GET', '/_mock/journal')).json.journal.numbering).to.not.equal(numbering);
    await other.stop();
  });

  it('waits for future requests, and counts earlier ones', async () => {
    await mock.call('PUT', '/_connector/self-managed-configured/_check_in');
    const waiting = mock.call('POST', '/_mock/journal/wait?operation=connector.check_in&count=3&timeout=20s');
    await mock.call('PUT', '/_connector/self-managed-configured/_check_in');
    await mock.call('GET', '/');
    await mock.call('PUT', '/_connector/self-managed-configured/_check_in');
    expect((await waiting).json).to.include({ arrived: true, count: 3 });
  });

  it('stops waiting in time, with the closest requests', async () => {
    await mock.call('PUT', '/_connector/self-managed-configured/_status', { status: 'error' });
    const wanted = { operation: 'connector.update_status', body: { status: 'connected' }, timeout: 10 };
    const answer = await mock.call('POST', '/_mock/journal/wait', wanted);
    expect(answer.status).to.equal(408);
    expect(answer.json).to.include({ arrived: false, count: 0, wanted: 1 });
    expect(answer.json.closest[0].differences).to.deep.equal([
      { field: 'body.status', wanted: 'connected', found: 'error' },
    ]);
  });

  it('says how long it waited, with the unit', async () => {
    const answer = await mock.call('POST', '/_mock/journal/wait', { operation: 'bulk', timeout: 5 });
    expect(answer.json.explanation).to.include('Waited 5ms.');
    const error = await mock.server.journal.waitFor({ operation: 'bulk' }, { timeout: 5 }).catch(String);
    expect(error).to.include('Waited 5ms in vain.');
  });

  it('tells of requests as they come', async () => {
    const response = await fetch(`${mock.server.url}/_mock/journal/events?operation=connector.*`);
    expect(response.headers.get('content-type')).to.equal('text/event-stream');
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    await mock.call('GET', '/');
    await mock.call('GET', '/_connector/none');
    let text = '';
    while (!text.includes('data: ')) text += new TextDecoder().decode((await reader.read()).value);
    expect(text).to.include('id: 2\nevent: request\ndata: {"id":2,');
    await reader.cancel();
  });
});

describe('the limits of the journal', () => {
  it('apply to entries and to bytes', async () => {
    const mock = await harness({ journal: { entries: 5, bytes: 20_000 } });
    for (let at = 0; at < 12; at += 1) await mock.call('GET', '/');
    const { journal, entries } = (await mock.call('GET', '/_mock/journal')).json;
    expect(journal).to.include({ kept: 5, recorded: 12 });
    expect(entries.map(({ id }: { id: number }) => id)).to.deep.equal([8, 9, 10, 11, 12]);
    await mock.call('PUT', '/docs/_doc/1', { text: 'x'.repeat(15_000) });
    const after = (await mock.call('GET', '/_mock/journal')).json;
    expect(after.journal.bytes).to.be.lessThan(20_000);
    expect(after.entries.at(-1).id).to.equal(13);
    expect((await mock.call('GET', '/_mock/journal/8')).status).to.equal(404);
    expect((await mock.call('GET', '/_mock/journal/13')).status).to.equal(200);
    await mock.stop();
  });

  it('can be zero', async () => {
    const mock = await harness({ journal: false });
    await mock.call('GET', '/nope');
    expect((await mock.call('GET', '/_mock/journal')).json).to.deep.include({ total: 0, entries: [] });
    await mock.stop();
  });
});

describe('the journal and the faults in the library', () => {
  it('wait, verify and explain', async () => {
    const { server, call, stop } = await harness();
    const seen: string[] = [];
    const end = server.journal.listen(({ path }) => seen.push(path));
    const waiting = server.journal.waitFor({ operation: 'connector.put' });
    await call('PUT', '/_connector/one', { name: 'x' });
    expect((await waiting)[0]).to.include({ status: 201 });
    end();
    await call('GET', '/_connector/one');
    expect(seen).to.deep.equal(['/_connector/one']);
    expect(server.journal.verify({ operation: 'connector.put', exactly: 1 }).passed).to.equal(true);
    const wanted = { operation: 'connector.put' as const, body: { name: 'y' } };
    expect(() => server.journal.verify(wanted)).to.throw(
      [
        'connector.put with a body containing {"name":"y"}: wanted at least once, received 0 times',
        'Closest requests:',
        '  request 1: PUT /_connector/one (connector.put) → 201',
        '    body.name: wanted "y", found "x"',
      ].join('\n'),
    );
    const error = await server.journal.waitFor(wanted, { timeout: 1 }).catch((thrown: Error) => thrown);
    expect(String(error)).to.include('found "x"');
    expect(server.faults.add({ preset: 'internal_error' }).id).to.equal('fault-1');
    expect((await call('GET', '/_connector')).status).to.equal(500);
    expect(() => server.faults.add({ preset: 'nope' } as never)).to.throw('$.preset: must be one of');
    server.faults.clear();
    expect((await call('GET', '/_connector')).status).to.equal(200);
    await stop();
  });
});

describe('requests that are hard to look at', () => {
  const deep = (levels: number): string => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;

  it('are kept as text if they are nested too deeply', async () => {
    const mock = await harness();
    await mock.call('PUT', '/_connector/deep', deep(50_000));
    const { entries } = (await mock.call('GET', '/_mock/journal?operation=connector.put')).json;
    expect(entries[0].body).to.be.a('string');
    expect((await mock.call('POST', '/_mock/journal/search', `{"body":${deep(200)}}`)).status).to.equal(400);
    expect(
      (await mock.call('POST', '/_mock/faults', `{"preset":"internal_error","body":${deep(200)}}`)).status,
    ).to.equal(400);
    const state = `{"indices":{"i":{"documents":[{"id":"1","source":${deep(50_000)}}]}}}`;
    expect((await mock.call('PUT', '/_mock/state', state)).json.error.reason).to.include('levels');
    expect((await mock.call('GET', '/_connector')).status).to.equal(200);
    await mock.stop();
  });

  it('are kept without a body if they are too large', async () => {
    const mock = await harness({ maxBodyBytes: 100 });
    const answer = await mock.call('PUT', '/_connector/large', { name: 'x'.repeat(200) });
    expect([answer.status, answer.text]).to.deep.equal([413, '']);
    const { entries } = (await mock.call('GET', '/_mock/journal?status=413')).json;
    expect(entries[0].operation).to.equal('connector.put');
    expect(entries[0].diagnosis.summary).to.include('more than 100 bytes');
    await mock.stop();
  });
});
