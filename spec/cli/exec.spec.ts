import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { build, type Run, run } from './process';

const node = process.execPath;

describe('es-connector-mock exec', () => {
  let folder: string;
  const runs: Run[] = [];
  const exec = (args: string[], environment?: Record<string, string>): Run => {
    const started = run(['exec', ...args], environment);
    runs.push(started);
    return started;
  };
  /** A program as a file, such as tests. */
  const program = (text: string): string => {
    const file = join(folder, 'program.mjs');
    writeFileSync(file, text);
    return file;
  };

  before(build);
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'exec-'));
  });
  afterEach(async () => {
    for (const { child } of runs.splice(0)) child.kill('SIGKILL');
    await rm(folder, { recursive: true });
  });

  it('gives the command a server of its own while it runs', async () => {
    const file = program(`
      const { ELASTICSEARCH_URL: url, ELASTICSEARCH_PORT: port, ...others } = process.env;
      const names = ['ELASTICSEARCH_HOST', 'ELASTICSEARCH_HOSTS', 'ES_URL', 'ES_HOST', 'ES_CONNECTOR_MOCK_URL'];
      const { count } = await (await fetch(url + '/_connector')).json();
      console.log(JSON.stringify({ url, port, same: names.every((name) => others[name] === url), count, args: process.argv.slice(2) }));
    `);
    const started = exec(['--fixture', 'every-status', '--', node, file, '--fixture', 'x', '--help']);
    expect(await started.ended, started.stderr()).to.equal(0);
    const said = JSON.parse(started.stdout());
    expect(said).to.deep.include({ same: true, count: 10, args: ['--fixture', 'x', '--help'] });
    expect(new URL(said.url).port).to.equal(said.port);
    expect(started.stderr()).to.equal('');
    const gone = await fetch(said.url).catch((error: Error) => error);
    expect(gone).to.be.instanceOf(Error);
  });

  it('does not need -- before a command that is not a flag', async () => {
    const started = exec([
      '--seed',
      's',
      node,
      '-e',
      'console.log(process.env.ES_URL, process.argv[1])',
      '--',
      '--port',
    ]);
    expect(await started.ended, started.stderr()).to.equal(0);
    expect(started.stdout()).to.match(/^http:\/\/127\.0\.0\.1:\d+ --port\n$/);
  });

  it('lets the commands of a run find the server and its token', async () => {
    const cli = join(__dirname, '..', '..', 'dist', 'cli.js');
    const started = exec(['--token', 'secret', '--', node, cli, 'health', '--json']);
    expect(await started.ended, started.stderr()).to.equal(0);
    expect(JSON.parse(started.stdout())).to.include({ ready: true, control: true });
  });

  it('keeps the exit code and shows all refused requests, even after resets and from sandboxes', async () => {
    const file = program(`
      const url = process.env.ELASTICSEARCH_URL;
      const put = (path, body) => fetch(url + path, { method: 'PUT', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });
      await put('/_connector/a', {});
      for (let i = 0; i < 3; i += 1) await put('/_connector/a/_status', { status: 'connected' });
      await fetch(url + '/_mock/reset', { method: 'POST' });
      await put('/_mock/sandbox/w1/_connector/a/_nam', { api_key: 'hidden' });
      await fetch(url + '/_mock/sandboxes/w1', { method: 'DELETE' });
      process.exit(3);
    `);
    const started = exec(['--', node, file]);
    expect(await started.ended).to.equal(3);
    expect(started.stdout()).to.equal('');
    expect(started.stderr()).to.include('ended with exit code 3. 4 requests were refused:\n');
    expect(started.stderr()).to.include('PUT /_connector/a/_status → 400  connector.update_status  (3 times)\n');
    expect(started.stderr()).to.include('The connector has the status created. From there it can change to ');
    expect(started.stderr()).to.include('(refused by elasticsearch)\n    sent: {"status":"connected"}\n');
    expect(started.stderr()).to.include('PUT /_connector/a/_nam → 400  no route  [sandbox w1]');
    expect(started.stderr()).not.to.include('hidden');
  });

  it('shows refused items of a bulk request', async () => {
    const text = `
      const url = process.env.ELASTICSEARCH_URL + '/docs/_bulk';
      const headers = { 'content-type': 'application/x-ndjson' };
      const bulk = (...lines) => fetch(url, { method: 'POST', headers, body: lines.join('\\n') + '\\n' });
      await bulk('{"index":{"_id":"a"}}', '{"n":1}');
      await bulk('{"index":{"_id":"b"}}', '{"n":2}', '{"create":{"_id":"a"}}', '{"n":1}');
      process.exit(1);`;
    const started = exec(['--', node, program(text)]);
    expect(await started.ended).to.equal(1);
    expect(started.stderr()).to.include('1 request was refused:\n  POST /docs/_bulk → 200  bulk\n');
    expect(started.stderr()).to.include(
      '1 of its parts failed: item 1 (create docs/a): version_conflict_engine_exception: [a]: version conflict',
    );
  });

  it('shows no control characters of requests, and neither does the journal command', async () => {
    const cli = join(__dirname, '..', '..', 'dist', 'cli.js');
    const started = exec([
      '--',
      node,
      program(`
        import { spawnSync } from 'node:child_process';
        await fetch(process.env.ELASTICSEARCH_URL + '/x%0aFORGED%1b%5b31m/_search?q=%E2%80%AEgnp.%E2%81%A9');
        for (const words of [['journal'], ['wait', '--operation', 'get', '--path', '/x*', '--timeout', '1ms']])
          spawnSync(process.execPath, [${JSON.stringify(cli)}, ...words], { stdio: 'inherit' });
        process.exit(1);`),
    ]);
    expect(await started.ended, started.stderr()).to.equal(1);
    for (const text of [started.stdout(), started.stderr()])
      expect(text)
        .to.include('GET /x\\u000aFORGED\\u001b[31m/_search?q=\\u202egnp.\\u2069')
        .and.not.to.match(/[^\P{Cc}\n]|\p{Bidi_C}|^FORGED/mu);
    expect(started.stdout()).to.match(/^ {2}request 1: GET \/x\\u000aFORGED/m);
  });

  it('shows the requested number of refusals, the latest ones', async () => {
    const text = `for (const n of [1, 2, 3]) await fetch(process.env.ES_URL + '/index/_doc/' + n); process.exit(1);`;
    const two = exec(['--show', '2', '--', node, program(text)]);
    expect(await two.ended).to.equal(1);
    expect(two.stderr()).to.include('3 requests were refused; the last 2 distinct ones:');
    expect(two.stderr()).to.include('/index/_doc/3').and.not.to.include('/index/_doc/1');
    const none = exec(['--show', '0', '--', node, program(text)]);
    expect(await none.ended).to.equal(1);
    expect(none.stderr()).not.to.include('refused');
  });

  it('says so if nothing was refused', async () => {
    const started = exec(['--', node, '-e', 'process.exit(9)']);
    expect(await started.ended).to.equal(9);
    expect(started.stderr()).to.include('No request was refused.');
  });

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    it(`passes ${signal} on and waits for the command to handle it`, async () => {
      const file = program(`
        process.on('${signal}', async () => {
          const { status } = await fetch(process.env.ELASTICSEARCH_URL);
          console.log('server: ' + status);
          process.exit(7);
        });
        setInterval(() => {}, 1000);
        console.log('ready');
      `);
      const started = exec(['--', node, file]);
      await new Promise((resolve) => started.child.stdout?.once('data', resolve));
      started.child.kill(signal);
      expect(await started.ended).to.equal(7);
      expect(started.stdout()).to.equal('ready\nserver: 200\n');
    });
  }

  it('ends with 128 plus the signal that ended the command', async () => {
    for (const [signal, code] of [
      ['SIGKILL', 137],
      ['SIGTERM', 143],
    ] as const) {
      const started = exec(['--', node, '-e', `process.kill(process.pid, '${signal}'); setInterval(() => {}, 1000)`]);
      expect(await started.ended).to.equal(code);
    }
  });

  it('ends as a shell does if a command cannot be run', async () => {
    const missing = exec(['--', 'no-such-command-anywhere']);
    expect(await missing.ended).to.equal(127);
    expect(missing.stderr()).to.equal('es-connector-mock: cannot run no-such-command-anywhere: command not found.\n');
    const forbidden = exec(['--', program('')]);
    expect(await forbidden.ended).to.equal(126);
  });

  it('rejects incorrect usage before it starts anything', async () => {
    for (const [args, message] of [
      [[], 'exec needs a command'],
      [['--fixture', 'empty', '--'], 'exec needs a command'],
      [['--prot', '1', '--', 'x'], 'Unknown flag --prot. Did you mean [--port]?'],
    ] as const) {
      const started = exec([...args]);
      expect(await started.ended, args.join(' ')).to.equal(2);
      expect(started.stderr()).to.include(message);
    }
  });

  it('has a help text', async () => {
    const help = exec(['--help']);
    expect(await help.ended).to.equal(0);
    expect(help.stdout()).to.include('Usage: es-connector-mock exec [flags] -- COMMAND').and.to.include('ES_HOST');
  });
});
