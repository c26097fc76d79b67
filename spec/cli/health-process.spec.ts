import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { build, type Run, ready, run } from './process';

type Ready = Awaited<ReturnType<typeof ready>>;

describe('es-connector-mock health --process', () => {
  const runs: Run[] = [];
  let folder: string;

  before(async function () {
    // It reads how the process was started where Linux tells it.
    if (process.platform !== 'linux') this.skip();
    await build();
  });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'image-'));
  });
  afterEach(() => {
    for (const { child } of runs.splice(0)) child.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  });

  /** Starts as the container does, with the variables and the arguments that it would have. */
  const startReady = async (
    environment: Record<string, string>,
    args: readonly string[] = [],
  ): Promise<[Ready, Run]> => {
    const image = { ES_CONNECTOR_MOCK_AS_ELASTICSEARCH_IMAGE: 'true', ES_PATH_CONF: folder, 'http.port': '0' };
    const started = run(args, { ...image, ...environment });
    runs.push(started);
    return [await ready(started), started];
  };
  const health = async (pid: number): Promise<[code: number | string | null, output: string]> => {
    const asked = run(['health', '--process', String(pid)]);
    const code = await asked.ended;
    return [code, asked.stdout() + asked.stderr()];
  };

  it('finds the port of a flag, and of a setting', async () => {
    const port = String(await freePort());
    const [{ pid, url }, started] = await startReady({}, ['start', '--port', port]);
    expect(await health(pid)).to.deep.equal([0, `${url} is ready.\n`]);
    started.child.kill('SIGKILL');
    await started.ended;
    const [other] = await startReady({ 'http.port': port }, ['-Ecluster.name=x']);
    expect(other.url).to.equal(url);
    expect(await health(other.pid)).to.deep.equal([0, `${url} is ready.\n`]);
  });

  it('speaks TLS if the server does', async () => {
    const port = String(await freePort());
    const [{ pid, url }] = await startReady({ 'http.port': port, ELASTIC_PASSWORD: 'changeme' });
    expect(await health(pid)).to.deep.equal([0, `${url} is ready.\n`]);
    expect(url).to.equal(`https://127.0.0.1:${port}`);
  });

  it('is content with a server that wants the certificates of its clients', async () => {
    const port = String(await freePort());
    const [{ pid, url }] = await startReady({}, ['--port', port, '--tls-client-auth', 'required']);
    expect(await health(pid)).to.deep.equal([0, `${url} is ready.\n`]);
  });

  it('fails for processes that do not serve, or do not tell where', async () => {
    const [{ pid }] = await startReady({});
    expect((await health(pid))[1]).to.include('The port of the server was chosen by the system');
    const [code, output] = await health(process.pid);
    expect(code).to.equal(1);
    expect(output).to.include('The process is not es-connector-mock, but: ');
    expect((await health(4_194_305))[1]).to.include('Cannot read how process 4194305 was started');
  });
});

async function freePort(): Promise<number> {
  const taken = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => taken.once('listening', resolve));
  const { port } = taken.address() as AddressInfo;
  await new Promise((resolve) => taken.close(resolve));
  return port;
}
