// Virtual environments under .venv for tests with the Python package: one for each version of Python and of the official client.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { root, run } from './setup.mjs';

const VERSIONS = ['3.9', '3.10', '3.11', '3.12', '3.13'];
const PIP = ['install', '--quiet', '--disable-pip-version-check'];

/** @returns {{ version: string, python: string }[]} the versions of Python that this machine has, oldest first */
export function pythons() {
  return VERSIONS.flatMap((version) => {
    const found = candidates(version).find((python) => versionOf(python) === version);
    return found ? [{ version, python: found }] : [];
  });
}

/** @returns {string[]} the versions that the package is for and this machine does not have */
export function missing(found) {
  return VERSIONS.filter((version) => !found.some((each) => each.version === version));
}

function candidates(version) {
  const named = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, `python${version}`));
  const pyenv = join(homedir(), '.pyenv', 'versions');
  const kept = existsSync(pyenv) ? readdirSync(pyenv).filter((name) => name.startsWith(`${version}.`)) : [];
  const known = [...named, ...kept.map((name) => join(pyenv, name, 'bin', 'python'))].filter(existsSync);
  return [...known, 'python3'];
}

/** The version of a Python with all that a virtual environment needs. */
function versionOf(python) {
  const code = 'import sys, venv, ensurepip; print("%d.%d" % sys.version_info[:2])';
  const { status, stdout } = spawnSync(python, ['-c', code], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

/**
 * Makes an environment, unless there is one with the same packages.
 *
 * @param requirements what pip installs: the text of a file.
 * @returns the folder of its commands
 */
export function environment(name, { version, python }, requirements) {
  const folder = join(root, '.venv', name);
  const installed = join(folder, 'installed.txt');
  const wanted = `# Python ${version}\n${requirements}`;
  const bin = join(folder, 'bin');
  if (existsSync(installed) && readFileSync(installed, 'utf8') === wanted) return bin;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  run(python, ['-m', 'venv', folder], `Making ${folder}`);
  const list = join(folder, 'requirements.txt');
  writeFileSync(list, requirements);
  run(join(bin, 'pip'), [...PIP, '-r', list]);
  writeFileSync(installed, wanted);
  return bin;
}

/** Builds the wheel of the package, with the built server in it. @returns its path */
export function buildWheel(bin) {
  const folder = join(root, '.venv', 'wheel');
  rmSync(folder, { recursive: true, force: true });
  const sources = join(root, 'clients', 'python');
  run(join(bin, 'pip'), ['wheel', '--quiet', '--no-deps', '--wheel-dir', folder, sources], 'Building the wheel');
  return join(folder, readdirSync(folder)[0]);
}

/** Installs the wheel as users do, in place of an earlier one. */
export function installWheel(bin, wheel) {
  run(join(bin, 'pip'), [...PIP, '--no-deps', '--force-reinstall', wheel]);
}
