// Checks the layers of the server, that time, ids and randomness have a single source, and that there are no cycles.
// The tables are in architecture/layers.mjs.
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import { cyclesOf } from './architecture/cycles.mjs';
import { bridgeFaults, familyFaults } from './architecture/families.mjs';
import * as rules from './architecture/layers.mjs';
import { readSource } from './architecture/read-source.mjs';
import { root } from './setup.mjs';

const TABLE = 'scripts/architecture/layers.mjs';

/**
 * @param {string} folder the root of a project that contains a folder server/
 * @returns {string[]} one line for each violation, with file and line
 */
export function checkArchitecture(folder = root) {
  const files = readFiles(join(folder, 'server'));
  return [
    ...otherFiles(join(folder, 'server')),
    ...files.flatMap((file) => [...importFaults(file), ...platformFaults(file), ...stateFaults(file)]),
    ...bridgeFaults(files),
    ...cycleFaults(files),
  ];
}

/** Files that this check does not read, and that could therefore contain anything. */
function otherFiles(server) {
  return readdirSync(server, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && !/(?:\.ts|^README\.md)$/.test(entry.name))
    .map((entry) => relative(server, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .map((path) => `server/${path}:1: only .ts files and README.md belong in server/`);
}

/** @returns one entry for each file: its path below server/, its imports (targets resolved), and what it uses */
function readFiles(server) {
  const paths = readdirSync(server, { recursive: true })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts'));
  const known = new Set(paths);
  return paths.map((path) => {
    const source = readSource(path, readFileSync(join(server, path), 'utf8'));
    return {
      path,
      ...source,
      imports: source.imports.map((one) => ({ ...one, target: resolve(path, one.from, known) })),
    };
  });
}

/** The path below server/ of an imported file; undefined for modules and packages. */
function resolve(path, from, known) {
  if (!from?.startsWith('.')) return undefined;
  const target = posix.join(posix.dirname(path), from);
  return [`${target}.ts`, posix.join(target, 'index.ts')].find((candidate) => known.has(candidate)) ?? target;
}

const entryOf = (path) => path.split('/')[0].replace(/\.ts$/, '');

function importFaults({ path, imports }) {
  const entry = entryOf(path);
  const allowed = rules.layers[entry];
  if (!allowed) return [`server/${path}:1: ${entry} is not among the layers of ${TABLE}`];
  return imports.flatMap((one) => {
    const at = `server/${path}:${one.line}`;
    if (one.from === undefined) {
      return excepted(rules.computedImports, path) ? [] : [`${at}: the target of the import is not a literal`];
    }
    return [...layerFaults(at, entry, one), ...familyFaults(at, path, one)];
  });
}

function layerFaults(at, entry, { from, names, target }) {
  const allowed = rules.layers[entry];
  const wanted = target === undefined ? packageName(from) : targetName(target);
  if (wanted === entry || allowed.includes(wanted)) return [];
  const single = names.filter((name) => !allowed.includes(`${wanted}#${name}`));
  if (single.length === 0 && names.length > 0) return [];
  return [`${at}: ${entry} may not import ${wanted} (it may import ${allowed.join(', ') || 'nothing'}; see ${TABLE})`];
}

/** Packages of which every file may be imported end in a slash, too: `@orama/stemmers/`. */
const packageName = (from) => rules.wholePackages.find((name) => from?.startsWith(name)) ?? from;

/** Folders outside server/ end in a slash: `schemas/`. */
const targetName = (target) => (target.startsWith('../') ? `${target.split('/')[1]}/` : entryOf(target));

function platformFaults({ path, uses }) {
  return uses.flatMap(({ name, line }) => {
    const title = objectionTo(name, path);
    return title === undefined ? [] : [`server/${path}:${line}: ${name}: ${title}`];
  });
}

function objectionTo(name, path) {
  const matches = (each) => each.uses.test(name);
  const forbidden = rules.forbidden.find(matches);
  if (forbidden) return forbidden.title;
  if (rules.exceptions.some((each) => path.startsWith(each.in) && matches(each))) return undefined;
  const rule = rules.platform.find(matches);
  if (rule) return rule.title;
  return rules.globals.includes(name.split('.')[0]) ? undefined : `it is not among the globals of ${TABLE}`;
}

function stateFaults({ path, state }) {
  return state.map(({ name, line }) => `server/${path}:${line}: ${name}: modules have no state; a Mock owns it`);
}

const excepted = (list, path) => list.some((each) => path.startsWith(each.in));

/** Files that import each other in a cycle, and entries of a folder (files, subfolders) that do. */
function cycleFaults(files) {
  const edges = files.flatMap(({ path, imports }) =>
    imports
      .filter(({ target }) => target !== undefined && !target.startsWith('../'))
      .map(({ target }) => [path, target]),
  );
  const folders = new Set(files.flatMap(({ path }) => foldersOf(path)));
  return [
    ...cyclesAmong(edges, (path) => path).map((way) => `files import each other: ${way}`),
    ...[...folders].flatMap((folder) =>
      cyclesAmong(edges, (path) => entryIn(folder, path), true).map((way) => `folders import each other: ${way}`),
    ),
  ];
}

const foldersOf = (path) => path.split('/').map((_, depth, parts) => parts.slice(0, depth).join('/'));

/**
 * The subfolder that contains a path, ending in a slash; directly in server/ it may also be a file. Further down, a
 * file next to folders may combine them and be known to them.
 */
function entryIn(folder, path) {
  const prefix = folder === '' ? '' : `${folder}/`;
  if (!path.startsWith(prefix)) return undefined;
  const [first, ...rest] = path.slice(prefix.length).split('/');
  if (rest.length > 0) return `${prefix}${first}/`;
  return folder === '' ? first : undefined;
}

/** @param nodeOf path → node, undefined for paths to ignore */
function cyclesAmong(edges, nodeOf, withFolder = false) {
  const graph = new Map();
  for (const [from, to] of edges.map((edge) => edge.map(nodeOf))) {
    if (from === undefined || to === undefined || from === to) continue;
    graph.set(from, (graph.get(from) ?? new Set()).add(to));
  }
  return cyclesOf(graph)
    .filter(({ members }) => !withFolder || members.some((member) => member.endsWith('/')))
    .map(({ way }) => [...way, way[0]].map((node) => `server/${node}`).join(' → '));
}

/**
 * What the tables allow and nothing uses, and layers that are out of order, so that the tables say how things are.
 *
 * @returns {string[]} one line for each entry that can go or must move
 */
export function staleAllowances(folder = root) {
  const files = readFiles(join(folder, 'server'));
  return [...staleLayers(files), ...staleExceptions(files), ...disorder()];
}

function disorder() {
  const order = Object.keys(rules.layers);
  return order.flatMap((entry, place) =>
    rules.layers[entry]
      .filter((one) => order.indexOf(one) > place)
      .map((one) => `${TABLE}: ${entry} imports ${one}, which must be listed before it`),
  );
}

function staleLayers(files) {
  return Object.entries(rules.layers).flatMap(([entry, allowed]) => {
    const imports = files.filter(({ path }) => entryOf(path) === entry).flatMap((file) => file.imports);
    const used = new Set(
      imports.flatMap(({ from, target, names }) => {
        const wanted = target === undefined ? packageName(from) : targetName(target);
        return [wanted, ...names.map((name) => `${wanted}#${name}`)];
      }),
    );
    return allowed.filter((one) => !used.has(one)).map((one) => `${TABLE}: ${entry} does not import ${one}`);
  });
}

function staleExceptions(files) {
  const of = (place) => files.filter(({ path }) => path.startsWith(place));
  const stale = [
    ...rules.exceptions.filter(
      (each) => !of(each.in).some(({ uses }) => uses.some(({ name }) => each.uses.test(name))),
    ),
    ...rules.computedImports.filter((each) => !of(each.in).some(({ imports }) => imports.some(({ from }) => !from))),
  ];
  return stale.map((each) => `${TABLE}: ${each.in} needs no exception`);
}
