import { expect } from 'chai';
import { type RunningServer, startServer } from '../../server';
import { build, ready, run, said } from '../cli/process';
import { send } from './servers';

const JSON_TYPE = { 'content-type': 'application/json' };

describe('es-connector-mock --upstream', function () {
  this.timeout(60_000);
  let cluster: RunningServer;

  before(build);
  beforeEach(async () => {
    cluster = await startServer({ tls: { port: 0 } });
  });
  afterEach(() => cluster.stop());

  it('passes requests on, says what a reset would remove, and removes it', async () => {
    const started = run(['--port', '0'], { ES_CONNECTOR_MOCK_UPSTREAM: cluster.url });
    const { url } = await ready(started);
    await send(url, 'PUT', '/made/_doc/1', JSON_TYPE, ['{}']);
    await send(url, 'PUT', '/_cluster/settings', JSON_TYPE, ['{"persistent":{"action.auto_create_index":"true"}}']);
    const shown = run(['reset', '--dry-run', '--url', url]);
    expect(await shown.ended).to.equal(0);
    expect(shown.stdout()).to.equal(
      `Would be removed from ${cluster.url}:\n  index made\nChanges that stay, with the number of requests:\n  cluster.put_settings (1)\n`,
    );
    expect(await run(['reset', '--url', url]).ended).to.equal(0);
    await said(started, `Removing from the cluster at ${cluster.url}: index made.`);
    expect((await send(cluster.url, 'HEAD', '/made')).status).to.equal(404);
    started.child.kill('SIGTERM');
    expect(await started.ended).to.equal(0);
  });

  it('works for exec, with TLS and a fixture, of which nothing is left at the end', async () => {
    const ids =
      "fetch(process.env.ELASTICSEARCH_URL + '/_connector').then((r) => r.json()).then((j) => console.log(j.count))";
    const { url = '', fingerprint = '' } = cluster.tls ?? {};
    const flags = ['--upstream', url, '--upstream-fingerprint', fingerprint, '--fixture', 'every-status'];
    const done = run(['exec', ...flags, '--', process.execPath, '-e', ids]);
    expect(await done.ended, done.stderr()).to.equal(0);
    expect(Number(done.stdout())).to.be.greaterThan(2);
    expect(done.stderr()).to.include('Removing from the cluster');
    expect((await send(cluster.url, 'GET', '/_connector')).body.toString()).to.include('"count":0');
  });

  it('says what is wrong, and ends', async () => {
    const failing = async (...args: string[]) => {
      const failed = run(['--port', '0', ...args]);
      return `${await failed.ended} ${failed.stderr()}`;
    };
    expect(await failing('--upstream-allow', 'a')).to.match(/^2 .*--upstream-allow needs --upstream/s);
    expect(await failing('--upstream', cluster.url, '--seed', 'a')).to.match(/^1 .*cannot be combined.*\[seed\]/s);
    expect(await failing('--upstreem', cluster.url)).to.match(/^2 .*Did you mean \[--upstream\]/s);
    await cluster.pause();
    expect(await failing('--upstream', cluster.url)).to.match(/^1 .*refuses connections/s);
    await cluster.resume();
  });
});
