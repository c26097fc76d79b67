import { expect } from 'chai';
import type { EntryView } from '../../server';
import { ConnectorMock } from '../../server/hooks/remote';
import { type Answer, type Harness, harness } from './server';

describe('a request that fails in part', () => {
  let mock: Harness;
  const refused: EntryView[] = [];
  const all: EntryView[] = [];

  before(async () => {
    mock = await harness({ onRefused: (entry) => refused.push(entry), onRequest: (entry) => all.push(entry) });
    await mock.call('PUT', '/dates', { mappings: { properties: { at: { type: 'date' } } } });
    await mock.call('PUT', '/numbers', { mappings: { properties: { at: { type: 'long' } } } });
    await mock.call('PUT', '/dates/_doc/1?refresh=true', { at: '2025-01-01' });
    await mock.call('PUT', '/numbers/_doc/1?refresh=true', { at: 5 });
  });
  beforeEach(async () => {
    refused.length = 0;
    all.length = 0;
    await mock.call('DELETE', '/_mock/journal');
  });
  after(() => mock.stop());

  const failing = '{"query":{"match":{"at":"2025-01-01"}}}';
  const cases: [what: string, method: string, path: string, body: string, summary: string, parts: string[]][] = [
    [
      'a bulk request',
      'POST',
      '/_bulk',
      '{"index":{"_index":"dates","_id":"2"}}\n{}\n{"create":{"_index":"dates","_id":"1"}}\n{}\n',
      '1 of its parts failed: item 1 (create dates/1): version_conflict_engine_exception: [1]: version conflict',
      ['item 1 (create dates/1)'],
    ],
    ['a search', 'POST', '/dates,numbers/_search', failing, 'shard 0 of numbers: ', ['shard 0 of numbers']],
    ['a count', 'POST', '/dates,numbers/_count', failing, 'shard 0 of numbers: ', ['shard 0 of numbers']],
    [
      'an msearch',
      'POST',
      '/_msearch',
      `{"index":"nope"}\n{}\n{"index":"dates"}\n{}\n{"index":"dates,numbers"}\n${failing}\n`,
      '2 of its parts failed: search 0: index_not_found_exception: no such index [nope]; search 2, shard 0 of numbers: ',
      ['search 0', 'search 2, shard 0 of numbers'],
    ],
    [
      'an mget',
      'POST',
      '/_mget',
      '{"docs":[{"_index":"dates","_id":"1"},{"_index":"nope","_id":"7"}]}',
      'document 1 (nope/7): index_not_found_exception: no such index [nope]',
      ['document 1 (nope/7)'],
    ],
  ];
  for (const [what, method, path, body, summary, parts] of cases) {
    it(`counts as refused: ${what}`, async () => {
      const headers = { 'content-type': path === '/_msearch' ? 'application/x-ndjson' : 'application/json' };
      const response = await fetch(mock.server.url + path, { method, headers, body });
      expect(response.status).to.equal(200);
      expect(response.headers.get('x-mock-diagnosis')).to.include(summary);
      const { json } = await mock.call('GET', '/_mock/journal?refused=true');
      expect(json.total).to.equal(1);
      const [entry] = json.entries;
      expect(entry.refused).to.equal(true);
      expect(entry.diagnosis.refused_by).to.equal('elasticsearch');
      expect(entry.diagnosis.failures.map(({ part }: { part: string }) => part)).to.deep.equal(parts);
      expect(refused.map(({ id }) => id)).to.deep.equal([entry.id]);
      const [line] = await new ConnectorMock(() => mock.server.url).refusals();
      expect(line).to.include(`${method} ${path} returned 200: `).and.to.include(summary);
    });
  }

  it('is not refused if nothing failed', async () => {
    const answer = await mock.call('POST', '/dates/_search', { query: { match_all: {} } });
    expect(answer.headers.has('x-mock-diagnosis')).to.equal(false);
    expect((await mock.call('GET', '/_mock/journal?refused=true')).json.total).to.equal(0);
    expect(refused).to.deep.equal([]);
    expect(all.map(({ operation }) => operation)).to.deep.equal(['search']);
  });

  it('says if fault rules made items fail', async () => {
    await mock.call('POST', '/_mock/faults', { id: 'third', items: { positions: [0] } });
    const lines = '{"index":{"_index":"d"}}\n{}\n{"index":{"_index":"d"}}\n{}\n';
    const answer = await mock.call('POST', '/_bulk', lines);
    await mock.call('DELETE', '/_mock/faults');
    expect(answer.headers.get('x-mock-diagnosis'))
      .to.include('[refused by fault]')
      .and.to.include('1 of them because of fault rules: third.');
  });
});

describe('the diagnosis of a server error', () => {
  let mock: Harness;

  before(async () => {
    mock = await harness();
    await mock.call('PUT', '/_connector/one');
    await mock.call('PUT', '/.elastic-connectors-v1/_doc/bare', { name: 'x' });
  });
  after(() => mock.stop());

  const cases: [method: string, path: string, body: unknown, wasNull: string][] = [
    ['PUT', '/_connector/one/_features', {}, '[features] of the request'],
    ['PUT', '/_connector/_secret/s', undefined, 'the body of the request'],
    ['PUT', '/_connector/bare/_index_name', { index_name: 'x' }, '[is_native] of the stored connector'],
    ['PUT', '/_connector/bare/_configuration', { values: { a: 1 } }, '[configuration] of the stored connector'],
  ];
  for (const [method, path, body, wasNull] of cases) {
    it(`names what was null: ${method} ${path}`, async () => {
      const answer = await mock.call(method, path, body);
      expect(answer.status).to.equal(500);
      expect(answer.json.error.type).to.equal('null_pointer_exception');
      expect(answer.text).not.to.include(wasNull);
      expect(answer.headers.get('x-mock-diagnosis')).to.include(
        `[refused by elasticsearch] ${wasNull} is null or missing.`,
      );
    });
  }

  it('names the value that was null', async () => {
    const field = { label: 'a', value: '' };
    await mock.call('PUT', '/_connector/one/_configuration', { configuration: { a: field } });
    const answer = await mock.call('PUT', '/_connector/one/_configuration', { values: { a: null } });
    expect(answer.status).to.equal(500);
    expect(answer.headers.get('x-mock-diagnosis')).to.include('[values.a] of the request is null');
  });
});

describe('the diagnosis of calls beside a plain index', () => {
  it('names the index that has the place of an alias', async () => {
    const mock = await harness();
    await mock.call('PUT', '/.elastic-connectors/_doc/1', {});
    const calls: Answer[] = [
      await mock.call('PUT', '/_connector/one'),
      await mock.call('GET', '/_connector/one'),
      await mock.call('PUT', '/_connector/one/_check_in'),
    ];
    for (const { status, headers } of calls) {
      expect(status).to.be.within(400, 404);
      expect(headers.get('x-mock-diagnosis')).to.include(
        '[.elastic-connectors] is a plain index, but the connector API',
      );
    }
    await mock.stop();
  });
});
