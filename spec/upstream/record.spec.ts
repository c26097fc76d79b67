import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { startServer } from '../../server';
import { build, run } from '../cli/process';
import { call } from '../control/server';
import { pair } from './servers';

describe('a recording of traffic with a cluster', () => {
  let folder: string;

  before(build);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'record-upstream-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('has the version of the cluster and its answers, without secrets, and agrees with a mock', async () => {
    const { server, stop } = await pair({}, { cluster: { esVersion: '9.1.0' } });
    const other = await startServer({ esVersion: '9.1.0' });
    await call(server.url, 'PUT', '/_connector/a', { index_name: 'search-a', service_type: 'drive' });
    const secret = { token: { label: 'Token', type: 'str', sensitive: true, value: 'pssst' } };
    await call(server.url, 'PUT', '/_connector/a/_configuration', { configuration: secret });
    const { id } = (await call(server.url, 'POST', '/_connector/_sync_job', { id: 'a', job_type: 'full' })).json;
    await call(server.url, 'PUT', `/_connector/_sync_job/${id}/_check_in`);
    await call(server.url, 'POST', '/_bulk?refresh=true', '{"index":{"_index":"docs","_id":"1"}}\n{"n":1.0}\n');
    await call(server.url, 'GET', '/docs/_search');
    await call(server.url, 'GET', '/nowhere/_search');

    const file = join(folder, 'traffic.yml');
    const record = run(['record', file], { ES_CONNECTOR_MOCK_URL: server.url });
    expect(await record.ended, record.stderr()).to.equal(0);
    const text = readFileSync(file, 'utf8');
    expect(text).to.include('elasticsearch: 9.1.0\n').and.to.include('do: GET /nowhere/_search');
    expect(text).not.to.include('pssst');

    const replay = run(['replay', file], { ES_CONNECTOR_MOCK_URL: other.url });
    expect(await replay.ended).to.equal(0);
    expect(replay.stdout()).to.include('7 steps: 7 agree.');
    await other.stop();
    await stop();
  });
});
