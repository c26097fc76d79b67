import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { build, ready, run } from './process';

const DIST = join(__dirname, '..', '..', 'dist');

describe('compiled code', () => {
  let base: string;
  before(build);
  beforeEach(() => {
    base = mkdtempSync(join(tmpdir(), 'cache-'));
  });
  afterEach(() => rmSync(base, { recursive: true }));

  const folder = (): string => join(base, 'es-connector-mock');
  const kept = (): string[] => readdirSync(folder()).sort();

  const start = async (): Promise<void> => {
    const started = run(['--port', '0'], { XDG_CACHE_HOME: base });
    const { url } = await ready(started);
    expect((await fetch(`${url}/_connector`)).status).to.equal(200);
    started.child.kill('SIGTERM');
    expect(await started.ended).to.equal(0);
  };

  it("is kept in the user's cache folder, and nothing is written where the server is installed", async () => {
    const before = readdirSync(DIST, { recursive: true });
    await start();
    expect(readdirSync(DIST, { recursive: true })).to.have.members(before);
    expect(kept().some((name) => name.includes(`server.js.${process.version}`))).to.equal(true);
    expect(statSync(folder()).mode & 0o777).to.equal(0o700);
  });

  it('is used by the next start, which writes nothing', async () => {
    await start();
    const written = kept().map((name) => statSync(join(folder(), name)).mtimeMs);
    await start();
    expect(kept().map((name) => statSync(join(folder(), name)).mtimeMs)).to.deep.equal(written);
  });

  it('is made again when it is damaged', async () => {
    await start();
    for (const name of kept()) writeFileSync(join(folder(), name), 'damaged');
    await start();
    for (const name of kept()) expect(readFileSync(join(folder(), name)).length).to.be.greaterThan(1000);
  });

  it('is not taken from a folder that others can write', async () => {
    mkdirSync(folder());
    chmodSync(folder(), 0o777);
    await start();
    expect(kept()).to.deep.equal([]);
  });

  it('does not grow without end', async () => {
    mkdirSync(folder(), { mode: 0o700 });
    for (let i = 0; i < 400; i += 1) writeFileSync(join(folder(), `old-${i}`), '');
    await start();
    expect(kept()).to.have.length(300);
    expect(kept().some((name) => name.includes('server.js'))).to.equal(true);
  });

  it('is not needed', async () => {
    writeFileSync(folder(), 'not a folder');
    await start();
  });
});
