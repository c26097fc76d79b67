// Bundles the server into a few files, because loading hundreds of small modules would take longer than starting the
// server.
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { build } from 'esbuild';
import { parseSync } from 'oxc-parser';
import { buildPart } from './bundle/build-part.mjs';
import { findOwners } from './bundle/ownership.mjs';
import { partOfEntry, parts } from './bundle/parts.mjs';
import { bundleInspector } from './bundle-inspector.mjs';
import { bundledPackages, noticesOf } from './notices.mjs';
import { root } from './setup.mjs';

const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  minifySyntax: true,
  minifyWhitespace: true,
  // Express loads it although requests are read before they come to Express. It brings the tables of all character encodings.
  alias: { 'body-parser': './scripts/bundle/nothing.cjs' },
  logLevel: 'warning',
  // Says which packages are in a bundle.
  metafile: true,
};

// The command uses the library's part, so that the package contains the server only once, and loads other parts when it is
// called for what they do.
const useLibrary = {
  name: 'use-library',
  setup({ onResolve, onLoad, resolve }) {
    onResolve({ filter: /^\.\.\/(?:index|open)$/ }, ({ importer }) =>
      importer.includes(join('server', 'cli')) ? { path: './server.js', external: true } : undefined,
    );
    onResolve({ filter: /^\.\.?\// }, async ({ path, kind, resolveDir, pluginData }) => {
      if (kind !== 'require-call' || pluginData === 'resolved') return undefined;
      if (resolveDir === '') return { path, external: true };
      const resolved = await resolve(path, { kind, resolveDir, pluginData: 'resolved' });
      const file = relative(root, resolved.path).split(sep).join('/');
      return partOfEntry.has(file) ? { path: file, namespace: 'part' } : undefined;
    });
    onLoad({ filter: /./, namespace: 'part' }, ({ path }) => ({
      contents: `module.exports = require('./${partOfEntry.get(path)}.js').entries[${JSON.stringify(path)}];`,
    }));
  },
};

/** Hooks for test runners. Vitest's own package is an ES module only, so whatever imports it must be one too. */
const commonJsHooks = [
  'mocha',
  'jest',
  'jest-environment',
  'jest-global-setup',
  'jest-global-teardown',
  'jest-preset',
  'vitest-global-setup',
];
const hook = (name) => `server/hooks/${name}.ts`;

/** Writes the library, the command, the hooks and the notices of what they contain to dist. */
export async function bundleServer() {
  const built = await Promise.all([
    bundleParts(),
    build({ ...shared, entryPoints: commonJsHooks.map(hook), outdir: 'dist/hooks' }),
    build({ ...shared, entryPoints: [hook('vitest')], outfile: 'dist/hooks/vitest.mjs', format: 'esm' }),
    bundleInspector(),
  ]);
  // Last, because what is newer than all sources counts as built (`ensureBuilt`), also after a build that was interrupted.
  const command = await build({
    ...shared,
    entryPoints: ['server/cli/main.ts'],
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
    plugins: [useLibrary],
  });
  const packages = bundledPackages([...built.flat(), command].map(({ metafile }) => metafile));
  writeFileSync(join(root, 'dist', 'NOTICE'), noticesOf(packages));
  chmodSync(join(root, 'dist', 'cli.js'), 0o755);
}

/** The last part first, because each imports from those before it. */
async function bundleParts() {
  const owners = await findOwners(shared);
  const wanted = new Map();
  const built = [];
  for (const part of Object.keys(parts).reverse()) {
    const { text, metafile } = await buildPart(part, shared, owners, wanted);
    const file = join(root, 'dist', `${part}.js`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    built.push({ metafile });
  }
  writeFileSync(join(root, 'dist', 'index.js'), libraryText(join(root, 'server', 'index.ts')));
  return built;
}

/** What the package exports: the values that the library's source exports, and nothing else of the server's part. */
function libraryText(source) {
  const { module } = parseSync(source, readFileSync(source, 'utf8'));
  const entries = module.staticExports.flatMap((statement) => statement.entries);
  const names = entries.filter(({ isType }) => !isType).map(({ exportName }) => exportName.name);
  return `"use strict";const{${names}}=require("./server.js");module.exports={${names}};\n`;
}
