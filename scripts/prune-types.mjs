// Keeps only the type declarations reachable from the package's entry points, because users do not need internal types.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './setup.mjs';

const types = join(root, 'dist', 'types');

/** @throws Error if a declaration imports a package, because users would have to install the types of that package */
export function pruneTypes() {
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const entries = Object.values(exports).flatMap((entry) => (entry.types ? [join(root, entry.types)] : []));
  for (const entry of entries.filter((each) => each.endsWith('.d.mts'))) writeModule(entry);
  const reached = new Set();
  for (const entry of entries) visit(entry, reached);
  for (const file of declarations(types)) if (!reached.has(file)) rmSync(file);
}

/** The declarations of an ES module, which must name the files that they import. */
function writeModule(file) {
  const text = readFileSync(file.replace(/\.d\.mts$/, '.d.ts'), 'utf8');
  writeFileSync(
    file,
    text.replaceAll(/ from '(\.[^']+)'/g, (_all, from) => ` from '${from}.js'`),
  );
}

function visit(file, reached) {
  if (reached.has(file)) return;
  reached.add(file);
  for (const [, from, inline] of readFileSync(file, 'utf8').matchAll(/from '([^']+)'|import\('([^']+)'\)/g)) {
    const name = from ?? inline;
    if (name.startsWith('.')) visit(declarationOf(join(dirname(file), name.replace(/\.js$/, ''))), reached);
    else if (!name.startsWith('node:'))
      throw new Error(`${file} imports ${name}, which the public types must not depend on`);
  }
}

function declarationOf(path) {
  return existsSync(`${path}.d.ts`) ? `${path}.d.ts` : join(path, 'index.d.ts');
}

function declarations(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => /\.d\.m?ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}
