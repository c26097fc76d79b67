import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'chai';

const SCRIPT = pathToFileURL(join(__dirname, '..', '..', 'scripts', 'check-readmes.mjs')).href;

describe('the check of READMEs', () => {
  let checkReadmes: (folder?: string) => string[];
  let folder: string;
  before(async () => {
    ({ checkReadmes } = await import(SCRIPT));
    folder = mkdtempSync(join(tmpdir(), 'readmes-'));
    const files = {
      'README.md': 'There is a `start.ts`.',
      'start.ts': '',
      'store/README.md':
        '`a.ts`, `../start.ts`, `*-kind.ts` and `parts/c.ts` exist, `gone.ts` and `parts/gone.ts` do not.',
      'store/a.ts': '',
      'store/b.ts': '',
      'store/date-kind.ts': '',
      'store/index.ts': '',
      'store/parts/c.ts': '',
      'each/README.md': 'One file for each operation.',
      'each/a.ts': '',
      'each/b.ts': '',
    };
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, 'server', path)), { recursive: true });
      writeFileSync(join(folder, 'server', path), text);
    }
  });
  after(() => rmSync(folder, { recursive: true }));

  it('finds missing READMEs, and files that one does not name or that do not exist', () => {
    expect(checkReadmes(folder)).to.have.members([
      'server/store/README.md: there is no gone.ts',
      'server/store/README.md: there is no parts/gone.ts',
      'server/store/README.md does not name b.ts',
      'server/store/parts/README.md is missing: say what the folder is for',
    ]);
  });

  it('finds nothing in this project', () => expect(checkReadmes()).to.deep.equal([]));
});
