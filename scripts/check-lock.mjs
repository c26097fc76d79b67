// npm ci rejects a lock file that omits optional packages, even those for other systems. npm install silently omits
// them if the registry does not have the version.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

/** @returns {string[]} one line for each package that the lock file mentions but does not contain */
export function checkLock() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const locked = new Set(Object.keys(packages).map((path) => path.split('node_modules/').at(-1)));
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !locked.has(name))
      .map((name) => `package-lock.json: ${path} may need ${name}, which is not locked, so npm ci would fail`),
  );
}
