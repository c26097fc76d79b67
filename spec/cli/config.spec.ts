import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { serverFlags } from '../../server/cli/server-flags';
import { flagOfOption } from '../../server/config/flag-values';
import { build, type Run, ready, run, said } from './process';

const SCHEMA = JSON.parse(readFileSync(join(__dirname, '..', '..', 'schemas', 'config.schema.json'), 'utf8')) as {
  properties: Record<string, { properties?: Record<string, unknown> }>;
};
const NAME = 'es-connector-mock.config.json';

describe('the configuration file', () => {
  let folder: string;
  const runs: Run[] = [];

  before(build);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'config-'));
  });
  afterEach(async () => {
    for (const { child, ended } of runs.splice(0)) {
      child.kill('SIGKILL');
      await ended;
    }
    rmSync(folder, { recursive: true });
  });

  const write = (text: string | object, name = NAME): void =>
    writeFileSync(join(folder, name), typeof text === 'string' ? text : JSON.stringify(text));
  const start = (args: string[] = [], environment: Record<string, string> = {}): Run => {
    const started = run(['--port', '0', ...args], environment, undefined, folder);
    runs.push(started);
    return started;
  };
  const get = async (url: string, path = '/') => (await fetch(url + path)).json();
  /** The name of the cluster, which is that of the place that has taken precedence. */
  const clusterName = async (started: Run): Promise<unknown> => {
    const { url } = await ready(started);
    return ((await get(url)) as { cluster_name: string }).cluster_name;
  };
  const refusal = async (started: Run, code = 2): Promise<string> => {
    expect(await started.ended).to.equal(code);
    return started.stderr();
  };

  it('is overruled by variables, and these by flags', async () => {
    write({ clusterName: 'file' });
    const variable = { ES_CONNECTOR_MOCK_CLUSTER_NAME: 'variable' };
    expect(await clusterName(start())).to.equal('file');
    expect(await clusterName(start([], variable))).to.equal('variable');
    expect(await clusterName(start(['--cluster-name', 'flag'], variable))).to.equal('flag');
  });

  it('has options, faults and sandboxes, which a reset restores', async () => {
    write(`{
      "$schema": "./node_modules/es-connector-mock/schemas/config.schema.json", // for editors
      "fixture": { "connectors": [{ "id": "inline" }] },
      "journal": { "entries": 7 },
      "settings": { "search.max_buckets": 9 },
      "control": true,
      "clock": { "now": "2025-03-03T09:00:00Z", "rate": 0 },
      "faults": [{ "operation": "connector.check_in", "preset": "circuit_breaking_exception", "times": 1 }],
      "sandboxes": { "jobs": { "fixture": "every-job", "faults": [], "seed": "s" } },
    }`);
    const { url } = await ready(start());
    const checkIn = async (): Promise<number> =>
      (await fetch(`${url}/_connector/inline/_check_in`, { method: 'PUT' })).status;
    expect([await checkIn(), await checkIn()]).to.deep.equal([429, 200]);
    await fetch(`${url}/_mock/reset`, { method: 'POST' });
    expect([await checkIn(), await checkIn()]).to.deep.equal([429, 200]);
    expect(await get(url, '/_mock/clock')).to.include({ now: '2025-03-03T09:00:00.000Z', frozen: true });
    expect(await get(url, '/_mock/journal')).to.have.nested.property('journal.limits.entries', 7);
    expect(await get(url, '/_cluster/settings?include_defaults&flat_settings')).to.have.nested.property(
      'defaults.search\\.max_buckets',
      '9',
    );
    expect(await get(url, '/_mock/sandboxes')).to.deep.equal({ sandboxes: ['jobs'] });
    const sandbox = `${url}/_mock/sandbox/jobs`;
    const jobs = async () => ((await get(sandbox, '/_connector/_sync_job?size=0')) as { count: number }).count;
    expect(await jobs()).to.equal(21);
    expect(await get(sandbox, '/_mock/faults')).to.deep.equal({ faults: [] });
    expect(await get(sandbox, '/_mock/ids')).to.deep.equal({ seed: 's' });
    await fetch(`${url}/_mock/sandboxes/jobs`, { method: 'DELETE' });
    expect(await jobs()).to.equal(21);
  });

  it('is as the documentation shows', async () => {
    const page = readFileSync(join(__dirname, '..', '..', 'docs', 'configuration.md'), 'utf8');
    const [, json = ''] = /^```jsonc\n([^`]*)```$/m.exec(page) ?? [];
    const [, module = ''] = /^```js\n([^`]*)```$/m.exec(page) ?? [];
    write(json);
    const { url } = await ready(start());
    expect(await get(url, '/_mock/sandboxes')).to.deep.equal({ sandboxes: ['busy'] });
    write(module, 'shown.mjs');
    const started = start(['--config', 'shown.mjs']);
    await fetch(`${(await ready(started)).url}/_connector/gone`);
    await said(started, 'GET /_connector/gone 404');
  });

  it('may be elsewhere, and its paths are relative to it', async () => {
    mkdirSync(join(folder, 'test'));
    write('fixture: ./state.yaml\nclusterName: elsewhere', 'test/mock.yml');
    write('connectors: [{ id: beside }]', 'test/state.yaml');
    const started = start([], { ES_CONNECTOR_MOCK_CONFIG: 'test/mock.yml' });
    const { url } = await ready(started);
    expect(await get(url)).to.include({ cluster_name: 'elsewhere' });
    expect(await get(url, '/_connector?filter_path=results.id')).to.deep.equal({ results: [{ id: 'beside' }] });
  });

  it('may be a module, of either kind, that exports an object or a function', async () => {
    write('export default async () => ({ clusterName: "module", onRequest: () => console.error("asked") });', 'a.mjs');
    write('module.exports = { clusterName: "commonjs" };', 'es-connector-mock.config.js');
    const started = start(['--config', 'a.mjs']);
    expect(await clusterName(started)).to.equal('module');
    expect(started.stderr()).to.include('asked');
    expect(await clusterName(start())).to.equal('commonjs');
  });

  it('is used by exec, but for the port', async () => {
    write({ port: 1, clusterName: 'exec' });
    const script = 'fetch(process.env.ELASTICSEARCH_URL).then((a) => a.text()).then(console.log)';
    const started = run(['exec', '--', process.execPath, '-e', script], {}, undefined, folder);
    expect(await started.ended, started.stderr()).to.equal(0);
    expect(started.stdout()).to.include('"cluster_name" : "exec"');
  });

  it('is refused with the place of each mistake, without secrets', async () => {
    write('{\n  "prot": 9201,\n  "password": "hunter2", "auth": "of",\n  "faults": [{ "presett": "x" }]\n}');
    const message = await refusal(start());
    expect(message).to.include(
      `${NAME}:2:3: $.prot: unknown key [prot]. Did you mean [port]?\n    2 |   "prot": 9201,\n      |   ^`,
    );
    expect(message).to.include(`${NAME}:3:26: $.auth: must be one of [none, any, on], not "of"`);
    expect(message).to.include(`${NAME}:4:16: $.faults[0].presett: unknown key [presett]. Did you mean [preset]?`);
    expect(message).not.to.include('hunter2');
    write('{\n  "port": 1\n  "log": "text"\n}');
    expect(await refusal(start())).to.include(`${NAME}:3:3: Unexpected character`);
    write('clusterName: [a', 'broken.yaml');
    expect(await refusal(start(['--config', 'broken.yaml']))).to.match(
      /broken\.yaml:1:\d+: .*\n {4}1 \| clusterName: \[a/,
    );
    write('throw new Error("not today")', 'broken.cjs');
    expect(await refusal(start(['--config', 'broken.cjs']))).to.include('broken.cjs cannot be loaded: not today');
    expect(await refusal(start(['--config', 'none.mjs']))).to.include('There is no file none.mjs.');
    write({}, 'es-connector-mock.config.yaml');
    expect(await refusal(start())).to.include(`There is ${NAME}, and there is es-connector-mock.config.yaml.`);
  });

  it('is named by errors about its values, as flags and variables are', async () => {
    write('{\n  "esVersion": "7.1.0",\n  "fixture": "every-stat"\n}');
    expect(await refusal(start(), 1)).to.match(
      /esVersion must be a version .* not 7\.1\.0\.\n\(es-connector-mock\.config\.json:2:3\)/,
    );
    const variable = { ES_CONNECTOR_MOCK_ES_VERSION: '6' };
    expect(await refusal(start([], variable), 1)).to.include('not 6.\n(ES_CONNECTOR_MOCK_ES_VERSION)');
    const token = { ES_CONNECTOR_MOCK_TOKEN: 'schlüssel' };
    expect(await refusal(start(['--es-version', '9.1.0'], token), 1)).to.match(
      /has U\+00FC at position 5\.\n\(ES_CONNECTOR_MOCK_TOKEN\)/,
    );
    expect(await refusal(start(['--es-version', '5'], variable), 1)).to.include('not 5.\n(--es-version)');
    expect(await refusal(start(['--es-version', '9.1.0']), 1)).to.match(
      /no fixture \[every-stat\].*\n.*\(es-connector-mock\.config\.json:3:3\)/,
    );
    expect(await refusal(start(['--es-version', '9.1.0', '-f', 'x']), 1)).to.match(/no fixture \[x\].*\n\(-f\)/);
  });

  it('switches things on, which flags and variables switch off', async () => {
    write({ control: false, standIn: true, tls: true });
    const { url } = await ready(start(['--tls=no'], { ES_CONNECTOR_MOCK_NO_CONTROL: 'off' }));
    expect(url).to.match(/^http:/);
    expect((await fetch(`${url}/_mock/clock`)).status).to.equal(200);
    expect(await refusal(start(['--tls=never']))).to.include('--tls must be one of true, 1, yes, on, false');
  });

  it('has an option for each flag, and no other', () => {
    const options = Object.entries(SCHEMA.properties).flatMap(([name, { properties = {} }]) => {
      const inside = Object.keys(properties).map((member) => `${name}.${member}`);
      return ['clock', 'journal', 'limits', 'upstream'].includes(name) ? inside : [name, ...inside];
    });
    const withoutFlag = ['$schema', 'faults', 'sandboxes', 'show', 'watch'];
    const flags = options.filter((option) => !withoutFlag.includes(option)).map(flagOfOption);
    expect(flags).to.have.members(Object.keys(serverFlags));
  });
});
