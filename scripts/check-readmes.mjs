// Checks that each source folder has a README.md, and that the files named there are those of the folder.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { root } from './setup.mjs';

/** Code that is made from schemas; the README of generated/ describes all of it. */
const made = /^generated\/./;
/** Files that have the same purpose in every folder, which the README of the folder above says. */
const usual = (folder, file) =>
  file === 'index.ts' || (/^control\//.test(folder) && /^(?:endpoints|controls)\.ts$/.test(file));
const fileName = /(?:\.{1,2}\/)*[\w*/-]+(?:\.[\w-]+)*\.ts\b/g;

/**
 * @param {string} folder the root of a project that contains a folder server/
 * @returns {string[]} one line for each README that is missing, names a file that does not exist, or names most files of its
 * folder, but not all
 */
export function checkReadmes(folder = root) {
  const server = join(folder, 'server');
  const files = readdirSync(server, { recursive: true }).map((path) => path.replaceAll('\\', '/'));
  const folders = new Map();
  for (const path of files.filter((each) => each.endsWith('.ts'))) {
    const of = posix.dirname(path);
    if (!made.test(of)) folders.set(of, [...(folders.get(of) ?? []), posix.basename(path)]);
  }
  return [...folders].flatMap(([of, names]) => faultsOf(folder, of, names, files));
}

function faultsOf(project, folder, files, all) {
  const readme = posix.join('server', folder, 'README.md');
  if (!existsSync(join(project, readme))) return [`${readme} is missing: say what the folder is for`];
  const named = new Set(readFileSync(join(project, readme), 'utf8').match(fileName));
  return [...unknown(project, folder, readme, named, all), ...unnamed(folder, readme, named, files)];
}

/** A plain name is a file anywhere below the folder; a path may start at the folder, above it, at server/ or at the root. */
function unknown(project, folder, readme, named, all) {
  const below = all
    .filter((path) => path.startsWith(folder === '.' ? '' : `${folder}/`))
    .map((path) => posix.basename(path));
  const places = [posix.join('server', folder), posix.join('server', folder, '..'), 'server', '.'];
  const exists = (name) =>
    (!name.includes('/') && below.includes(name)) || places.some((place) => existsSync(join(project, place, name)));
  return [...named]
    .filter((name) => !name.includes('*') && !name.startsWith('/') && !exists(name))
    .map((name) => `${readme}: there is no ${name}`);
}

function unnamed(folder, readme, named, files) {
  const patterns = [...named].map((name) => new RegExp(`^${name.replaceAll('.', '\\.').replaceAll('*', '.*')}$`));
  const listed = files.filter((file) => !usual(folder, file));
  const missing = listed.filter((file) => !patterns.some((pattern) => pattern.test(file)));
  // Folders with a file for each operation, named after it, need no list.
  return missing.length * 2 > listed.length ? [] : missing.map((file) => `${readme} does not name ${file}`);
}
