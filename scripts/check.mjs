// All checks that need no running server: lint and format, types, layers, one source of time and chance, generated files.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkArchitecture } from './check-architecture.mjs';
import { checkLock } from './check-lock.mjs';
import { root, run } from './setup.mjs';

const problems = [...checkArchitecture(), ...checkLock()];
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);
run('npx', ['biome', 'check', '.']);
run('npx', ['tsc']);
for (const script of ['scripts/generate.mjs', 'scripts/document.mjs']) {
  if (existsSync(join(root, script))) run('node', [script, '--check']);
}
