// npm run test:clients: tests the Python package, with its own server, and the official Python clients, on the oldest and the
// newest Python that this machine has; --every takes all of them. Arguments are passed to pytest: npm run test:clients -- -k scan

import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildWheel, environment, installWheel, missing, pythons } from './python-environments.mjs';
import { ensureBuilt, ensureInstalled, root, run } from './setup.mjs';

const specs = join(root, 'spec', 'clients', 'python');
const sources = join(root, 'clients', 'python');
const CLIENTS = ['8', '9'];
/** Checks of the code; at the versions that were tried. */
const TOOLS = 'mypy==2.4.1\npyright==1.1.414\nruff==0.17.6\n';

ensureInstalled();
await ensureBuilt();
const found = pythons();
if (found.length === 0) {
  console.error('No Python from 3.9 to 3.13 was found.');
  process.exit(1);
}
if (missing(found).length > 0) console.log(`Not tried, because they are not here: Python ${missing(found).join(', ')}`);
const args = process.argv.slice(2).filter((arg) => arg !== '--every');
const isEvery = args.length < process.argv.length - 2;
const oldest = found[0];
const newest = found[found.length - 1];
const pairs = isEvery
  ? found.flatMap((python) => CLIENTS.map((client) => [python, client]))
  : [
      [oldest, '8'],
      [newest, '9'],
    ];
const environments = pairs.map(([python, client]) => ({
  title: `Python ${python.version}, version ${client} of the official client`,
  bin: environment(`python-${python.version}-clients-${client}`, python, requirements(python.version, client)),
}));
const wheel = buildWheel(environments[0].bin);
for (const { bin } of environments) installWheel(bin, wheel);
// Two at a time: each of them waits much.
for (let at = 0; at < environments.length; at += 2) await Promise.all(environments.slice(at, at + 2).map(test));
console.log('\n== lint and types of the Python package');
checkSources(environment('python-tools', newest, TOOLS), environments[environments.length - 1].bin);

function requirements(version, client) {
  const special = join(specs, `requirements-${client}-python${version}.txt`);
  return readFileSync(existsSync(special) ? special : join(specs, `requirements-${client}.txt`), 'utf8');
}

/** Runs the specs, and prints what they print when they have ended. Ends the process if one fails. */
function test({ title, bin }) {
  const environment = Object.entries(process.env).filter(([name]) => !name.startsWith('ES_CONNECTOR_MOCK_'));
  const child = spawn(join(bin, 'pytest'), ['-q', ...args], {
    cwd: specs,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: Object.fromEntries(environment),
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (part) => {
      printed += part;
    });
  }
  return new Promise((resolve) => {
    child.on('error', (error) => {
      printed += error.message;
    });
    child.on('close', (code) => {
      console.log(`\n== ${title}\n${printed}`);
      if (code !== 0) process.exit(1);
      resolve();
    });
  });
}

/** @param bin of the tools. @param used by the types: the folder of a Python that has what is imported. */
function checkSources(bin, used) {
  const python = join(used, 'python');
  const ruff = ['--quiet', '--no-cache', '--config', join(sources, 'pyproject.toml'), sources, specs];
  run(join(bin, 'ruff'), ['check', ...ruff]);
  run(join(bin, 'ruff'), ['format', '--check', ...ruff]);
  for (const folder of [sources, join(specs, 'typed')]) {
    const config = join(folder, 'pyproject.toml');
    const code = folder === sources ? join(sources, 'src') : folder;
    const cache = ['--cache-dir', join(root, '.venv', 'mypy')];
    run(join(bin, 'mypy'), [
      '--config-file',
      config,
      '--no-error-summary',
      '--python-executable',
      python,
      ...cache,
      code,
    ]);
    run(join(bin, 'pyright'), ['--project', config, '--pythonpath', python]);
  }
}
