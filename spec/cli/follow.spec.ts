import { expect } from 'chai';
import { type RunningServer, startServer } from '../../server';
import { build, type Run, run } from './process';

describe('the command journal --follow', () => {
  let server: RunningServer;
  let following: Run | undefined;
  before(build);
  beforeEach(async () => {
    server = await startServer({ fixture: 'every-status' });
    following = undefined;
  });
  afterEach(async () => {
    following?.child.kill();
    await server.stop();
  });

  const follow = (...args: readonly string[]): Run => {
    following = run(['journal', '--follow', ...args], { ES_CONNECTOR_MOCK_URL: server.url });
    return following;
  };
  const checkIn = (id: string) => fetch(`${server.url}/_connector/${id}/_check_in`, { method: 'PUT' });
  /** Waits until so many lines were written. */
  const linesOf = async ({ child, stdout, ended }: Run, count: number): Promise<readonly string[]> => {
    const lines = () => stdout().split('\n').slice(0, -1);
    while (lines().length < count) {
      const arrived = new Promise((resolve) => child.stdout?.once('data', resolve));
      await Promise.race([arrived, ended.then((code) => Promise.reject(new Error(`ended with ${code}: ${stdout()}`)))]);
    }
    return lines();
  };

  it('shows what was received and what is received, with the reasons, until the server stops', async () => {
    await checkIn('nobody');
    const started = follow('--operation', 'connector.check_in,bulk', '--method', 'PUT');
    await linesOf(started, 2);
    await fetch(`${server.url}/_connector`);
    await checkIn('self-managed-configured');
    const lines = await linesOf(started, 3);
    expect(lines[0]).to.match(/^#1 .*\/nobody\/_check_in → 404/);
    expect(lines[1]).to.include('(refused by elasticsearch)');
    expect(lines[2]).to.match(
      /^#3 .* PUT \/_connector\/self-managed-configured\/_check_in → 200 {2}connector.check_in$/,
    );
    await server.stop();
    expect(await started.ended).to.equal(0);
    expect(started.stderr()).to.equal('The server has ended the connection.\n');
  });

  it('writes a line of JSON for each, of those that were refused only', async () => {
    await checkIn('nobody');
    const started = follow('--json', '--refused');
    await linesOf(started, 1);
    await checkIn('self-managed-configured');
    await checkIn('nobody-else');
    const [, second] = await linesOf(started, 2);
    expect(JSON.parse(String(second))).to.include({ id: 3, path: '/_connector/nobody-else/_check_in', status: 404 });
  });

  it('says what is wrong with a filter', async () => {
    const started = follow('--operation', 'connector.chek_in');
    expect(await started.ended).to.equal(1);
    expect(started.stderr()).to.include('Did you mean [connector.check_in]?');
    const both = follow('--clear');
    expect(await both.ended).to.equal(2);
  });
});
