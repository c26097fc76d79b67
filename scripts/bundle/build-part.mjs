// Bundles one part of the server.
import { dirname, relative, sep } from 'node:path';
import { build } from 'esbuild';
import { root } from '../setup.mjs';
import { foreignParts, partOfEntry, parts } from './parts.mjs';
import { toCommonJs } from './to-commonjs.mjs';

const FOREIGN = 'part:';

/**
 * @param part its name
 * @param owners source file → the part that it belongs to
 * @param wanted what later parts import from this one: source file → names → what the part calls them; what this part
 *   imports is added
 * @returns the text of the file, and esbuild's account of what is in it
 */
export async function buildPart(part, options, owners, wanted) {
  const { outputFiles, metafile } = await build({
    ...options,
    format: 'esm',
    stdin: { contents: entryText(part, owners, wanted), resolveDir: root, sourcefile: `${part}.js` },
    outfile: `dist/${part}.js`,
    minifyIdentifiers: foreignParts.includes(part),
    write: false,
    plugins: [otherParts(part, owners, wanted)],
  });
  const text = toCommonJs(outputFiles[0].text, (module, name) => {
    if (!module.startsWith(FOREIGN)) return { call: `require(${JSON.stringify(module)})`, name };
    const file = module.slice(FOREIGN.length);
    return { call: `${requireText(part, owners.get(file))}.internals()`, name: alias(wanted, file, name) };
  });
  return { text: asciiOnly(text), metafile };
}

/** What the part has to offer: its entries, and for later parts, single values. */
function entryText(part, owners, wanted) {
  const entries = parts[part].map((entry, at) => [`e${at}`, entry]);
  const internals = [...wanted].filter(([file]) => owners.get(file) === part);
  const names = internals.flatMap(([, aliases]) => [...aliases.values()]);
  return [
    ...(part === 'server'
      ? entries.map(([, entry]) => `export * from './${entry}';`)
      : [
          ...entries.map(([name, entry]) => `import * as ${name} from './${entry}';`),
          `export const entries = {${entries.map(([name, entry]) => `${JSON.stringify(entry)}: ${name}`)}};`,
        ]),
    ...internals.flatMap(([file, aliases]) => [...aliases].map((pair) => importText(file, pair))),
    `export const internals = () => ({${names}});`,
  ].join('\n');
}

function importText(file, [name, local]) {
  if (name === '*') return `import * as ${local} from './${file}';`;
  return name === 'require'
    ? `const ${local} = require('./${file}');`
    : `import { ${name} as ${local} } from './${file}';`;
}

function alias(wanted, file, name) {
  if (!wanted.has(file)) wanted.set(file, new Map());
  const aliases = wanted.get(file);
  if (!aliases.has(name)) aliases.set(name, `i${[...wanted.values()].reduce((sum, { size }) => sum + size, 0)}`);
  return aliases.get(name);
}

/** Leaves imports from other parts to `toCommonJs`, and lets calls of `require` load a part. */
function otherParts(part, owners, wanted) {
  return {
    name: 'other-parts',
    setup(bundler) {
      bundler.onResolve({ filter: /^\./ }, async ({ path, kind, resolveDir, namespace, pluginData }) => {
        if (pluginData === 'resolved') return undefined;
        if (namespace === 'other-part') return { path, external: true };
        const resolved = await bundler.resolve(path, { kind, resolveDir, pluginData: 'resolved' });
        const file = relative(root, resolved.path).split(sep).join('/');
        const owner = owners.get(file);
        if (owner === undefined || owner === part) return undefined;
        if (kind === 'import-statement') return { path: `${FOREIGN}${file}`, external: true };
        return { path: file, namespace: 'other-part' };
      });
      bundler.onLoad({ filter: /./, namespace: 'other-part' }, ({ path }) => {
        const values = partOfEntry.has(path)
          ? `entries[${JSON.stringify(path)}]`
          : `internals().${alias(wanted, path, 'require')}`;
        return { contents: `module.exports = ${requireText(part, owners.get(path))}.${values};`, resolveDir: root };
      });
    },
  };
}

/** How one part requires another. */
function requireText(part, other) {
  const path = relative(dirname(part), other).split(sep).join('/');
  return `require("${path.startsWith('.') ? path : `./${path}`}.js")`;
}

/** Texts in ASCII are quicker to read, and take half the memory. What esbuild leaves are characters in regular expressions. */
function asciiOnly(text) {
  return text.replaceAll(/[^\0-\x7f]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
