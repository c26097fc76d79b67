// Bundles the page that the inspector consists of into dist/inspector: code that runs in a browser, not in the server.
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { root } from './setup.mjs';

const source = 'inspector';
const target = join('dist', 'inspector');

/**
 * What few views need (the editor) is loaded with the first of them.
 *
 * @returns what esbuild reports, including the packages in the bundle
 */
export async function bundleInspector() {
  const built = await build({
    absWorkingDir: root,
    entryPoints: { inspector: join(source, 'main.tsx'), styles: join(source, 'styles', 'styles.css') },
    outdir: target,
    bundle: true,
    splitting: true,
    platform: 'browser',
    target: ['chrome123', 'firefox128', 'safari17.5'],
    format: 'esm',
    minify: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    // Next to each other, because the server serves no folders.
    chunkNames: '[name]-[hash]',
    logLevel: 'warning',
    metafile: true,
  });
  const files = Object.keys(built.metafile.outputs).map((file) => join(root, file));
  for (const file of ['index.html', 'icon.svg']) cpSync(join(root, source, file), join(root, target, file));
  // As text, they would be a tenth of the package.
  for (const file of files) {
    writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: 9 }));
    rmSync(file);
  }
  return built;
}
