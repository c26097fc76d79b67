import { expect } from 'chai';
import { type RunningServer, startServer } from '../../server';
import { type OpenServer, openServer } from '../../server/open';
import type { ComparisonResult } from '../../server/traffic/compare/result';
import { suiteOf } from '../../server/traffic/files/read-suite';
import { explainFindings } from '../../server/traffic/known/explain';
import { LiveComparison } from '../../server/traffic/live';
import { TrafficClient } from '../../server/traffic/play/client';
import { StepPlayer } from '../../server/traffic/play/player';
import { build, run, said } from '../cli/process';
import { call } from '../control/server';
import { type AlteringProxy, alteringProxy } from './altering-proxy';
import { plantedDifferences, STEPS } from './planted-differences';

const { steps = [] } = suiteOf('planted.yml', STEPS).sequences[0] ?? {};

describe('a comparison in passing', () => {
  let cluster: RunningServer;
  let proxy: AlteringProxy;
  let front: OpenServer;
  let mock: OpenServer;
  let client: TrafficClient;

  beforeEach(async () => {
    cluster = await startServer({ refresh: 'explicit' });
    proxy = await alteringProxy(cluster.url);
    front = await openServer({ upstream: proxy.url });
    mock = await openServer({ refresh: 'explicit' });
    client = new TrafficClient(front.url, {});
  });
  afterEach(async () => {
    client.close();
    await front.stop();
    await mock.stop();
    proxy.close();
    await cluster.stop();
  });

  const comparing = (): LiveComparison =>
    new LiveComparison(
      { front: front.sandboxes.main, mock: mock.sandboxes.main, mockUrl: mock.url, clusterUrl: proxy.url },
      { explain: explainFindings },
    );
  const play = async (): Promise<void> => {
    const player = new StepPlayer(client);
    for (const step of steps) await player.play(step);
  };
  const findingsOf = ({ suites }: ComparisonResult): string[][] =>
    (suites[0]?.sequences ?? []).map(({ results }) => results.flatMap(({ findings }) => findings.map(({ at }) => at)));

  it('finds nothing in an unchanged copy, whatever ids it makes up, and after resets and fixtures', async () => {
    const live = comparing();
    await play();
    await call(front.url, 'POST', '/_mock/reset');
    await play();
    await call(front.url, 'POST', '/_mock/fixtures/every-job');
    await call(front.url, 'GET', '/_connector/_sync_job?status=pending');
    await play();
    const result = await live.finish();
    expect(findingsOf(result)).to.deep.equal([[], [], []]);
    expect(result.totals).to.include({ steps: 3 * steps.length + 1, same: 3 * steps.length + 1, different: 0 });
    expect(result.a.description).to.include('es-connector-mock as 9.6.0');
    expect(result.b.description).to.equal(`Elasticsearch 9.6.0 at ${proxy.url}`);
  });

  it('finds each planted difference', async () => {
    const live = comparing();
    const planted = Object.values(plantedDifferences);
    for (const plant of planted) {
      proxy.plant = plant;
      await play();
      proxy.plant = undefined;
      await call(front.url, 'POST', '/_mock/reset');
    }
    const found = findingsOf(await live.finish());
    expect(found).to.have.length(planted.length);
    for (const [at, plant] of planted.entries()) expect(found[at], `${plant.request} ${plant.at}`).to.include(plant.at);
  }).timeout(60_000);

  it('does not compare what fault rules answer', async () => {
    front.controls().faults.add({ operation: 'info', preset: 'bad_gateway', times: 1 });
    const live = comparing();
    await call(front.url, 'GET', '/');
    const { totals, suites } = await live.finish();
    expect(totals).to.include({ steps: 1, skipped: 1, different: 0 });
    expect(suites[0]?.sequences[0]?.results[0]?.reason).to.include('its answer is that of fault rules');
  });
});

describe('compare --live', function () {
  this.timeout(60_000);
  let cluster: RunningServer;
  let proxy: AlteringProxy;

  before(build);
  beforeEach(async () => {
    cluster = await startServer();
    proxy = await alteringProxy(cluster.url);
  });
  afterEach(async () => {
    proxy.close();
    await cluster.stop();
  });

  const asks = (code: number): string[] => [
    process.execPath,
    '-e',
    `const url = process.env.ELASTICSEARCH_URL, headers = { 'content-type': 'application/json' };
     fetch(url + '/docs/_doc/1', { method: 'PUT', headers, body: '{"title":"Report","flag":true}' })
       .then(() => fetch(url + '/docs/_doc/1')).then((r) => r.text()).then(() => process.exit(${code}))`,
  ];
  const compare = async (flags: readonly string[], command: readonly string[]) => {
    const done = run(['compare', '--live', '--b', proxy.url, ...flags, '--', ...command]);
    return { code: await done.ended, stdout: done.stdout(), stderr: done.stderr() };
  };

  it('runs a command, shows what it has found, and leaves the cluster as it was', async () => {
    const same = await compare([], asks(0));
    expect(same.code, same.stderr).to.equal(0);
    expect(same.stdout).to.include('2 steps: 2 agree.');
    expect(same.stderr).to.include(`Removing from the cluster at ${proxy.url}: index docs.`);
    expect((await call(cluster.url, 'GET', '/docs')).status).to.equal(404);

    proxy.plant = plantedDifferences['another value in a document'];
    const { code, stdout, stderr } = await compare(['--json'], asks(0));
    expect(code).to.equal(1);
    expect(stderr).to.include('Different: GET /docs/_doc/1 | _source.title: "Report" instead of "Rapport"\n');
    expect(JSON.parse(stdout).totals).to.include({ steps: 2, same: 1, different: 1 });
  });

  it('refuses a cluster that has data, with the flag that allows it', async () => {
    await call(cluster.url, 'PUT', '/theirs', {});
    const { code, stderr } = await compare([], asks(0));
    expect(code).to.equal(1);
    expect(stderr).to.include('say so with --allow docker-cluster.');
    expect((await compare(['--allow', 'docker-cluster'], asks(0))).code).to.equal(0);
    expect((await call(cluster.url, 'GET', '/theirs')).status).to.equal(200);
  });

  it('ends with the exit code of a command that fails', async () => {
    expect((await compare([], asks(7))).code).to.equal(7);
  });

  it('runs without a command until it is told to end', async () => {
    const started = run(['compare', '--live', '--b', proxy.url, '--port', '0', '--fixture', 'every-status']);
    await said(started, 'Ctrl-C');
    const [, url = ''] = /answers at (\S+)\.\n/.exec(started.stderr()) ?? [];
    await call(url, 'GET', '/_connector?size=100');
    started.child.kill('SIGINT');
    expect(await started.ended).to.equal(0);
    expect(started.stdout()).to.include('1 step: 1 agree.');
  });
});
