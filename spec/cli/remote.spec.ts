import { expect } from 'chai';
import { type RunningServer, startServer } from '../../server';
import { build, type Run, run } from './process';

describe('commands against a server that runs', () => {
  let server: RunningServer;

  before(build);
  beforeEach(async () => {
    server = await startServer({ fixture: 'every-status', token: 't' });
  });
  afterEach(() => server.stop());

  const command = async (...args: string[]): Promise<Run & { code: number | string | null }> => {
    const started = run([...args], { ES_CONNECTOR_MOCK_URL: server.url, ES_CONNECTOR_MOCK_TOKEN: 't' });
    return { ...started, code: await started.ended };
  };

  it('reset and load', async () => {
    expect((await command('load', 'every-job')).stdout()).to.equal('Loaded every-job.\n');
    expect(server.state().sync_jobs).to.have.length(21);
    expect((await command('reset')).code).to.equal(0);
    expect(server.state()).not.to.have.property('sync_jobs');
    const unknown = await command('load', 'every-jbo');
    expect(unknown.code).to.equal(1);
    expect(unknown.stderr()).to.include('Did you mean [every-job]?');
  });

  it('snapshot', async () => {
    await command('snapshot', 'save', 'one');
    await fetch(`${server.url}/_connector/more`, { method: 'PUT' });
    expect((await command('snapshot', 'diff', 'one')).stdout()).to.equal('connector [more] was added\n');
    await command('snapshot', 'restore', 'one');
    expect((await command('snapshot', 'diff', 'one')).stdout()).to.equal('Nothing has changed.\n');
    expect(JSON.parse((await command('snapshot', 'list')).stdout()).snapshots).to.have.length(1);
    expect((await command('snapshot', 'delete', 'one')).code).to.equal(0);
    expect((await command('snapshot', 'sav', 'one')).code).to.equal(2);
    expect((await command('snapshot', 'save')).stderr()).to.include('Usage: es-connector-mock snapshot save NAME');
  });

  it('journal and wait', async () => {
    await fetch(`${server.url}/_connector/none`);
    await fetch(`${server.url}/_connector`);
    const lines = (await command('journal', '--operation', 'connector.get')).stdout();
    expect(lines).to.match(
      /^1 {2}\S+ {2}404 {2}GET \/_connector\/none {2}connector\.get\n {4}There is no connector \[none\]/,
    );
    expect(JSON.parse((await command('journal', '--json')).stdout())).to.have.length(2);
    const waiting = command('wait', '--operation', 'connector.check_in', '--count', '1', '--timeout', '20s');
    await fetch(`${server.url}/_connector/self-managed-created/_check_in`, { method: 'PUT' });
    expect((await waiting).stdout()).to.include('/_connector/self-managed-created/_check_in');
    const late = await command('wait', '--operation', 'bulk', '--timeout', '1ms');
    expect(late.code).to.equal(1);
    expect(late.stderr()).to.include('Waited 1ms. bulk: wanted at least once, came 0 times');
  });

  it('take a sandbox', async () => {
    await command('load', 'every-job', '--sandbox', 'w1');
    expect(server.sandbox('w1').state().sync_jobs).to.have.length(21);
    expect(server.state()).not.to.have.property('sync_jobs');
  });

  it('say that nobody is there', async () => {
    const { url } = server;
    await server.stop();
    const alone = run(['reset', '--url', url]);
    expect(await alone.ended).to.equal(1);
    expect(alone.stderr()).to.include('Is a server running there?');
    server = await startServer();
  });
});
