// npm run test:clients: tests the built command with the official Python clients, each version in its own virtual
// environment under .venv. Arguments are passed to pytest: npm run test:clients -- -k scan

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, root, run } from './setup.mjs';

const specs = join(root, 'spec', 'clients', 'python');
const plugin = join(root, 'clients', 'python');

ensureInstalled();
await ensureBuilt();
for (const version of ['8', '9']) {
  console.log(`\n== the official Python client, version ${version}`);
  test(environment(version));
}

/** @returns the folder with the commands of the environment, which is rebuilt if its requirements have changed */
function environment(version) {
  const folder = join(root, '.venv', `clients-${version}`);
  const requirements = join(specs, `requirements-${version}.txt`);
  const installed = join(folder, 'installed.txt');
  const wanted = readFileSync(requirements, 'utf8');
  if (!existsSync(installed) || readFileSync(installed, 'utf8') !== wanted) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    run('python3', ['-m', 'venv', folder], `Making ${folder}`);
    const pip = [join(folder, 'bin', 'pip'), 'install', '--quiet', '--disable-pip-version-check'];
    run(pip[0], [...pip.slice(1), '-r', requirements]);
    run(pip[0], [...pip.slice(1), '--no-deps', '--editable', plugin]);
    writeFileSync(installed, wanted);
  }
  return join(folder, 'bin');
}

function test(bin) {
  const { status, error } = spawnSync(join(bin, 'pytest'), ['-q', ...process.argv.slice(2)], {
    cwd: specs,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ES_CONNECTOR_MOCK_COMMAND: `node ${join(root, 'dist', 'cli.js')}` },
  });
  if (error) console.error(error.message);
  if (status !== 0) process.exit(status ?? 1);
}
