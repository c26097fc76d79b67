import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'chai';
import { build } from '../cli/process';
import { readTutorial, tutorialPages } from './tutorials';

const root = resolve(__dirname, '..', '..');
const installed = join(root, 'node_modules');
/** The language of the pages, as strict as a project can have it. */
const CONFIGURATION = {
  compilerOptions: {
    strict: true,
    noUncheckedIndexedAccess: true,
    module: 'nodenext',
    target: 'es2022',
    noEmit: true,
    skipLibCheck: true,
    types: ['node', 'mocha'],
  },
  include: ['*.ts'],
};

describe('the tutorials', function () {
  this.timeout(120_000);
  const tutorials = tutorialPages().map(readTutorial);
  const names = tutorials.flatMap(({ files }) => [...files.keys()]);
  let folder: string;

  /** A project with the built package, and with the files of all pages. */
  function project(name: string, files: (tutorial: (typeof tutorials)[number]) => ReadonlyMap<string, string>): string {
    const here = join(folder, name);
    mkdirSync(join(here, 'node_modules'), { recursive: true });
    symlinkSync(root, join(here, 'node_modules', 'es-connector-mock'));
    for (const scope of ['@elastic', '@types']) symlinkSync(join(installed, scope), join(here, 'node_modules', scope));
    writeFileSync(join(here, 'tsconfig.json'), JSON.stringify(CONFIGURATION));
    for (const [file, code] of tutorials.flatMap((each) => [...files(each)])) writeFileSync(join(here, file), code);
    return here;
  }

  function run(here: string, program: string, ...args: string[]): { status: number | null; output: string } {
    const env = Object.fromEntries(
      Object.entries(process.env).filter(([key]) => !key.startsWith('ES_CONNECTOR_MOCK_')),
    );
    const { status, stdout, stderr } = spawnSync(program, args, { cwd: here, encoding: 'utf8', env });
    return { status, output: `${stdout}${stderr}` };
  }

  const mocha = (here: string): ReturnType<typeof run> => {
    const tsx = pathToFileURL(join(installed, 'tsx', 'dist', 'loader.mjs')).href;
    const hooks = join(root, 'dist', 'hooks', 'mocha.js');
    const program = ['--import', tsx, join(installed, 'mocha', 'bin', 'mocha.js'), '--no-config', '--no-color'];
    return run(here, process.execPath, ...program, '--timeout', '60000', '--require', hooks, '*.spec.ts');
  };

  before(async () => {
    await build();
    folder = mkdtempSync(join(tmpdir(), 'tutorials-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  it('use different names of files, so that all of them fit in one project', () => {
    expect(names).to.deep.equal([...new Set(names)]);
  });

  describe('as they are', () => {
    let here: string;
    before(() => {
      here = project('right', ({ files }) => files);
    });

    it('have the right types', () => {
      const { status, output } = run(here, join(installed, '.bin', 'tsc'), '-p', here);
      expect(status, output).to.equal(0);
    });

    it('pass', () => {
      const { status, output } = mocha(here);
      expect(output).to.match(/^ *\d+ passing/m);
      expect(status, output).to.equal(0);
    });
  });

  describe('with the service that each of them shows to be wrong', () => {
    let output: string;
    before(() => {
      ({ output } = mocha(project('wrong', ({ broken }) => broken)));
    });

    for (const { page, failure } of tutorials) {
      it(`fail as the page says: ${page}`, () => expect(trimmed(output)).to.match(pattern(trimmed(failure))));
    }

    it('fail in one test each', () => expect(output).to.match(new RegExp(`^ *${tutorials.length} failing$`, 'm')));
  });
});

/** Without the indentation, which depends on the runner. */
function trimmed(text: string): string {
  return text.replace(/^ +/gm, '').trim();
}

/** @param text in which `…` matches the rest of a line. */
function pattern(text: string): RegExp {
  const escaped = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('…', '.*');
  return new RegExp(`^${escaped}`, 'm');
}
