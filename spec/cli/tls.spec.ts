import { existsSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { build, type Run, ready, run } from './process';

describe('the command with --tls', () => {
  const runs: Run[] = [];
  const command = (args: readonly string[], environment: Record<string, string> = {}): Run => {
    const started = run(args, environment);
    runs.push(started);
    return started;
  };
  const succeed = async (args: readonly string[], environment: Record<string, string> = {}): Promise<string> => {
    const started = command(args, environment);
    expect(await started.ended, started.stderr()).to.equal(0);
    return started.stdout();
  };

  before(build);
  afterEach(() => {
    for (const { child } of runs.splice(0)) child.kill('SIGKILL');
  });

  it('tells in the ready line what to trust, and removes the file at the end', async () => {
    const started = command(['--port', '0', '--tls']);
    const { url, tls } = (await ready(started)) as unknown as Ready;
    expect(tls.url).to.equal(url);
    expect(readFileSync(tls.ca, 'utf8')).to.include('BEGIN CERTIFICATE');
    expect(await succeed(['ca', '--url', url])).to.equal(readFileSync(tls.ca, 'utf8').replaceAll('\r\n', '\n'));
    expect(await succeed(['ca', '--url', url, '--fingerprint'])).to.equal(`${tls.fingerprint}\n`);
    expect(await succeed(['health', '--url', url, '--ca', tls.ca])).to.include(`${url} is ready.`);
    expect(await succeed(['journal', '--url', url], { ES_CONNECTOR_MOCK_CA: tls.ca })).to.be.a('string');
    const distrusting = command(['health', '--url', url]);
    expect(await distrusting.ended).to.equal(1);
    expect(distrusting.stderr()).to.include(`The certificate of ${url} is not trusted.`).and.to.include('--ca');
    started.child.kill('SIGTERM');
    await started.ended;
    expect(existsSync(tls.ca)).to.equal(false);
  });

  it('speaks both with --tls-port', async () => {
    const started = command(['--port', '0', '--tls-port', '0']);
    const { url, tls } = (await ready(started)) as unknown as Ready;
    expect(url).to.match(/^http:/);
    expect(tls.url).to.match(/^https:/);
    expect(await succeed(['health', '--url', tls.url, '--ca', tls.ca])).to.include('is ready');
    expect(await succeed(['health', '--url', url])).to.include('is ready');
  });

  it('is trusted by what exec runs on Node', async () => {
    const script =
      'fetch(process.env.ELASTICSEARCH_URL).then(({ status }) => console.log(status, !!process.env.ELASTICSEARCH_CA_FINGERPRINT))';
    expect(await succeed(['exec', '--tls', '--', process.execPath, '-e', script])).to.equal('200 true\n');
  });

  it('explains that a server does not speak it', async () => {
    const { url } = (await ready(command(['--port', '0']))) as unknown as Ready;
    const plain = command(['ca', '--url', url]);
    expect(await plain.ended).to.equal(2);
    expect(plain.stderr()).to.include(`[${url}] is not the URL of a server that speaks TLS`);
    const asked = command(['ca', '--url', url.replace('http:', 'https:')]);
    expect(await asked.ended).to.equal(1);
    expect(asked.stderr()).to.include('No server speaks TLS at');
  });
});

interface Ready {
  readonly url: string;
  readonly tls: { readonly url: string; readonly ca: string; readonly fingerprint: string };
}
