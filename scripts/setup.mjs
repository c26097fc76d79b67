// Ensures that everything the project needs is installed, and that the build is not older than its sources.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * How mocha runs files of specs side by side. Two even where there is one processor: much of a run is waiting for browsers and
 * for servers in processes of their own. More than four would make those wait that watch how long a server takes.
 */
export const SIDE_BY_SIDE = ['--parallel', '--jobs', String(Math.min(4, Math.max(2, availableParallelism())))];

/** Installs the packages of package-lock.json, unless exactly these are installed. @param folder with a lock file */
export function ensureInstalled(folder = root) {
  const command = ['ci', '--prefix', folder, '--no-audit', '--no-fund', '--loglevel=error'];
  if (!isInstalled(folder)) run('npm', command, 'Installing packages');
}

/** Compares the lock file with npm's own record of what it has installed. */
function isInstalled(folder) {
  const installed = join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const wanted = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')).packages;
  const there = JSON.parse(readFileSync(installed, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || there[path]?.version === version,
  );
}

/** Builds the bundle, unless it is newer than all of its sources. */
export async function ensureBuilt() {
  const bundle = join(root, 'dist', 'cli.js');
  if (
    existsSync(bundle) &&
    newest(['server', 'inspector', 'schemas', 'scripts', 'package.json']) <= statSync(bundle).mtimeMs
  )
    return;
  console.error('Building …');
  const { bundleServer } = await import('./bundle.mjs');
  await bundleServer();
}

/**
 * Runs a command with its output on stderr, so that stdout is left to the server. Ends the process if the command
 * fails.
 */
export function run(command, args, title) {
  if (title) console.error(`${title} …`);
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (error) console.error(error.message);
  if (status !== 0) process.exit(status ?? 1);
}

function newest(paths) {
  return Math.max(...paths.map((path) => newestIn(join(root, path))));
}

function newestIn(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}
