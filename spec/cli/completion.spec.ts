import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { commands } from '../../server/cli/commands';
import { build, run } from './process';

const execute = promisify(execFile);

const scriptFor = async (shell: string): Promise<string> => {
  const started = run(['completion', shell]);
  expect(await started.ended, started.stderr()).to.equal(0);
  return started.stdout();
};

describe('the completion of bash', () => {
  let script: string;
  before(async () => {
    await build();
    script = await scriptFor('bash');
  });

  /** What bash proposes for the last of these words. */
  const proposed = async (...words: readonly string[]): Promise<readonly string[]> => {
    const ask = `COMP_WORDS=("$@"); COMP_CWORD=$(($#-1)); _es_connector_mock; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout } = await execute('bash', ['-c', `${script}\n${ask}`, '-', 'es-connector-mock', ...words]);
    return stdout.split('\n').filter((line) => line !== '');
  };

  it('proposes commands', async () => {
    expect(await proposed('')).to.have.members(Object.keys(commands));
    expect(await proposed('sna')).to.deep.equal(['snapshot']);
  });

  it('proposes the flags of a command, and those of start if there is none', async () => {
    expect(await proposed('wait', '--op')).to.deep.equal(['--operation']);
    expect(await proposed('--lic')).to.deep.equal(['--license']);
    expect(await proposed('exec', '--fix')).to.deep.equal(['--fixture', '--fixtures']);
  });

  it('proposes actions, and the values that a flag can have', async () => {
    expect(await proposed('clock', 'fr')).to.deep.equal(['freeze']);
    expect(await proposed('faults', 'add', '--connection', '')).to.deep.equal(['reset', 'close', 'hang']);
    expect(await proposed('--auth', 'o')).to.deep.equal(['on']);
  });

  it('leaves names and files to bash', async () => {
    expect(await proposed('load', '')).to.deep.equal([]);
    expect(await proposed('--fixture', '')).to.deep.equal([]);
  });
});

/** What the shells propose for lines, by their own means. */
const proposals: Readonly<Record<'zsh' | 'fish', (script: string, lines: readonly string[]) => Promise<string>>> = {
  zsh: async (script, lines) =>
    (await execute('zsh', ['-f', join(__dirname, 'propose.zsh'), script, ...lines], { timeout: 30_000 })).stdout,
  fish: async (script, lines) => {
    const asked = `source ${script}; for line in $argv; echo (complete -C $line | string replace -r '\\t.*' ''); end`;
    return (await execute('fish', ['--no-config', '-c', asked, ...lines])).stdout;
  },
};

/** Continuous integration sets REQUIRE_SHELLS; elsewhere, shells that are not installed are left out. */
const isLeftOut = (shell: string): boolean =>
  process.env.REQUIRE_SHELLS === undefined && spawnSync(shell, ['--version']).error !== undefined;

for (const shell of ['zsh', 'fish'] as const) {
  describe(`the completion of ${shell}`, () => {
    before(build);

    it('proposes commands, actions, flags and their values', async function () {
      if (isLeftOut(shell)) return this.skip();
      const folder = await mkdtemp(join(tmpdir(), 'completion-'));
      const path = join(folder, 'script');
      await writeFile(path, await scriptFor(shell));
      const lines = ['sna', 'clock fr', '--lic', 'exec --fixt', 'faults add --connection r', '--auth o', 'open st'];
      const found = await proposals[shell](
        path,
        lines.map((line) => `es-connector-mock ${line}`),
      );
      await rm(folder, { recursive: true });
      expect(found.trim().split('\n')).to.deep.equal([
        'snapshot',
        'freeze',
        '--license',
        '--fixture --fixtures',
        'reset',
        'on',
        'state',
      ]);
    });

    it('proposes actions alone where one is expected, and no flags of the command that has the name of an action', async function () {
      if (isLeftOut(shell)) return this.skip();
      const folder = await mkdtemp(join(tmpdir(), 'completion-'));
      const path = join(folder, 'script');
      await writeFile(path, await scriptFor(shell));
      const ask = async (line: string) => (await proposals[shell](path, [`es-connector-mock ${line}`])).trim();
      expect((await ask('clock ')).split(' ')).to.have.members(
        'show set freeze run rate tick advance reset'.split(' '),
      );
      expect((await ask('clock r')).split(' ')).to.have.members(['run', 'rate', 'reset']);
      expect((await ask('clock reset --')).split(' '))
        .to.include('--json')
        .and.not.to.include('--dry-run');
      await rm(folder, { recursive: true });
    });

    it('has all commands with their flags', async () => {
      const script = await scriptFor(shell);
      for (const [name, load] of Object.entries(commands)) {
        expect(script).to.match(new RegExp(`['" ]${name}['":) ]`));
        for (const flag of Object.keys(load().flags)) {
          expect(script, `${name} --${flag}`).to.include(shell === 'zsh' ? `'--${flag}[` : `-l ${flag} `);
        }
      }
    });
  });
}

describe('the command completion', () => {
  before(build);

  it('knows three shells', async () => {
    const started = run(['completion', 'powershell']);
    expect(await started.ended).to.equal(2);
    expect(started.stderr()).to.include('completion bash|zsh|fish');
  });
});
