// Checks that the subfolders of some folders (layers.mjs: families) do not import each other.
import { families } from './layers.mjs';

const MEND = (folder) => `share code through ${folder}/ or a lower layer`;

/** @returns {string[]} a line for an import of a sibling */
export function familyFaults(at, path, { target }) {
  const [folder, family, inside] = path.split('/');
  if (!families[folder] || inside === undefined || !target?.startsWith(`${folder}/`)) return [];
  const other = familyOf(target);
  if (other === undefined || other === family || families[folder].includes(other)) return [];
  return [`${at}: ${folder}/${family} may not import its sibling ${folder}/${other}: ${MEND(folder)}`];
}

/** @returns {string[]} a line for each import of a file next to the families that leads to a sibling */
export function bridgeFaults(files) {
  const importsOf = new Map(files.map(({ path, imports }) => [path, imports]));
  return files.flatMap(({ path, imports }) => {
    const family = familyOf(path);
    if (family === undefined) return [];
    const [folder] = path.split('/');
    return imports
      .filter(({ target }) => isBeside(target))
      .flatMap(({ target, line }) => {
        const other = familiesBehind(target, importsOf).find((one) => one !== family);
        if (other === undefined) return [];
        const said = `${folder}/${family} may not import its sibling ${folder}/${other} through ${target}`;
        return [`server/${path}:${line}: ${said}: ${MEND(folder)}`];
      });
  });
}

/** The families that a file next to them imports, itself or through other such files. */
function familiesBehind(start, importsOf) {
  const neutral = families[start.split('/')[0]];
  const reached = new Set([start]);
  const found = new Set();
  for (const path of reached) {
    for (const { target } of importsOf.get(path) ?? []) {
      if (isBeside(target)) reached.add(target);
      const family = target && familyOf(target);
      if (family && !neutral.includes(family)) found.add(family);
    }
  }
  return [...found];
}

/** `connector` for a file in endpoints/connector/. */
function familyOf(path) {
  const [folder, family, inside] = path.split('/');
  return families[folder] && inside !== undefined ? family : undefined;
}

/** True for a file next to the families, such as endpoints/list-page.ts. */
function isBeside(path) {
  const parts = path?.split('/') ?? [];
  return parts.length === 2 && families[parts[0]] !== undefined;
}
