import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { expect } from 'chai';
import { build, type Run, ready, run, said } from './process';

describe('es-connector-mock start', () => {
  const runs: Run[] = [];
  const command = (args: string[], environment?: Record<string, string>): Run => {
    const started = run(args, environment);
    runs.push(started);
    return started;
  };

  before(build);
  afterEach(() => {
    for (const { child } of runs.splice(0)) child.kill('SIGKILL');
  });

  it('prints one line of JSON on stdout when it is ready', async () => {
    const started = command(['--port', '0']);
    const { url, port } = await ready(started);
    expect(url).to.equal(`http://127.0.0.1:${port}`);
    expect((await fetch(`${url}/_mock/fixtures`)).status).to.equal(200);
    expect(started.stdout().split('\n')).to.have.length(2);
    await said(started, `curl ${url}/_connector  (inspector and control API: ${url}/_mock; Ctrl-C stops)`);
  });

  it('names no inspector that is switched off', async () => {
    const started = command(['--port', '0', '--no-control']);
    const { url } = await ready(started);
    await said(started, `curl ${url}/_connector  (Ctrl-C stops)`);
  });

  it('starts with a fixture', async () => {
    const { url } = await ready(command(['start', '--port=0', '--fixture', 'every-status']));
    const { connectors } = (await (await fetch(`${url}/_mock/state`)).json()) as { connectors: unknown[] };
    expect(connectors).to.have.length(10);
  });

  it('takes flags from the environment, but prefers the command line', async () => {
    const environment = { ES_CONNECTOR_MOCK_PORT: '1', ES_CONNECTOR_MOCK_FIXTURE: 'every-job' };
    const { url } = await ready(command(['--port', '0'], environment));
    const state = (await (await fetch(`${url}/_mock/state`)).json()) as { sync_jobs: unknown[] };
    expect(state.sync_jobs).to.have.length(21);
  });

  it('writes a line for each request to stderr, with the reason if it was refused', async () => {
    const started = command(['--port', '0', '--log', 'text']);
    const { url } = await ready(started);
    await fetch(`${url}/_connector?size=1`);
    await fetch(`${url}/_mock/sandbox/w1/_connector/gone`);
    await said(started, 'refused by elasticsearch');
    expect(started.stderr()).to.match(
      /^[\d:.]{12} {2}GET \/_connector\?size=1 → 200 {2}connector\.list {2}[\d.]+ ms$/m,
    );
    expect(started.stderr()).to.match(
      /GET \/_connector\/gone → 404 {2}connector\.get {2}\[sandbox w1\] {2}[\d.]+ ms\n {6}\S/,
    );
    expect(started.stdout().split('\n')).to.have.length(2);
  });

  it('writes no control characters of requests to stderr', async () => {
    const started = command(['--port', '0', '--log', 'text']);
    const { url } = await ready(started);
    await fetch(`${url}/x%0aFORGED%1b%5b31m/_search?q=%07`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: 'a\u009b31m',
    });
    await fetch(`${url}/${encodeURIComponent('\u202egnp.\u2066')}/_search?q=${encodeURIComponent('\u200f\u061c')}`);
    await said(started, '/\\u202egnp.\\u2066/_search?q=\\u200f\\u061c → ');
    await said(started, 'sent: ');
    expect(started.stderr()).to.include('POST /x\\u000aFORGED\\u001b[31m/_search?q=\\u0007 → ');
    expect(started.stderr()).to.include('sent: "a\\u009b31m"');
    expect(started.stderr())
      .to.match(/^[^\p{Cc}\p{Bidi_C}]+(?:\n[^\p{Cc}\p{Bidi_C}]+)*\n$/u)
      .and.not.to.match(/^FORGED/m);
  });

  it('writes these lines as JSON, without credentials', async () => {
    const started = command(['--port', '0'], { ES_CONNECTOR_MOCK_LOG: 'json', ES_CONNECTOR_MOCK_JOURNAL_ENTRIES: '0' });
    const { url } = await ready(started);
    await fetch(`${url}/gone/_search?q=a`, { headers: { authorization: 'ApiKey c2VjcmV0OmNhbmFyeQ==' } });
    await said(started, 'There is no index [gone]');
    const lines = started.stderr().split('\n');
    const line = JSON.parse(lines.find((one) => one.startsWith('{')) ?? '');
    expect(line).to.include({ method: 'GET', path: '/gone/_search', status: 404, operation: 'search', refused: true });
    expect(line.query).to.deep.equal({ q: 'a' });
    expect(started.stderr()).not.to.include('c2VjcmV0');
  });

  it('takes settings of the cluster, several of them, from flags and the environment', async () => {
    const settings = async (args: string[], environment?: Record<string, string>) => {
      const { url } = await ready(command(['--port', '0', ...args], environment));
      const query = 'include_defaults=true&flat_settings=true';
      const shown = (await (await fetch(`${url}/_cluster/settings?${query}`)).json()) as { defaults: object };
      return shown.defaults;
    };
    const wanted = { 'search.max_buckets': '7', 'search.max_keep_alive': '48h' };
    expect(await settings(['--setting', 'search.max_buckets=7', '-E', 'search.max_keep_alive=48h'])).to.include(wanted);
    const variable = 'search.max_buckets=7; search.max_keep_alive=48h';
    expect(await settings([], { ES_CONNECTOR_MOCK_SETTING: variable })).to.include(wanted);
  });

  it('takes clock, seed, journal and safety settings from flags', async () => {
    const flags = [
      '--time',
      '2025-03-03T09:00:00Z',
      '--time-rate',
      '0',
      '--seed',
      'x',
      '--journal-entries',
      '2',
      '--token',
      't',
    ];
    const { url } = await ready(command(['--port', '0', ...flags]));
    expect((await fetch(`${url}/_mock/clock`)).status).to.equal(401);
    const get = async (path: string) => (await fetch(url + path, { headers: { 'x-mock-token': 't' } })).json();
    expect(await get('/_mock/clock')).to.include({ now: '2025-03-03T09:00:00.000Z', frozen: true });
    expect(await get('/_mock/ids')).to.deep.equal({ seed: 'x' });
    expect(await get('/_mock/journal')).to.have.nested.property('journal.limits.entries', 2);
  });

  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    it(`ends with 0 on ${signal} even if a client keeps its connection open`, async () => {
      const started = command(['--port', '0']);
      const { port } = await ready(started);
      const socket = connect(port, '127.0.0.1');
      socket.on('error', () => {});
      socket.write('GET /_mock/fixtures HTTP/1.1\r\nhost: x\r\n\r\n');
      await new Promise((resolve) => socket.once('data', resolve));
      started.child.kill(signal);
      expect(await started.ended).to.equal(0);
    });
  }

  it('stops when its standard input ends, if told to', async () => {
    const started = command(['--port', '0', '--until-stdin-ends']);
    await ready(started);
    expect(await started.ended).to.equal(0);
  });

  it('says if the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    const started = command(['--port', String(port)]);
    expect(await started.ended).to.equal(1);
    expect(started.stderr()).to.include(`Port ${port} on 127.0.0.1 is taken`);
    expect(started.stdout()).to.equal('');
    other.close();
  });

  it('rejects an invalid fixture with file, path and reason', async () => {
    const started = command(['--port', '0', '--fixture', `${__dirname}/bad-fixture.json`]);
    expect(await started.ended).to.equal(1);
    expect(started.stderr()).to.include('bad-fixture.json cannot be loaded:');
    expect(started.stderr()).to.include('$.connectors[0].stats (1:33): unknown key [stats]. Did you mean [status]?');
    expect(started.stderr()).not.to.include('    at ');
  });

  const refused: [args: string[], environment: Record<string, string>, message: string][] = [
    [['--prot', '1'], {}, 'Unknown flag --prot. Did you mean [--port]?'],
    [['strat'], {}, 'Unknown command strat. Did you mean [start]?'],
    [['--port', 'x'], {}, '--port must be a whole number from 0 to 65535, not x.'],
    [['--port', '65536'], {}, '--port must be a whole number from 0 to 65535, not 65536.'],
    [['--port'], {}, '--port needs a value'],
    [['--license', 'gold!'], {}, '--license must be one of basic, trial'],
    [['--time-rate', 'fast'], {}, '--time-rate must be a number, not fast.'],
    [['--time', 'tomorrow'], {}, '--time: [tomorrow] is not a time: use 2025-03-03T09:00:00Z'],
    [['--time-tick', 'abc'], {}, '--time-tick: [abc] is not a duration: use 250ms'],
    [[], { ES_CONNECTOR_MOCK_IDLE_TIMEOUT: 'x' }, 'ES_CONNECTOR_MOCK_IDLE_TIMEOUT: [x] is not a duration'],
    [['start', 'now'], {}, 'start takes no arguments, but got: now'],
    [[], { ES_CONNECTOR_MOCK_PORT: '-1' }, 'ES_CONNECTOR_MOCK_PORT must be a whole number'],
    [
      [],
      { ES_CONNECTOR_MOCK_NO_CONTROL: 'maybe' },
      'ES_CONNECTOR_MOCK_NO_CONTROL must be one of true, 1, yes, on, false',
    ],
  ];
  for (const [args, environment, message] of refused) {
    it(`ends with 2 for [${args.join(' ')}] ${JSON.stringify(environment)}`, async () => {
      const started = command(args, environment);
      expect(await started.ended).to.equal(2);
      expect(started.stderr()).to.include(message);
      expect(started.stdout()).to.equal('');
    });
  }

  for (const [text, status] of Object.entries({
    no: 200,
    OFF: 200,
    false: 200,
    '0': 200,
    yes: 400,
    on: 400,
    '1': 400,
    True: 400,
  })) {
    it(`takes ${text} as the value of a switch in the environment`, async () => {
      const { url } = await ready(command(['--port', '0'], { ES_CONNECTOR_MOCK_NO_CONTROL: text }));
      expect((await fetch(`${url}/_mock/clock`)).status).to.equal(status);
    });
  }

  it('names variables that nothing reads, and no others', async () => {
    const known = { ES_CONNECTOR_MOCK_URL: 'http://x', ES_CONNECTOR_MOCK_NODE: 'x', ES_CONNECTOR_MOCK_SEED: '1' };
    const started = command(['--port', '0'], { ...known, ES_CONNECTOR_MOCK_FIXTUR: 'x' });
    await said(started, 'Ready.');
    const told = () =>
      started
        .stderr()
        .split('\n')
        .filter((line) => line.includes('has no effect'));
    expect(told()).to.deep.equal([
      'The variable ES_CONNECTOR_MOCK_FIXTUR has no effect. Did you mean [ES_CONNECTOR_MOCK_FIXTURE]?',
    ]);
  });

  it('names a setting whose value is wrong', async () => {
    const started = command(['-E', 'action.destructive_requires_name=maybe']);
    expect(await started.ended).to.equal(1);
    expect(started.stderr()).to.include(
      'Invalid value of the setting [action.destructive_requires_name]: Failed to parse value [maybe]',
    );
  });

  it('has a help text', async () => {
    const help = command(['--help']);
    expect(await help.ended).to.equal(0);
    expect(help.stdout()).to.include('--es-version').and.to.include('ES_CONNECTOR_MOCK_');
    const version = command(['--version']);
    expect(await version.ended).to.equal(0);
    expect(version.stdout()).to.match(/^\d+\.\d+\.\d+\n$/);
  });
});
