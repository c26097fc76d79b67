// npm run test:examples: installs and runs each example as its README says, then a thousand tests in ten parallel
// workers, and builds the documentation site. Arguments select examples: npm run test:examples -- vitest workers
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSite } from './build-site.mjs';
import { ensureBuilt, ensureInstalled, root } from './setup.mjs';
import { testStrictly } from './test-strictly.mjs';
import { testWorkers } from './test-workers.mjs';

const examples = {
  mocha: node,
  vitest: node,
  jest: node,
  pytest: python,
  'docker-compose': compose,
  workers: () => testWorkers(run),
  package: checkPackage,
  site: buildSite,
};

ensureInstalled();
await ensureBuilt();
const chosen = process.argv.slice(2);
for (const [name, test] of Object.entries(examples)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  console.log(`\n== examples: ${name}`);
  await test(join(root, 'examples', name));
}

function node(folder) {
  // Otherwise npm would take an existing copy of this package for the current one.
  for (const stale of ['es-connector-mock', '.package-lock.json']) {
    rmSync(join(folder, 'node_modules', stale), { recursive: true, force: true });
  }
  run(folder, 'npm', ['install', '--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error']);
  run(folder, 'npm', ['test']);
  testStrictly(folder);
}

/** Whether what is published can be imported, with its types, however a project resolves modules. */
function checkPackage() {
  const folder = mkdtempSync(join(tmpdir(), 'package-'));
  const packed = execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], {
    cwd: root,
    encoding: 'utf8',
  }).trim();
  run(folder, 'npx', ['--yes', 'publint@0.3.25', '--strict', packed]);
  // The hooks for vitest are an ES module only, as vitest is.
  const options = ['--no-emoji', '--ignore-rules', 'cjs-resolves-to-esm'];
  run(folder, 'npx', ['--yes', '@arethetypeswrong/cli@0.18.5', packed, ...options]);
  rmSync(folder, { recursive: true });
}

function python(folder) {
  const bin = join(folder, '.venv', 'bin');
  if (!existsSync(join(bin, 'pip'))) run(folder, 'python3', ['-m', 'venv', '.venv']);
  run(folder, join(bin, 'pip'), ['install', '--quiet', '--disable-pip-version-check', '-r', 'requirements.txt']);
  run(folder, join(bin, 'pytest'), ['-q']);
}

function compose(folder) {
  const engine = spawnSync('docker', ['info', '--format', '{{.ServerVersion}}'], { encoding: 'utf8' });
  const plugin = spawnSync('docker', ['compose', 'version'], { encoding: 'utf8' });
  if (engine.status === 0 && plugin.status === 0) run(folder, 'npm', ['test']);
  else console.log('Skipped: docker with compose is not available.');
}

/** Runs a command of an example. Ends the process if it fails. */
function run(folder, executable, args, environment = {}) {
  const { status, error } = spawnSync(executable, args, {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...environment },
  });
  if (error) console.error(error.message);
  if (status !== 0) process.exit(status ?? 1);
}
