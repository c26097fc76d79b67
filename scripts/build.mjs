// Generates code, bundles it and writes the type declarations: everything in the published package.
import { execFileSync } from 'node:child_process';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, root, run } from './setup.mjs';

ensureInstalled();
rmSync(join(root, 'dist'), { recursive: true, force: true });
run('node', ['scripts/generate.mjs']);
const { bundleServer } = await import('./bundle.mjs');
await bundleServer();
// What `compare --shipped` plays.
cpSync(join(root, 'spec', 'cases'), join(root, 'dist', 'cases'), { recursive: true });
run('npx', ['tsc', '-p', 'tsconfig.types.json']);
const { pruneTypes } = await import('./prune-types.mjs');
pruneTypes();
writeFileSync(
  join(root, 'dist', 'openapi.json'),
  execFileSync('node', ['dist/cli.js', 'openapi'], { cwd: root, maxBuffer: 2 ** 26 }),
);
