import { spawn } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { type RunningServer, startServer } from '../../server';
import { build, run } from './process';

describe('the command open', () => {
  let server: RunningServer;
  let folder: string;
  before(build);
  beforeEach(async () => {
    server = await startServer();
    folder = await mkdtemp(join(tmpdir(), 'es-connector-mock-open-'));
  });
  afterEach(async () => {
    await server.stop();
    await rm(folder, { recursive: true });
  });

  const open = async (args: readonly string[], environment: Record<string, string> = {}) => {
    const started = run(['open', ...args], { ES_CONNECTOR_MOCK_URL: server.url, ...environment });
    return { code: await started.ended, stdout: started.stdout(), stderr: started.stderr() };
  };
  /** A stand-in for the program that opens browsers. */
  const opener = async (script: string): Promise<Record<string, string>> => {
    const path = join(folder, process.platform === 'darwin' ? 'open' : 'xdg-open');
    await writeFile(path, `#!/bin/sh\n${script}\n`);
    await chmod(path, 0o755);
    return { DISPLAY: ':0', PATH: `${folder}:${process.env.PATH}` };
  };

  it('opens the inspector in a browser', async () => {
    const environment = await opener(`printf %s "$1" > ${folder}/opened`);
    const { code, stdout } = await open(['connectors'], environment);
    expect({ code, stdout }).to.deep.equal({ code: 0, stdout: `Opened ${server.url}/_mock#/connectors\n` });
    expect(await readFile(join(folder, 'opened'), 'utf8')).to.equal(`${server.url}/_mock#/connectors`);
  });

  it('prints the address if no browser can be started', async () => {
    const wanted = `Open this address in a browser: ${server.url}/_mock\n`;
    if (process.platform === 'linux') expect((await open([])).stdout).to.equal(wanted);
    expect(await open([], await opener('exit 3'))).to.deep.include({ code: 0, stdout: wanted });
    expect(JSON.parse((await open(['--json'], await opener('exit 3'))).stdout).opened).to.equal(false);
  });

  it('refuses a view that there is not, with the nearest one', async () => {
    const { code, stderr } = await open(['conectors'], await opener('exit 0'));
    expect(code).to.equal(2);
    expect(stderr).to.include('There is no view conectors. Did you mean [connectors]? The views are requests, ');
  });

  it('says so if there is no server', async () => {
    const { code, stderr } = await open(['--url', 'http://127.0.0.1:1'], await opener('exit 0'));
    expect(code).to.equal(1);
    expect(stderr).to.include('No server answers at http://127.0.0.1:1');
  });
});

describe('what a terminal shows while something takes long', () => {
  before(build);

  /** Of util-linux: gives a command a terminal, and prints what it writes there. */
  const onTerminal = (command: string): Promise<string> =>
    new Promise((resolve) => {
      const child = spawn('script', ['-qec', command, '/dev/null'], { stdio: ['ignore', 'pipe', 'ignore'] });
      let shown = '';
      child.stdout.on('data', (part) => (shown += part));
      child.on('close', () => resolve(shown));
    });

  it('is what is waited for, and it disappears afterwards', async function () {
    if (process.platform !== 'linux') this.skip();
    const cli = join(__dirname, '..', '..', 'dist', 'cli.js');
    const shown = await onTerminal(`${process.execPath} ${cli} wait --url http://127.0.0.1:1 --timeout 1500ms`);
    const lines = shown.split('\r\u001b[K');
    expect(lines).to.include('Waiting for a server at http://127.0.0.1:1 … 1 s');
    expect(lines.at(-1)).to.match(/^es-connector-mock: No server answers/);
  });

  it('is nothing if the output is not a terminal', async () => {
    const started = run(['wait', '--url', 'http://127.0.0.1:1', '--timeout', '800ms']);
    await started.ended;
    expect(started.stderr()).to.match(/^es-connector-mock: No server answers/);
  });
});
