// npm ci refuses a lock file that leaves out optional packages, those of other systems too; npm install leaves them out
// without a word where the registry has none of the version.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

/** @returns {string[]} one line for each package that the lock file speaks of and does not have */
export function checkLock() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const locked = new Set(Object.keys(packages).map((path) => path.split('node_modules/').at(-1)));
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !locked.has(name))
      .map((name) => `package-lock.json: ${path} may need ${name}, which is not locked: npm ci would fail`),
  );
}
