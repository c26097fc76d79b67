import { expect } from 'chai';
import { createMock, type FixtureState, type RunningServer, startServer } from '../../server';

const shipped = ['empty', 'every-job', 'every-status', 'google-drive'];

describe('fixtures and state', () => {
  let server: RunningServer;

  beforeEach(async () => {
    server = await startServer();
  });
  afterEach(() => server.stop());

  const call = async (method: string, path: string, body?: string | object): Promise<Response> => {
    const text = typeof body === 'object' ? JSON.stringify(body) : body;
    const headers = { 'content-type': 'application/json' };
    return fetch(server.url + path, { method, ...(text !== undefined && { body: text, headers }) });
  };
  const stateText = async (): Promise<string> => (await call('GET', '/_mock/state?with_secrets=true')).text();

  it('lists the built-in fixtures', async () => {
    const { fixtures } = (await (await call('GET', '/_mock/fixtures')).json()) as { fixtures: { name: string }[] };
    expect(fixtures.map(({ name }) => name)).to.deep.equal(shipped);
    for (const fixture of fixtures) expect(fixture).to.have.property('description').that.is.not.equal('');
  });

  for (const name of shipped) {
    it(`loads ${name}, and exports it in a form that can be imported`, async () => {
      expect((await call('POST', `/_mock/fixtures/${name}`)).status).to.equal(200);
      const exported = await stateText();
      await call('POST', '/_mock/reset');
      if (name !== 'empty') expect(await stateText()).not.to.equal(exported);
      expect((await call('PUT', '/_mock/state', exported)).status).to.equal(200);
      expect(await stateText()).to.equal(exported);
    });
  }

  it("gives a connector the API's defaults", async () => {
    await call('PUT', '/_connector/made', { name: 'n', service_type: 's', is_native: true });
    const made = server.state().connectors?.[0];
    server.load({ connectors: [{ id: 'made', name: 'n', service_type: 's', is_native: true }] });
    const loaded = server.state().connectors?.[0];
    expect(Object.keys(loaded ?? {})).to.deep.equal(Object.keys(made ?? {}));
    expect({ ...loaded, filtering: 0 }).to.deep.equal({ ...made, filtering: 0 });
  });

  it('gives a job the same copy of its connector as the API', () => {
    server.load({
      connectors: [{ id: 'c', service_type: 's', index_name: 'i', configuration: { a: { value: 1 } } }],
      sync_jobs: [{ id: 'j', connector: { id: 'c' } }],
    });
    const job = server.state().sync_jobs?.[0];
    expect(job).to.include({ job_type: 'full', status: 'pending', trigger_method: 'on_demand' });
    expect(job?.connector).to.include({ id: 'c', index_name: 'i', service_type: 's' });
    expect(job?.connector).to.have.nested.property('configuration.a.value', 1);
  });

  it('creates an index only for an empty list', () => {
    server.load({ connectors: [] });
    expect(Object.keys(server.state().indices ?? {})).to.deep.equal(['.elastic-connectors-v1']);
  });

  it('keeps text, versions, sequence numbers, routing, deletions and definitions', async () => {
    const state = `{
      "connectors": [{"id": "c", "_version": 7, "_seq_no": 3, "sync_cursor": {"at": 1.0}}],
      "indices": {
        ".elastic-connectors-v1": {"uuid": "u", "documents": [{"id": "odd", "source": {"2": 1, "a": 2, "1": 12345678901234567890}}]},
        "docs": {
          "settings": {"refresh_interval": "5s"}, "mappings": {"properties": {"a": {"type": "keyword"}}}, "aliases": {"al": {"is_write_index": true}},
          "documents": [{"id": "b", "routing": "r", "version": 4, "seq_no": 9, "source": {"a": "x y", "n": 1.50}}],
          "deleted": [{"id": "gone", "version": 2, "seq_no": 12}]
        }
      },
      "cluster": {"ingest_pipeline": {"p": {"processors": []}}}
    }`;
    expect(await (await call('PUT', '/_mock/state', state)).json()).to.deep.equal({ acknowledged: true });
    const text = await stateText();
    for (const kept of [
      '"_version":7,"_seq_no":3',
      '"sync_cursor":{"at":1.0}',
      '"source":{"2":1,"a":2,"1":12345678901234567890}',
      '{"id":"b","routing":"r","version":4,"seq_no":9,"source":{"a":"x y","n":1.50}}',
      '{"id":"gone","version":2,"seq_no":12}',
      '"is_write_index":true',
      '"refresh_interval":"5s"',
      '"processors":[]',
    ]) {
      expect(text).to.include(kept);
    }
    await call('PUT', '/_mock/state', text);
    expect(await stateText()).to.equal(text);
  });

  it('resets to the initial state, not to anything loaded since', async () => {
    const start = await stateText();
    await call('POST', '/_mock/fixtures/every-job');
    await call('PUT', '/_connector/more');
    await call('POST', '/_mock/reset');
    expect(await stateText()).to.equal(start);
  });

  it('resets to the state that was loaded as the baseline', async () => {
    await call('POST', '/_mock/fixtures/every-job?baseline');
    const loaded = await stateText();
    await call('PUT', '/_connector/more');
    expect(await stateText()).not.to.equal(loaded);
    await call('POST', '/_mock/reset');
    expect(await stateText()).to.equal(loaded);
  });

  const bad: [what: string, state: string | FixtureState, path: string, reason: string][] = [
    ['not valid JSON', '{"connectors": [}', '$', 'not valid JSON'],
    ['a list', '[]', '$', 'must be an object, not an array'],
    ['an unknown key', '{"conectors": []}', '$.conectors', 'unknown key [conectors]. Did you mean [connectors]?'],
    ['a prototype key', '{"__proto__": {"a": 1}}', '$.__proto__', 'unknown key [__proto__]'],
    [
      'a wrong status',
      '{"connectors": [{"id": "a", "status": "conected"}]}',
      '$.connectors[0].status',
      'Did you mean [connected]?',
    ],
    ['no id', '{"sync_jobs": [{"connector": {"id": "c"}}]}', '$.sync_jobs[0]', 'key [id] is missing'],
    ['a duplicate id', '{"connectors": [{"id": "a"}, {"id": "a"}]}', '$.connectors[1]', '[a] appears twice'],
    [
      'a duplicate sequence number',
      '{"connectors": [{"id": "a", "_seq_no": 1}, {"id": "b", "_seq_no": 1}]}',
      '$.connectors[1]',
      'sequence number 1 appears twice',
    ],
    ['a bad index name', '{"indices": {"A b": {}}}', '$.indices["A b"]', 'Invalid index name [A b]'],
    [
      'a job without index',
      '{"connectors": [{"id": "c"}], "sync_jobs": [{"id": "j", "connector": {"id": "c"}}]}',
      '$.sync_jobs[0].connector',
      'no index attached',
    ],
  ];
  for (const [what, state, path, reason] of bad) {
    it(`rejects ${what} and changes nothing`, async () => {
      await call('PUT', '/_connector/kept');
      const before = await stateText();
      const response = await call('PUT', '/_mock/state', state);
      expect(response.status).to.equal(400);
      const { error } = (await response.json()) as { error: { problems: { path: string; reason: string }[] } };
      expect(error.problems[0]?.path).to.equal(path);
      expect(error.problems[0]?.reason).to.include(reason);
      expect(await stateText()).to.equal(before);
    });
  }

  it('suggests the nearest fixture, call and parameter', async () => {
    const reason = async (method: string, path: string): Promise<string> => {
      const response = await call(method, path);
      expect(response.status).to.be.oneOf([400, 404]);
      return ((await response.json()) as { error: { reason: string } }).error.reason;
    };
    expect(await reason('POST', '/_mock/fixtures/evry-status')).to.include('Did you mean [every-status]?');
    expect(await reason('POST', '/_mock/fixtures/..%2Fpackage')).to.include('There is no fixture');
    expect(await reason('POST', '/_mock/rest')).to.include('Did you mean [POST /reset]?');
    expect(await reason('PUT', '/_mock/state?basline')).to.include('Did you mean [baseline]?');
  });
});

describe('a mock without a socket', () => {
  it('has the same controls', () => {
    const mock = createMock({ fixture: 'every-status' });
    expect(mock.state().connectors).to.have.length(10);
    mock.load('every-job');
    expect(mock.state().sync_jobs).to.have.length(21);
    mock.reset();
    expect(mock.state()).not.to.have.property('sync_jobs');
    expect(() => mock.load({ connectors: [{ id: '' }] })).to.throw('$.connectors[0].id: must not be empty');
    expect(() => createMock({ fixture: './nowhere.json' })).to.throw('There is no fixture file ./nowhere.json.');
  });
});
