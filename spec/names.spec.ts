import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'chai';

const SCRIPT = pathToFileURL(join(__dirname, '..', 'scripts', 'check-names.mjs')).href;

describe('the check of exported names', () => {
  let checkNames: (folder?: string) => string[];
  let folder: string;
  before(async () => {
    ({ checkNames } = await import(SCRIPT));
    folder = mkdtempSync(join(tmpdir(), 'names-'));
    const files = {
      'store/it.ts': 'export function find() {}\nexport const own = 1;\nfunction kept() {}',
      'query/it.ts': 'export const find = 1;\nexport const kept = 1;',
      'query/clauses/own.ts': 'export const own = 1;',
    };
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, 'server', path)), { recursive: true });
      writeFileSync(join(folder, 'server', path), text);
    }
  });
  after(() => rmSync(folder, { recursive: true }));

  it('finds a name that two files export, unless one of them is an entry of a table', () => {
    const faults = checkNames(folder);
    expect(faults).to.have.lengthOf(1);
    expect(faults[0])
      .to.contain('server/store/it.ts')
      .and.to.contain('server/query/it.ts')
      .and.to.contain('export find');
  });
});
