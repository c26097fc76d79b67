import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { build } from '../cli/process';

const ROOT = join(__dirname, '..', '..');

interface Packed {
  readonly filename: string;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string }[];
}

describe('the package, installed in an empty project', () => {
  let project: string;
  let packed: Packed;

  const call = (program: string, args: readonly string[], folder = project): string =>
    execFileSync(program, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

  before(async () => {
    await build();
    project = mkdtempSync(join(tmpdir(), 'project-'));
    const pack = ['pack', '--json', '--ignore-scripts', '--pack-destination', project];
    [packed] = JSON.parse(call('npm', pack, ROOT)) as [Packed];
    writeFileSync(join(project, 'package.json'), '{}');
    call('npm', ['install', '--offline', '--no-audit', '--no-fund', join(project, packed.filename)]);
  });
  after(() => rmSync(project, { recursive: true }));

  it('is the only one', () => {
    const packages = readdirSync(join(project, 'node_modules')).filter((name) => !name.startsWith('.'));
    expect(packages).to.deep.equal(['es-connector-mock']);
  });

  it('contains no compiled code, sources or tests', () => {
    const others = packed.files.map(({ path }) => path).filter((path) => !/^(dist|schemas|fixtures)\//.test(path));
    expect(others).to.have.members(['package.json', 'README.md', 'CHANGELOG.md']);
    expect(packed.files.filter(({ path }) => /\.cache|\.spec\./.test(path))).to.deep.equal([]);
  });

  const uses: [how: string, file: string, load: string][] = [
    ['CommonJS', 'use.cjs', "const { startServer, createMock } = require('es-connector-mock');"],
    ['ES modules', 'use.mjs', "import { createMock, startServer } from 'es-connector-mock';"],
  ];
  for (const [how, file, load] of uses) {
    it(`serves from ${how}, with Express and CBOR`, () => {
      const use = `${load}
        (async () => {
          const server = await startServer();
          const encoded = await fetch(server.url + '/?format=cbor');
          console.log(encoded.status, encoded.headers.get('content-type'), typeof createMock().app.listen);
          await server.stop();
        })();`;
      writeFileSync(join(project, file), use);
      expect(call('node', [file])).to.equal('200 application/cbor function\n');
    });
  }

  it('is small', () => {
    expect(packed.unpackedSize).to.be.lessThan(5_600_000);
  });

  it('has a command', () => {
    expect(call('npx', ['--offline', 'es-connector-mock', '--version'])).to.match(/^\d+\.\d+\.\d+\n$/);
  });
});
