// Bundles the server into a few files, because loading hundreds of small modules would take longer than starting the
// server.
import { chmodSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
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
  // Loaded from node_modules when first needed.
  external: ['express', 'cbor-x'],
  logLevel: 'warning',
  // Says which packages are in a bundle.
  metafile: true,
};

// The command uses the library's bundle, so that the package contains the server only once.
const useLibrary = {
  name: 'use-library',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\.\/index$/ }, ({ importer }) =>
      importer.includes(join('server', 'cli')) ? { path: './index.js', external: true } : undefined,
    );
  },
};

/** The languages that analyzers can have, each a file. */
const languagesFolder = 'server/query/analysis/languages';
const notLanguages = ['endings.ts', 'language.ts', 'load.ts'];
const languages = readdirSync(join(root, languagesFolder)).filter(
  (file) => file.endsWith('.ts') && !notLanguages.includes(file),
);

/** Code that few need, in files of their own, so that the server's own need not be longer: file → where it is bundled from. */
const chunks = {
  certificates: 'server/tls/certificates.ts',
  ...Object.fromEntries(
    languages.map((file) => [`languages/${file.replace(/\.ts$/, '')}`, `${languagesFolder}/${file}`]),
  ),
};
const chunkOf = new Map(Object.entries(chunks).map(([chunk, source]) => [join(root, source), chunk]));

// Who imports such a file finds it next to the bundle.
const splitChunks = {
  name: 'split-chunks',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/[a-z]+$/ }, ({ kind, path, resolveDir }) => {
      const chunk = kind === 'require-call' ? chunkOf.get(`${join(resolveDir, path)}.ts`) : undefined;
      return chunk === undefined ? undefined : { path: `./${chunk}.js`, external: true };
    });
  },
};

/** Hooks for test runners. Vitest's own package is an ES module only, so whatever imports it must be one too. */
const commonJsHooks = [
  'mocha',
  'jest',
  'jest-global-setup',
  'jest-global-teardown',
  'jest-preset',
  'vitest-global-setup',
];
const hook = (name) => `server/hooks/${name}.ts`;

/** Writes the library, the command, the hooks and the notices of what they contain to dist. */
export async function bundleServer() {
  const built = await Promise.all([
    build({ ...shared, entryPoints: ['server/index.ts'], outfile: 'dist/index.js', plugins: [splitChunks] }),
    build({ ...shared, entryPoints: chunks, outdir: 'dist' }),
    build({
      ...shared,
      entryPoints: ['server/cli/main.ts'],
      outfile: 'dist/cli.js',
      banner: { js: '#!/usr/bin/env node' },
      plugins: [useLibrary],
    }),
    build({ ...shared, entryPoints: commonJsHooks.map(hook), outdir: 'dist/hooks' }),
    build({ ...shared, entryPoints: [hook('vitest')], outfile: 'dist/hooks/vitest.mjs', format: 'esm' }),
  ]);
  const packages = bundledPackages(built.map(({ metafile }) => metafile));
  writeFileSync(join(root, 'dist', 'NOTICE'), noticesOf(packages));
  chmodSync(join(root, 'dist', 'cli.js'), 0o755);
}
