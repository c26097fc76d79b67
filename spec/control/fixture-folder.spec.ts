import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { expect } from 'chai';
import { createMock } from '../../server';
import { type Harness, harness } from './server';

const STATE = '{"description":"mine","connectors":[]}';

describe('the folder of fixtures', () => {
  let root: string;
  let folder: string;
  let mock: Harness | undefined;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'fixtures-'));
    folder = join(root, 'mine');
    mkdirSync(folder);
    writeFileSync(join(folder, 'one.json'), STATE);
    writeFileSync(join(root, 'secret.json'), STATE);
  });
  afterEach(async () => {
    await mock?.stop();
    mock = undefined;
    rmSync(root, { recursive: true });
  });

  const load = (name: string) => (mock as Harness).call('POST', `/_mock/fixtures/${name}`);

  it('is not left by links', async () => {
    symlinkSync(join(root, 'secret.json'), join(folder, 'out.json'));
    symlinkSync('one.json', join(folder, 'inside.json'));
    symlinkSync('nowhere', join(folder, 'dangling.json'));
    mkdirSync(join(folder, 'folder.json'));
    mock = await harness({ fixtures: folder });
    expect((await load('one')).status).to.equal(200);
    expect((await load('inside')).status).to.equal(200);
    const refused = { out: 'outside of its folder', dangling: 'cannot be read', folder: 'not a file' };
    for (const [name, reason] of Object.entries(refused)) {
      const { status, json } = await load(name);
      expect(status, name).to.equal(400);
      expect(json.error.reason, name).to.include(reason);
    }
    const { fixtures } = (await mock.call('GET', '/_mock/fixtures')).json;
    const described = Object.fromEntries(
      fixtures.map(({ name, description }: { name: string; description: string }) => [name, description]),
    );
    expect(described).to.include({ one: 'mine', inside: 'mine' });
    expect(described.out).to.include('outside of its folder');
    expect((await load(encodeURIComponent('../secret'))).status).to.equal(404);
  });

  it('is not left where its path is relative, either', async () => {
    symlinkSync(join(root, 'secret.json'), join(folder, 'out.json'));
    mock = await harness({ fixtures: `./${relative(process.cwd(), folder)}` });
    expect((await load('one')).status).to.equal(200);
    expect((await load('out')).status).to.equal(400);
  });

  it('may itself be a link', async () => {
    symlinkSync(folder, join(root, 'link'));
    mock = await harness({ fixtures: join(root, 'link') });
    expect((await load('one')).status).to.equal(200);
  });

  it('must be a folder', () => {
    const file = join(root, 'secret.json');
    expect(() => createMock({ fixtures: file })).to.throw(`The folder of fixtures [${file}] is not a folder`);
  });

  it('is refused where it became a file later', async () => {
    mock = await harness({ fixtures: folder });
    rmSync(folder, { recursive: true });
    expect((await load('one')).status).to.equal(404);
    writeFileSync(folder, STATE);
    for (const answer of [await load('one'), await mock.call('GET', '/_mock/fixtures')]) {
      expect(answer.status).to.equal(400);
      expect(answer.json.error.reason).to.include('is not a folder');
    }
  });
});
