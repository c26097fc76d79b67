import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { type RunningServer, startServer } from '../../server';
import { build, run } from './process';

interface Ended {
  readonly code: number | string | null;
  readonly stdout: string;
  readonly stderr: string;
}

describe('the commands against a running server', () => {
  let server: RunningServer;
  let folder: string;

  /** Runs a command to completion, with the server's URL in its environment. */
  const call = async (...args: string[]): Promise<Ended> => {
    const started = run(args, { ES_CONNECTOR_MOCK_URL: server.url });
    const code = await started.ended;
    return { code, stdout: started.stdout(), stderr: started.stderr() };
  };
  const succeed = async (...args: string[]): Promise<string> => {
    const { code, stdout, stderr } = await call(...args);
    expect(code, `${args.join(' ')}: ${stdout}${stderr}`).to.equal(0);
    expect(stderr).to.equal('');
    return stdout;
  };
  const put = (path: string, body: unknown): Promise<Response> =>
    fetch(server.url + path, {
      method: 'PUT',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    });

  before(build);
  beforeEach(async () => {
    server = await startServer();
    folder = mkdtempSync(join(tmpdir(), 'tools-'));
  });
  afterEach(async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  it('reset restores the initial state', async () => {
    await put('/_connector/a', {});
    expect(await succeed('reset')).to.equal('Reset to the initial state.\n');
    expect(server.leaks().clean).to.equal(true);
    expect(await succeed('reset', '--json')).to.equal('{"acknowledged":true}\n');
  });

  it('operations lists the operations, without a server', async () => {
    const { code, stdout } = await call('operations', 'connector.sync_job_c*');
    expect(code).to.equal(0);
    expect(stdout.split('\n').map((line) => line.split(' ')[0])).to.deep.equal([
      'connector.sync_job_cancel',
      'connector.sync_job_check_in',
      'connector.sync_job_claim',
      '',
    ]);
    const json = JSON.parse(await succeed('operations', 'bulk,ml.get_jobs', '--emulated', '--json'));
    expect(json.operations.map(({ name }: { name: string }) => name)).to.deep.equal(['bulk']);
    const unknown = await call('operations', 'bluk');
    expect(unknown.code).to.equal(1);
    expect(unknown.stderr).to.include('Unknown operation [bluk]. Did you mean [bulk]?');
  });

  it('operations finds parts of names and of paths, and knows what was meant without its namespace', async () => {
    const found = async (...args: readonly string[]) =>
      JSON.parse(await succeed('operations', ...args, '--json')).operations.map(({ name }: { name: string }) => name);
    expect(await found('check_in')).to.deep.equal(['connector.check_in', 'connector.sync_job_check_in']);
    expect(await found('_LAST_SYNC')).to.deep.equal(['connector.last_sync']);
    expect(await found('/_filtering/_act')).to.deep.equal(['connector.update_active_filtering']);
    expect(await found('bulk')).to.deep.equal(['bulk']);
    expect((await call('operations', 'chek_in')).stderr).to.include('[chek_in]. Did you mean [connector.check_in]?');
  });

  it('filters refuse operations that do not exist', async () => {
    const { code, stderr } = await call('journal', '--operation', 'bluk');
    expect(code).to.equal(1);
    expect(stderr).to.include('unknown operation [bluk]. Did you mean [bulk]?');
  });

  it('load accepts the name of a fixture, a file, or standard input', async () => {
    expect(await succeed('load', 'every-status')).to.equal('Loaded every-status.\n');
    expect(server.state().connectors).to.have.length(10);
    const file = join(folder, 'mine.json');
    writeFileSync(file, JSON.stringify({ connectors: [{ id: 'mine' }] }));
    await succeed('load', file, '--baseline');
    server.reset();
    expect(server.state().connectors?.map(({ id }) => id)).to.deep.equal(['mine']);
    const piped = run(['load', '-', '--url', server.url], {}, '{"connectors":[{"id":"piped"}]}');
    expect(await piped.ended, piped.stderr()).to.equal(0);
    expect(server.state().connectors?.map(({ id }) => id)).to.deep.equal(['piped']);
  });

  it('load says what is wrong and does not change the state', async () => {
    const file = join(folder, 'bad.json');
    writeFileSync(file, '{"connectors":[{"id":"a","staus":"connected"}]}');
    const bad = await call('load', file);
    expect(bad.code).to.equal(1);
    expect(bad.stderr).to.include('$.connectors[0].staus: unknown key [staus]. Did you mean [status]?');
    expect((await call('load', 'evry-status')).stderr).to.include('Did you mean [every-status]?');
    const missing = await call('load', 'missing.json');
    expect(missing).to.deep.include({ code: 1, stderr: 'es-connector-mock: There is no file missing.json.\n' });
    expect((await call('load')).code).to.equal(2);
    expect(server.leaks().clean).to.equal(true);
  });

  it('state prints what load accepts', async () => {
    server.load('google-drive');
    const file = join(folder, 'state.json');
    writeFileSync(file, await succeed('state', '--with-secrets'));
    const before = server.state({ withSecrets: true });
    server.reset();
    await succeed('load', file);
    expect(server.state({ withSecrets: true })).to.deep.equal(before);
  });

  it('state prints placeholders for secrets, and load says which are missing', async () => {
    server.load('google-drive');
    const file = join(folder, 'state-without-secrets.json');
    writeFileSync(file, await succeed('state'));
    const { code, stderr } = await call('load', file);
    expect(code).to.equal(0);
    expect(stderr).to.include('without secrets (see --with-secrets)');
    expect(stderr).to.include('$.connectors[0].configuration.service_account_credentials.value');
  });

  it('show no control characters of names, and none that change the direction of text', async () => {
    await succeed('snapshot', 'save', 'before');
    await put(`/_connector/${encodeURIComponent('a\n\u001b[31m\u202eb')}`, {});
    const said = await succeed('snapshot', 'diff', 'before');
    expect(said.split('\n')[0]).to.equal('connector [a\\u000a\\u001b[31m\\u202eb] was added');
  });

  it('snapshot saves, lists, compares, restores, exports, imports and deletes', async () => {
    await put('/_connector/a', { name: 'one' });
    expect(await succeed('snapshot', 'save', 'before')).to.equal('Saved before: 1 document in 1 index.\n');
    expect(await succeed('snapshot', 'diff', 'before', '--exit-code')).to.equal('Nothing differs.\n');
    await put('/_connector/a/_name', { name: 'two' });
    expect(await succeed('snapshot', 'diff', 'before')).to.include(
      'connector [a] was changed: name from "one" to "two"',
    );
    expect(await call('snapshot', 'diff', 'before', '--exit-code')).to.include({ code: 1 });
    const diff = JSON.parse(await succeed('snapshot', 'diff', 'before', '--json'));
    expect(diff.connectors.changed[0].id).to.equal('a');
    await succeed('snapshot', 'save', 'after');
    expect(await succeed('snapshot', 'diff', 'after', 'before')).to.include('name from "two" to "one"');
    expect(await succeed('snapshot', 'restore', 'before')).to.equal('Restored before.\n');
    expect(server.state().connectors?.[0]?.name).to.equal('one');
    const file = join(folder, 'exported.json');
    writeFileSync(file, await succeed('snapshot', 'export', 'after'));
    expect(await succeed('snapshot', 'delete', 'after')).to.equal('Deleted after.\n');
    await succeed('snapshot', 'import', 'again', file);
    expect(await succeed('snapshot')).to.match(/^before: 1 document in 1 index, \d{4}-.*\nagain: 1 document/);
    expect(JSON.parse(await succeed('snapshot', 'list', '--json')).snapshots).to.have.length(2);
  });

  it('snapshot helps with incorrect usage', async () => {
    const unknown = await call('snapshot', 'resore', 'x');
    expect(unknown).to.include({ code: 2 });
    expect(unknown.stderr).to.include(
      'Unknown snapshot action resore. Did you mean [restore]? The actions are list, save,',
    );
    expect((await call('snapshot', 'save')).stderr).to.include('snapshot save NAME');
    const missing = await call('snapshot', 'restore', 'none');
    expect(missing).to.deep.include({ code: 1, stderr: 'es-connector-mock: There is no snapshot [none].\n' });
  });

  it('journal shows requests and why they were refused', async () => {
    await put('/_connector/a', {});
    await put('/_connector/a/_status', { status: 'connected' });
    await fetch(`${server.url}/_conector?pretty`);
    const text = await succeed('journal');
    expect(text).to.match(/^#1 {2}\d\d:\d\d:\d\d\.\d{3} {2}PUT \/_connector\/a → 201 {2}connector\.put\n#2/);
    expect(text).to.include('      The connector has the status created. From there it can change to');
    expect(text).to.include('GET /_conector?pretty → ').and.to.include('3 requests.\n');
    expect(await succeed('journal', '--refused', '--method', 'GET'))
      .to.include('1 request.\n')
      .and.not.to.include('#2');
    expect(await succeed('journal', '--operation', 'connector.*', '--limit', '1')).to.include(
      '2 requests, the last 1 shown.',
    );
    const found = JSON.parse(await succeed('journal', '--json', '--body', '{"status":"connected"}', '--clear'));
    expect(found.entries).to.have.length(1);
    expect(await succeed('journal')).to.equal('0 requests; 3 are no longer kept.\n');
    expect((await call('journal', '--body', '{')).stderr).to.include('--body must be JSON');
  });

  it('commands can address a sandbox', async () => {
    await succeed('load', 'every-status', '--sandbox', 'w1');
    expect(server.leaks().clean).to.equal(true);
    expect(server.sandbox('w1').state().connectors).to.have.length(10);
    expect(JSON.parse(await succeed('state', '--url', `${server.url}/_mock/sandbox/w1/`)).connectors).to.have.length(
      10,
    );
  });

  it('wait waits for requests', async () => {
    const waiting = call('wait', '--operation', 'connector.list', '--count', '2', '--json');
    await fetch(`${server.url}/_connector`);
    await fetch(`${server.url}/_connector`);
    const { code, stdout } = await waiting;
    expect(code).to.equal(0);
    expect(JSON.parse(stdout)).to.include({ arrived: true, count: 2 });
  });

  it('wait ends with 1 and the closest requests when the time runs out', async () => {
    await put('/_connector/a/_name', { name: 'x' });
    const { code, stdout } = await call(
      ...['wait', '--operation', 'connector.update_name', '--body', '{"name":"y"}', '--timeout', '50ms'],
    );
    expect(code).to.equal(1);
    expect(stdout).to.include('wanted at least once, received 0 times');
    expect(stdout).to.include('    body.name: wanted "y", found "x"');
    expect((await call('wait', '--timeout', 'soon')).code).to.equal(2);
  });

  it('wait waits for a server that has not started yet', async () => {
    const { port } = server;
    await server.stop();
    const waiting = call('wait');
    await new Promise((resolve) => setTimeout(resolve, 300));
    server = await startServer({ port });
    expect(await waiting).to.deep.include({ code: 0, stdout: `${server.url} is ready.\n` });
  });

  it('whoami explains what somebody may do', async () => {
    const found = server.whoami('elastic');
    expect(await succeed('whoami', 'elastic')).to.equal(`${found.text.join('\n')}\n`);
    expect(JSON.parse(await succeed('whoami', '--json'))).to.deep.equal(server.whoami());
    const { code, stderr } = await call('whoami', 'elastc');
    expect(code).to.equal(1);
    expect(stderr).to.include('Did you mean [elastic]?');
  });

  it('health leaves no trace', async () => {
    expect(await succeed('health')).to.match(/is ready\. Clock: .*; requests so far: 0; sandboxes: 0\.\n$/);
    expect(JSON.parse(await succeed('health', '--json'))).to.include({ ready: true, control: true, requests: 0 });
    const bare = await startServer({ control: false });
    expect(await succeed('health', '--url', bare.url)).to.include('Its control API is not available.');
    await bare.stop();
  });

  it('say if a token is missing', async () => {
    const guarded = await startServer({ token: 't' });
    const refused = await call('reset', '--url', guarded.url);
    expect(refused).to.include({ code: 1 });
    expect(refused.stderr).to.include('Pass it with --token or in ES_CONNECTOR_MOCK_TOKEN.');
    await succeed('reset', '--url', guarded.url, '--token', 't');
    expect(await succeed('wait', '--url', guarded.url)).to.include('is ready');
    await guarded.stop();
  });

  it('say how to start a server if none answers', async () => {
    const { url } = server;
    await server.stop();
    for (const args of [['reset'], ['load', 'empty'], ['state'], ['snapshot'], ['journal'], ['health']]) {
      const { code, stderr, stdout } = await call(...args);
      expect({ code, stdout }, args.join(' ')).to.deep.equal({ code: 1, stdout: '' });
      expect(stderr).to.equal(
        `es-connector-mock: No server answers at ${url} (connection refused). Start one with: es-connector-mock start. If it runs elsewhere, pass its URL with --url or in ES_CONNECTOR_MOCK_URL.\n`,
      );
    }
    expect(await call('wait', '--timeout', '10ms')).to.include({ code: 1 });
  });

  it('recognize a different server', async () => {
    const other = createServer((_request, response) => response.writeHead(404).end('nothing here'));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const { code, stderr } = await call('reset', '--url', `http://127.0.0.1:${port}`);
    expect(code).to.equal(1);
    expect(stderr).to.include('answers, but has no control API');
    expect((await call('reset', '--url', '127.0.0.1')).code).to.equal(2);
    other.close();
  });

  it('each have a help text', async () => {
    for (const name of ['reset', 'load', 'state', 'snapshot', 'journal', 'wait', 'health']) {
      expect(await succeed(name, '--help')).to.match(
        new RegExp(`^Usage: es-connector-mock ${name}[\\s\\S]*--url TEXT`),
      );
      expect((await call(name, '--urll', 'x')).stderr).to.include('Did you mean [--url]?');
    }
  });
});
