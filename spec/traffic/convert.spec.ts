import { execFile } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { type RunningServer, startServer } from '../../server';
import { build, run } from '../cli/process';
import { readSuite } from '../conformance/case';
import { RawClient } from '../conformance/client';
import { play } from '../conformance/play';
import { call } from '../control/server';

const execute = promisify(execFile);
const MOCHA = join(__dirname, '..', '..', 'node_modules', 'mocha', 'bin', 'mocha.js');

describe('a recording in another format', () => {
  let server: RunningServer;
  let other: RunningServer;
  let folder: string;
  let recording: string;

  const command = async (...args: string[]): Promise<{ code: number | string | null; output: string }> => {
    const started = run(args, { ES_CONNECTOR_MOCK_URL: server.url });
    const code = await started.ended;
    return { code, output: started.stdout() + started.stderr() };
  };
  const converted = async (format: string, file: string): Promise<string> => {
    const path = join(folder, file);
    const { code, output } = await command('record', '--from', recording, '--as', format, path);
    expect(code, output).to.equal(0);
    return path;
  };

  before(build);
  beforeEach(async () => {
    [server, other] = await Promise.all([startServer(), startServer()]);
    folder = mkdtempSync(join(tmpdir(), 'convert-'));
    recording = join(folder, 'traffic.yml');
    await call(server.url, 'PUT', '/_connector/a', { index_name: 'search-a', service_type: 'drive' });
    const { id } = (await call(server.url, 'POST', '/_connector/_sync_job', { id: 'a', job_type: 'full' })).json;
    await call(server.url, 'GET', `/_connector/_sync_job/${id}`);
    await call(server.url, 'PUT', '/docs/_doc/1', {
      at: new Date().toISOString(),
      'a.b': ['ü', '"', '\\'],
      none: null,
    });
    await call(server.url, 'POST', '/_bulk', '{"index":{"_index":"docs","_id":"2"}}\n{"n":1.5}\n');
    await call(server.url, 'GET', '/docs/_search?q=n:1.5');
    await call(server.url, 'GET', '/_cat/count/docs');
    await call(server.url, 'GET', '/docs/_doc/3');
    await command('record', recording);
  });
  afterEach(async () => {
    await Promise.all([server.stop(), other.stop()]);
    rmSync(folder, { recursive: true });
  });

  it('can be conformance cases', async () => {
    const suite = readSuite(await converted('cases', 'cases.yml'));
    expect(suite.cases[0]?.steps).to.have.length(8);
    const client = new RawClient(other.url);
    for (const each of suite.cases) await play(client, suite, each);
    const [first] = suite.cases;
    const changed = { ...suite, cases: [] };
    const step = { ...first?.steps[0], status: 200 } as never;
    const failed = await play(client, changed, { name: 'changed', steps: [step] }).catch(
      (error: Error) => error.message,
    );
    client.close();
    expect(failed).to.include('status: want 200, got 201');
  });

  it('can be a fixture with the state after it, the same each time', async () => {
    const file = await converted('fixture', 'traffic.json');
    const text = readFileSync(file, 'utf8');
    expect(readFileSync(await converted('fixture', 'again.json'), 'utf8')).to.equal(text);
    other.load(file);
    const state = other.state() as { connectors: object[]; sync_jobs: object[]; indices: Record<string, unknown> };
    expect(state.connectors).to.have.length(1);
    expect(state.sync_jobs).to.have.length(1);
    expect((await call(other.url, 'GET', '/docs/_count')).json.count).to.equal(2);
    expect((await call(other.url, 'GET', '/_connector/_sync_job')).json.results[0].connector.id).to.equal('a');
  });

  it('says which requests left the mock in another state than the recorded server', async () => {
    const text = readFileSync(recording, 'utf8').replace('status: 201', 'status: 500');
    writeFileSync(recording, text);
    const { code, output } = await command('record', '--from', recording, '--as', 'fixture');
    expect(code).to.equal(0);
    expect(output).to.include('may lack something:\n  step 1, PUT /_connector/a: 201 instead of 500\n');
  });

  it('can be a suite of mocha', async () => {
    const file = await converted('mocha', 'traffic.spec.cjs');
    const env = { ...process.env, ELASTICSEARCH_URL: other.url };
    const { stdout } = await execute(process.execPath, [MOCHA, '--no-config', file], { env, cwd: folder });
    expect(stdout).to.include('8 passing');
    const module = join(folder, 'traffic.spec.mjs');
    copyFileSync(file, module);
    const again = await execute(process.execPath, [MOCHA, '--no-config', module], { env, cwd: folder }).catch(
      (error) => error,
    );
    expect(again.stdout).to.include('failing').and.to.include('200 !== 201');
  });

  it('can be a suite of pytest', async () => {
    const file = await converted('pytest', 'test_traffic.py');
    // Without pytest itself, which not every machine has: a module of its name that only knows the mark.
    writeFileSync(
      join(folder, 'pytest.py'),
      'class mark:\n    skip = staticmethod(lambda reason: lambda test: test)\n',
    );
    writeFileSync(
      join(folder, 'run.py'),
      'import test_traffic\nfor name in [n for n in vars(test_traffic) if n.startswith("test_")]:\n    getattr(test_traffic, name)()\n    print("passed", name)\n',
    );
    const env = { ...process.env, ELASTICSEARCH_URL: other.url };
    const { stdout } = await execute('python3', ['run.py'], { env, cwd: folder });
    expect(stdout.match(/^passed /gm)).to.have.length(8);
    const again = await execute('python3', ['run.py'], { env, cwd: folder }).catch((error) => error);
    expect(again.stderr).to.include('assert status == 201');
    expect(readFileSync(file, 'utf8')).to.include('import urllib.request');
  });

  it('can be an HTTP archive, and comes back from it', async () => {
    const archive = await converted('har', 'traffic.har');
    const { log } = JSON.parse(readFileSync(archive, 'utf8'));
    expect(log.entries[0].request).to.deep.include({ method: 'PUT', url: 'http://localhost:9200/_connector/a' });
    expect(log.entries[0].request.postData.text).to.equal('{"index_name":"search-a","service_type":"drive"}');
    const { output } = await command('record', '--from', archive, '--name', 'traffic');
    expect(output).to.include('do: POST /_connector/_sync_job');
  });

  it('reads the archives of browsers: ids and times get names, credentials and secrets are left out', async () => {
    const entry = (method: string, path: string, content: object, more: object = {}): object => ({
      startedDateTime: '2026-01-01T10:00:00.000Z',
      request: { method, url: `http://es:9200${path}`, headers: [{ name: 'Authorization', value: 'geheim' }], ...more },
      response: {
        status: 200,
        headers: [{ name: 'Content-Type', value: 'application/json' }],
        content: { text: Buffer.from(JSON.stringify(content)).toString('base64'), encoding: 'base64' },
      },
    });
    const archive = join(folder, 'browser.har');
    const id = 'Abc0123456789-xyz_DE';
    const entries = [
      entry(
        'POST',
        '/docs/_doc?refresh',
        { _id: id, at: '2026-01-01T10:00:01.000Z' },
        { postData: { text: '{"a":1.0}' } },
      ),
      entry('GET', `/docs/_doc/${id}`, { _id: id }),
      entry(
        'PUT',
        '/_security/user/ada?refresh=true',
        { created: true },
        { postData: { text: '{"password":"pssst-1","roles":["r"]}' } },
      ),
      entry(
        'PUT',
        '/_connector/a/_configuration',
        { result: 'updated' },
        { postData: { text: '{"values":{"token":"pssst-2"}}' } },
      ),
      entry('POST', '/_security/api_key', { id: 'k', name: 'n', api_key: 'pssst-3', encoded: 'cHNzc3QtMw==' }),
    ];
    writeFileSync(archive, JSON.stringify({ log: { entries } }));
    const { output } = await command('record', '--from', archive);
    expect(output).not.to.match(/geheim|pssst|cHNzc3QtMw/);
    expect(output).to.include('password: "[redacted]"').and.to.include('roles:');
    expect(output)
      .to.include('do: POST /docs/_doc?refresh')
      .and.to.include('a: 1.0')
      .and.to.include('at: ${' + 'time}');
    expect(output).to.include('do: GET /docs/_doc/${' + 'id_1}');
  });

  it('says what is wrong with an archive', async () => {
    const archive = join(folder, 'bad.har');
    const say = async (text: string): Promise<string> => {
      writeFileSync(archive, text);
      return (await command('record', '--from', archive)).output;
    };
    expect(await say('{"log": {"entries": [}}')).to.match(/bad\.har:1:\d+: /);
    expect(await say('{"log": {}}')).to.include('log.entries must be a list.');
    expect(await say('{"log": {"entries": [{"request": {}}]}}')).to.include(
      'log.entries[0].response must be an object.',
    );
    expect((await command('record', '--from', recording, '--as', 'mocah')).output).to.include('Did you mean [mocha]?');
  });
});
