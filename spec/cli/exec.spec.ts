import { expect } from 'chai';
import { build, run } from './process';

const node = process.execPath;

describe('es-connector-mock exec', () => {
  before(build);

  /** Runs a script of Node beside a server. */
  const exec = (script: string, flags: string[] = []) => run(['exec', ...flags, '--', node, '-e', script]);

  it('runs a command that finds the server in its environment, and ends as it ends', async () => {
    const script = `
      const { ELASTICSEARCH_URL: url, ES_CONNECTOR_MOCK_URL, ES_URL, ELASTICSEARCH_PORT } = process.env;
      if (url !== ES_CONNECTOR_MOCK_URL || url !== ES_URL || new URL(url).port !== ELASTICSEARCH_PORT) process.exit(9);
      fetch(url + '/_connector').then((answer) => answer.json()).then(({ count }) => process.exit(count));`;
    const started = exec(script, ['--fixture', 'every-status']);
    expect(await started.ended).to.equal(10);
    expect(await exec('console.log("out")').ended).to.equal(0);
  });

  it('leaves standard output to the command', async () => {
    const started = exec('console.log("--help is mine", process.argv[1])');
    expect(await started.ended).to.equal(0);
    expect(started.stdout()).to.equal('--help is mine undefined\n');
    expect(started.stderr()).to.equal('');
  });

  it('says of a failed run what was refused, also before a reset and in sandboxes', async () => {
    const script = `
      const url = process.env.ELASTICSEARCH_URL;
      (async () => {
        await fetch(url + '/_connector/none');
        await fetch(url + '/_mock/sandbox/w1/_connector/other');
        await fetch(url + '/_mock/reset', { method: 'POST' });
        process.exit(3);
      })();`;
    const started = exec(script);
    expect(await started.ended).to.equal(3);
    expect(started.stderr()).to.include('the command ended with 3. The last requests that were refused:');
    expect(started.stderr()).to.include('GET /_connector/none → 404\n    There is no connector [none].');
    expect(started.stderr()).to.include('GET /_connector/other → 404 in sandbox w1');
  });

  it('passes signals on, and gives the exit code that a shell would', async () => {
    const started = exec('console.log("up"); setInterval(() => {}, 1000)');
    await new Promise((resolve) => started.child.stdout?.once('data', resolve));
    started.child.kill('SIGTERM');
    expect(await started.ended).to.equal(143);
  });

  it('says where there is no such command, or none at all', async () => {
    expect(await run(['exec', '--', 'no-such-command-here']).ended).to.equal(127);
    const none = run(['exec', '--fixture', 'empty']);
    expect(await none.ended).to.equal(2);
    expect(none.stderr()).to.include('exec wants a command');
  });
});
