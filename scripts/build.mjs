// Generates code, bundles it and writes the type declarations: everything in the published package.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ensureInstalled, root, run } from './setup.mjs';

ensureInstalled();
rmSync(join(root, 'dist'), { recursive: true, force: true });
run('node', ['scripts/generate.mjs']);
const { bundleServer } = await import('./bundle.mjs');
await bundleServer();
// What `compare --shipped` plays. As text, it would be an eighth of the package.
const cases = join(root, 'spec', 'cases');
mkdirSync(join(root, 'dist', 'cases'));
for (const file of readdirSync(cases))
  writeFileSync(join(root, 'dist', 'cases', `${file}.gz`), gzipSync(readFileSync(join(cases, file)), { level: 9 }));
run('npx', ['tsc', '-p', 'tsconfig.types.json']);
const { pruneTypes } = await import('./prune-types.mjs');
pruneTypes();
writeFileSync(
  join(root, 'dist', 'openapi.json'),
  execFileSync('node', ['dist/cli.js', 'openapi'], { cwd: root, maxBuffer: 2 ** 26 }),
);
