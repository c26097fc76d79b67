import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { build, type Run, ready, run, said } from './process';

describe('es-connector-mock start --watch', () => {
  let folder: string;
  let started: Run | undefined;

  before(build);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'watch-'));
  });
  afterEach(async () => {
    started?.child.kill('SIGKILL');
    await started?.ended;
    rmSync(folder, { recursive: true });
  });

  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  const start = (args: string[]): Run => {
    started = run(['--port', '0', '--watch', ...args], {}, undefined, folder);
    return started;
  };
  const ids = async (url: string): Promise<string[]> => {
    const { results } = (await (await fetch(`${url}/_connector`)).json()) as { results: { id: string }[] };
    return results.map(({ id }) => id);
  };

  it('loads a fixture again when it is written or replaced, and keeps the state while it is wrong', async () => {
    write('a.yaml', 'connectors: [{ id: first }]');
    const server = start(['--fixture', './a.yaml']);
    const { url } = await ready(server);
    await fetch(`${url}/_connector/made`, { method: 'PUT' });
    await fetch(`${url}/_mock/faults?operation=bulk&preset=circuit_breaking_exception`, { method: 'POST' });
    const sandbox = `${url}/_mock/sandbox/w`;
    expect(await ids(sandbox)).to.deep.equal(['first']);
    const events = await fetch(`${url}/_mock/journal/events`);

    write('a.yaml', 'connectors: [{ id: second, staus: x }]');
    await said(server, 'The server goes on with what was loaded before.');
    expect(server.stderr()).to.include('$.connectors[0].staus (1:28): unknown key [staus]. Did you mean [status]?');
    expect(await ids(url)).to.deep.equal(['first', 'made']);

    write('b.yaml', 'connectors: [{ id: third }]');
    renameSync(join(folder, 'b.yaml'), join(folder, 'a.yaml'));
    await said(server, `Loaded ${join(folder, 'a.yaml')} again. The server was reset.`);
    expect([await ids(url), await ids(sandbox)]).to.deep.equal([['third'], ['third']]);
    expect(await (await fetch(`${url}/_mock/faults`)).json()).to.deep.equal({ faults: [] });
    const { journal } = (await (await fetch(`${url}/_mock/journal`)).json()) as { journal: { reloads: number } };
    expect(journal.reloads).to.equal(1);
    let text = '';
    for await (const part of events.body as unknown as AsyncIterable<Uint8Array>) {
      text += Buffer.from(part).toString();
      if (text.includes('event: reload\ndata: {"reloads":1}')) break;
    }
  });

  it('watches fixtures that are found by name, also those of sandboxes', async () => {
    write('one.json', '{"connectors": [{"id": "one"}]}');
    write('two.json', '{"connectors": [{"id": "two"}]}');
    write(
      'es-connector-mock.config.json',
      '{"fixtures": ".", "fixture": "one", "sandboxes": {"w": {"fixture": "two"}}}',
    );
    const server = start([]);
    const { url } = await ready(server);
    write('two.json', '{"connectors": [{"id": "other"}]}');
    await said(server, 'The server was reset.');
    expect([await ids(url), await ids(`${url}/_mock/sandbox/w`)]).to.deep.equal([['one'], ['other']]);
  });

  it('needs a file', async () => {
    const server = start(['--fixture', 'every-job']);
    expect(await server.ended).to.equal(2);
    expect(server.stderr()).to.include('--watch needs a fixture that is a file');
  });
});
