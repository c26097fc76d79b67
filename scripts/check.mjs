// All checks that need no running server: layers, one source of time and chance, names, the length of files,
// the lock file, the sidebar of the site, lint and format, types, what nothing uses, generated files.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { missingPages } from '../site/.vitepress/pages.mjs';
import { checkArchitecture, staleAllowances } from './check-architecture.mjs';
import { checkExpressions } from './check-expressions.mjs';
import { checkLock } from './check-lock.mjs';
import { checkNames } from './check-names.mjs';
import { checkSizes } from './check-sizes.mjs';
import { root, run } from './setup.mjs';

const problems = [
  ...checkArchitecture(),
  ...staleAllowances(),
  ...checkLock(),
  ...checkNames(),
  ...checkSizes(),
  ...(await checkExpressions()),
  ...missingPages(),
];
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);
run('npx', ['biome', 'check', '.']);
run('npx', ['tsc']);
run('npx', ['tsc', '-p', 'inspector']);
run('npx', ['knip', '--no-progress']);
for (const script of ['scripts/generate.mjs', 'scripts/document.mjs']) {
  if (existsSync(join(root, script))) run('node', [script, '--check']);
}
