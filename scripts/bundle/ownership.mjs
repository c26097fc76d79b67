// Decides which part of the server each source file belongs to.
import { build } from 'esbuild';

import { alsoIn, partOfEntry, parts } from './parts.mjs';

/**
 * Follows the imports of each part's entries, but not the calls of `require` that load another part when it is needed.
 *
 * @param options of esbuild, as for the parts themselves
 * @returns source file, relative to the root → the first of the parts that needs it
 * @throws Error if a part is imported by one before it, which would load both at once.
 */
export async function findOwners(options) {
  const { metafile } = await build({
    ...options,
    entryPoints: Object.values(parts).flat(),
    outdir: 'dist',
    write: false,
    logLevel: 'error',
  });
  const owners = new Map();
  for (const [part, entries] of Object.entries(parts)) {
    for (const entry of entries) {
      const owner = owners.get(entry) ?? part;
      if (owner !== part)
        throw new Error(`${entry} starts ${part}, but ${owner} imports it: require it when it is used.`);
      own(entry, part, metafile.inputs, owners);
    }
    for (const file of alsoIn[part] ?? []) own(file, part, metafile.inputs, owners);
  }
  return owners;
}

function own(entry, part, inputs, owners) {
  const waiting = [entry];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (owners.has(file)) continue;
    owners.set(file, part);
    for (const { path, kind, external } of inputs[file].imports) {
      if (!external && !(kind === 'require-call' && partOfEntry.has(path))) waiting.push(path);
    }
  }
}
