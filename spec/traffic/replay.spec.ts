import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { type RunningServer, startServer } from '../../server';
import { build, run } from '../cli/process';
import { call } from '../control/server';

interface Ended {
  readonly code: number | string | null;
  readonly stdout: string;
  readonly stderr: string;
}

describe('record and replay', () => {
  let server: RunningServer;
  let other: RunningServer;
  let folder: string;
  let file: string;

  const command = async (...args: string[]): Promise<Ended> => {
    const started = run(args, { ES_CONNECTOR_MOCK_URL: server.url });
    const code = await started.ended;
    return { code, stdout: started.stdout(), stderr: started.stderr() };
  };
  const recorded = async (): Promise<string> => {
    expect(await command('record', file)).to.deep.include({ code: 0 });
    return readFileSync(file, 'utf8');
  };
  const traffic = async (): Promise<void> => {
    await call(server.url, 'PUT', '/_connector/a', { index_name: 'search-a' });
    const { id } = (await call(server.url, 'POST', '/_connector/_sync_job', { id: 'a', job_type: 'full' })).json;
    await call(server.url, 'PUT', `/_connector/_sync_job/${id}/_check_in`);
    await call(server.url, 'GET', `/_connector/_sync_job/${id}`);
    await call(server.url, 'POST', '/_bulk', '{"index":{"_index":"docs","_id":"1"}}\n{"n":1.0}\n');
    await call(server.url, 'GET', '/docs/_search?scroll=1m');
    await call(server.url, 'GET', '/_cat/indices?v');
    await call(server.url, 'HEAD', '/docs');
    await call(server.url, 'GET', '/');
  };

  before(build);
  beforeEach(async () => {
    [server, other] = await Promise.all([startServer(), startServer()]);
    folder = mkdtempSync(join(tmpdir(), 'replay-'));
    file = join(folder, 'traffic.yml');
  });
  afterEach(async () => {
    await Promise.all([server.stop(), other.stop()]);
    rmSync(folder, { recursive: true });
  });

  it('agree on another server, and a recording of the replay is the same file', async () => {
    await traffic();
    const first = await recorded();
    const { code, stdout } = await command('replay', file, '--url', other.url);
    expect(stdout).to.include('9 steps: 9 agree.\n');
    expect(code).to.equal(0);
    await command('record', file, '--url', other.url);
    expect(readFileSync(file, 'utf8')).to.equal(first);
  });

  it('report what differs, with exit code 1', async () => {
    await traffic();
    await recorded();
    await call(other.url, 'PUT', '/_connector/a', {});
    const { code, stdout } = await command('replay', file, '--url', other.url);
    expect(code).to.equal(1);
    expect(stdout).to.include('9 steps: 0 agree, 1 different, 8 not played after these.');
    expect(stdout).to.include('PUT /_connector/x | status: 200 instead of 201');
    expect(stdout).to.include('a 200 {"id":"a","result":"updated"}');
    const json = JSON.parse((await command('replay', file, '--url', other.url, '--go-on', '--json')).stdout);
    expect(json.totals).to.include({ steps: 9, notPlayed: 0 });
    expect(json.suites[0].sequences[0].results[0]).to.deep.include({
      step: 1,
      do: 'PUT /_connector/a',
      outcome: 'different',
      findings: [{ at: 'status', a: '200', b: '201' }],
    });
  });

  it('play in another order what does not depend on it', async () => {
    for (const id of ['a', 'b', 'c']) {
      await call(server.url, 'PUT', `/_connector/${id}`, { name: id });
      await call(server.url, 'PUT', `/_connector/${id}/_name`, { name: `new ${id}` });
      await call(server.url, 'GET', `/_connector/${id}`);
    }
    await recorded();
    const { code, stdout } = await command('replay', file, '--url', other.url, '--any-order', '--seed', '7');
    expect(stdout).to.include('9 steps: 9 agree.');
    expect(code).to.equal(0);
    const order = other.journal.entries().map(({ method, path }) => `${method} ${path}`);
    expect(order).to.have.members(server.journal.entries().map(({ method, path }) => `${method} ${path}`));
    expect(order).not.to.deep.equal(server.journal.entries().map(({ method, path }) => `${method} ${path}`));
  });

  it('record a part, to standard output, and clear the journal', async () => {
    await traffic();
    const { stdout, stderr } = await command('record', '--operation', 'cat.indices', '--name', 'tables', '--clear');
    expect(stderr).to.equal('');
    expect(stdout).to.match(
      /^# Recorded by es-connector-mock\..*\nrecording: tables\nelasticsearch: 9\.6\.0\nsteps:\n {2}- do: GET \/_cat/,
    );
    expect(stdout.match(/- do: /g)).to.have.length(1);
    expect(server.journal.entries()).to.have.length(0);
  });

  it('say what cannot be played', async () => {
    server.faults.add({ operation: 'connector.list', preset: 'bad_gateway', times: 1 });
    await call(server.url, 'GET', '/_connector');
    expect((await command('record', file)).stderr).to.equal('1 step cannot be played again; [skip] says why.\n');
    const { code, stdout } = await command('replay', file);
    expect(stdout).to.include('1 step: 0 agree, 1 not compared.');
    expect(stdout).to.include('its answer is that of fault rules: fault-1');
    // Nothing was compared, so nothing is known to agree.
    expect(code).to.equal(1);
  });

  it('explain incorrect usage and bad files', async () => {
    expect((await command('replay')).code).to.equal(2);
    expect((await command('replay', file, '--any-oder')).stderr).to.include('Did you mean [--any-order]?');
    expect(await command('replay', 'missing.yml')).to.deep.include({
      code: 1,
      stderr: 'es-connector-mock: There is no file missing.yml.\n',
    });
    writeFileSync(file, 'steps:\n  - do: GET /\n');
    expect((await command('replay', file)).stderr).to.include('has no recorded answers.');
    writeFileSync(file, 'steps:\n  - od: GET /\n');
    expect((await command('replay', file)).stderr).to.include('traffic.yml:2:5: steps[0] has an unknown key [od].');
    await server.stop();
    writeFileSync(file, 'steps:\n  - do: GET /\n    answer: { status: 200 }\n');
    expect((await command('replay', file)).stderr).to.include('gave no answer to GET /_mock/clock: ECONNREFUSED.');
  });
});
