import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { type RunningServer, startServer } from '../../server';
import type { ComparisonResult } from '../../server/traffic/compare/result';
import { compareServers } from '../../server/traffic/compare-servers';
import { suiteOf } from '../../server/traffic/files/read-suite';
import { explainFindings } from '../../server/traffic/known/explain';
import { build, run } from '../cli/process';
import { call } from '../control/server';
import { type AlteringProxy, alteringProxy } from './altering-proxy';
import { plantedDifferences, STEPS } from './planted-differences';

describe('a comparison of two servers', () => {
  let one: RunningServer;
  let other: RunningServer;
  let proxy: AlteringProxy;

  before(async () => {
    [one, other] = await Promise.all([startServer(), startServer()]);
    proxy = await alteringProxy(other.url);
  });
  after(async () => {
    proxy.close();
    await Promise.all([one.stop(), other.stop()]);
  });

  const compare = (goOn = true): Promise<ComparisonResult> =>
    compareServers([suiteOf('planted.yml', STEPS)], {
      a: { url: proxy.url, access: {} },
      b: { url: one.url, access: {} },
      explain: explainFindings,
      goOn,
    });

  it('finds nothing between two that are the same', async () => {
    proxy.plant = undefined;
    const { totals, suites } = await compare();
    expect(totals, JSON.stringify(suites)).to.include({ steps: 14, same: 14, different: 0, known: 0, skipped: 0 });
  });

  it('knows more than twenty differences', () => {
    expect(Object.keys(plantedDifferences)).to.have.length.greaterThan(19);
  });

  for (const [name, plant] of Object.entries(plantedDifferences)) {
    it(`finds ${name}`, async () => {
      proxy.plant = plant;
      const { suites, totals } = await compare();
      const results = suites[0]?.sequences[0]?.results ?? [];
      expect(totals).to.include({ different: 1, same: 13 });
      expect(results[0]?.do.replace(/\?.*/, '')).to.equal(plant.request);
      expect(results[0]?.findings.map(({ at }) => at)).to.include(plant.at);
    });
  }

  it('leaves the servers as they were', async () => {
    proxy.plant = undefined;
    await compare();
    for (const server of [one, other]) {
      expect(server.sandboxes()).to.deep.equal([]);
      expect(server.leaks().clean).to.equal(true);
      expect(server.journal.entries()).to.deep.equal([]);
    }
  });

  it('stops a sequence at a difference', async () => {
    proxy.plant = { request: 'PUT /_connector/a', at: 'status', status: 200 };
    expect((await compare(false)).totals).to.include({ different: 1, same: 0, notPlayed: 13 });
  });
});

describe('a comparison with a cluster', () => {
  let mock: RunningServer;
  // Without its control API, a mock is a cluster to the comparison.
  let cluster: RunningServer;

  beforeEach(async () => {
    [mock, cluster] = await Promise.all([startServer(), startServer({ control: false })]);
  });
  afterEach(() => Promise.all([mock.stop(), cluster.stop()]));

  const compare = (steps: string, allow?: string): Promise<ComparisonResult> =>
    compareServers(
      [suiteOf('steps.yml', `cases: [{ name: one, steps: [${steps}] }, { name: two, steps: [${steps}] }]`)],
      {
        a: { url: mock.url, access: {} },
        b: { url: cluster.url, access: {} },
        explain: explainFindings,
        allow,
      },
    );

  it('removes what it has made, of every kind', async () => {
    const result = await compare(`
      { do: PUT /made, body: { settings: { index.blocks.metadata: true } } },
      { do: PUT /made-2/_doc/1, body: { a: 1 } },
      { do: PUT /_index_template/t, body: { index_patterns: [x] } },
      { do: PUT /_component_template/c, body: { template: {} } },
      { do: PUT /_ingest/pipeline/p, body: { processors: [] } },
      { do: PUT /_connector/k, body: {} },
      { do: PUT /_cluster/settings, body: { persistent: { action: { auto_create_index: "false" } } } }`);
    expect(result.totals, JSON.stringify(result.suites)).to.include({ steps: 14, same: 14 });
    const { indices, ...rest } = cluster.state();
    expect(Object.keys(indices ?? {}).filter((name) => !name.startsWith('.'))).to.deep.equal([]);
    expect(rest.connectors ?? []).to.deep.equal([]);
    const kept = cluster.leaks().summary.filter((line) => !line.includes('cluster_settings'));
    expect(kept).to.deep.equal([]);
    expect(cluster.state().cluster).to.deep.equal({ cluster_settings: { persistent: {}, transient: {} } });
  });

  it('refuses one that has indices', async () => {
    await call(cluster.url, 'PUT', '/theirs/_doc/1', { a: 1 });
    await compare('{ do: GET / }').then(
      () => expect.fail('was not refused'),
      ({ message }) =>
        expect(message).to.include('has indices already: theirs').and.to.include('--allow docker-cluster'),
    );
  });

  it('does not touch what it did not make', async () => {
    await call(cluster.url, 'PUT', '/theirs/_doc/1', { a: 1 });
    await call(cluster.url, 'PUT', '/_ingest/pipeline/theirs', { processors: [] });
    const before = JSON.stringify(cluster.state());
    const reaching = [
      'DELETE /theirs',
      'DELETE /_all',
      'DELETE /th*',
      'PUT /theirs/_doc/1',
      'POST /_bulk", body: "{\\"delete\\":{\\"_index\\":\\"theirs\\",\\"_id\\":\\"1\\"}}\\n',
      'POST /theirs/_delete_by_query", body: "{}',
      'PUT /_settings", body: "{}',
      'POST /_aliases", body: "{\\"actions\\":[]}',
    ];
    for (const request of reaching) {
      const { suites } = await compare(`{ do: "${request}" }`, 'docker-cluster');
      expect(suites[0]?.sequences[0]?.results[0]?.reason, request).to.include('would reach indices of others');
    }
    const { totals } = await compare(
      '{ do: PUT /ours/_doc/1, body: { a: 1 } }, { do: GET /ours/_doc/1 }',
      'docker-cluster',
    );
    expect(totals).to.include({ same: 4 });
    expect(JSON.stringify(cluster.state())).to.equal(before);
  });

  it('skips what only a mock has', async () => {
    const { suites } = await compare('{ do: POST /_mock/reset }');
    expect(suites[0]?.sequences[0]?.results[0]?.reason).to.include("a call of the mock's control API");
  });
});

describe('the command compare', () => {
  let one: RunningServer;
  let other: RunningServer;
  let folder: string;

  const command = async (
    ...args: string[]
  ): Promise<{ code: number | string | null; stdout: string; stderr: string }> => {
    const started = run(['compare', ...args]);
    const code = await started.ended;
    return { code, stdout: started.stdout(), stderr: started.stderr() };
  };

  before(build);
  beforeEach(async () => {
    [one, other] = await Promise.all([
      startServer({ refresh: 'explicit' }),
      startServer({ refresh: 'explicit', esVersion: '8.19.3' }),
    ]);
    folder = mkdtempSync(join(tmpdir(), 'compare-'));
    writeFileSync(join(folder, 'planted.yml'), STEPS);
  });
  afterEach(async () => {
    await Promise.all([one.stop(), other.stop()]);
    rmSync(folder, { recursive: true });
  });

  it('plays the files of a folder on a mock of its own', async () => {
    const { code, stdout, stderr } = await command('--b', one.url, folder);
    expect(stderr).to.equal('');
    expect(stdout).to.match(/^a: es-connector-mock as 9\.6\.0 at http.*\nb: es-connector-mock as 9\.6\.0 at/);
    expect(stdout).to.include('14 steps: 14 agree.\n');
    expect(code).to.equal(0);
  });

  it('does not take for agreement that nothing could be compared', async () => {
    const steps = 'recording: none\nsteps:\n  - do: GET /docs/_search\n    skip: it cannot be played\n';
    writeFileSync(join(folder, 'none.yml'), steps);
    const { code, stdout } = await command('--a', one.url, '--b', other.url, join(folder, 'none.yml'));
    expect(stdout).to.include('0 agree').and.to.include('Nothing could be compared, which counts as a failure.');
    expect(code).to.equal(1);
  });

  it('plays the journal, and the cases of the package', async () => {
    await call(one.url, 'PUT', '/_connector/a', { name: 'A' });
    const journal = await command('--a', one.url, '--b', other.url, '--journal');
    expect(journal.stdout).to.include('1 step: 1 agree.');
    const shipped = await command('--a', one.url, '--b', other.url, '--shipped', '--only', 'connector-name', '--json');
    expect(JSON.parse(shipped.stdout).totals.steps).to.be.greaterThan(10);
    expect(shipped.code).to.equal(0);
  });

  it('reports for people, programs and CI systems, with exit code 1', async () => {
    writeFileSync(
      join(folder, 'versions.yml'),
      'recording: versions\nsteps:\n  - do: PUT /a/_doc/1\n    headers: { accept: application/vnd.elasticsearch+json;compatible-with=7, content-type: application/vnd.elasticsearch+json;compatible-with=7 }\n    body: { a: "<&>" }\n',
    );
    const [junit, markdown] = [join(folder, 'result.xml'), join(folder, 'result.md')];
    const args = ['--a', one.url, '--b', other.url, '--only', 'versions', folder];
    const { code, stdout } = await command(...args, '--junit', junit, '--markdown', markdown);
    expect(code).to.equal(1);
    expect(stdout)
      .to.include('1 step: 0 agree, 1 different.')
      .and.to.include('PUT /x/_doc/x | status: 400 instead of 201');
    const xml = readFileSync(junit, 'utf8');
    expect(xml).to.include('<testcase classname="versions" name="versions">');
    expect(xml).to.include('<failure message="step 1, PUT /a/_doc/1: status: 400 instead of 201">');
    expect(xml).to.include('{&quot;a&quot;:&quot;&lt;&amp;&gt;&quot;}');
    expect(readFileSync(markdown, 'utf8')).to.include('| versions | 1 | 0 | 0 | 1 | 0 |');
  });

  it('explains incorrect usage', async () => {
    expect(await command()).to.include({ code: 2 });
    expect((await command('--b', one.url)).stderr).to.include('compare needs something to play');
    expect((await command('--b', 'localhost:9200', folder)).stderr).to.include('is not the URL of a server');
    expect((await command('--b', one.url, '--port', '9')).stderr).to.include('--port needs --live');
    expect((await command('--b', one.url, '--live', '--shipped')).stderr).to.include(
      '--live cannot be combined with --shipped',
    );
    expect((await command('--b', one.url, '--shiped')).stderr).to.include('Did you mean [--shipped]?');
    expect((await command('--b', one.url, '--only', 'nothing', folder)).stderr).to.include('with nothing in its name');
    expect((await command('--b', one.url, '--journal')).stderr).to.include('--journal needs --a');
  });
});
