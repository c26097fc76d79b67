// Checks that hand-written files are short enough to be read in one go.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

const MOST_LINES = 300;
const folders = ['server', 'inspector', 'spec', 'scripts', 'bench', 'clients', 'examples'];
const code = /\.(?:[cm]?[jt]sx?|css|py)$/;
const notWritten = /^(?:generated|node_modules|build|dist|__pycache__|\..*|.*\.egg-info)$/;

/** @returns {string[]} one line for each file that is too long */
export function checkSizes() {
  return folders.flatMap(files).flatMap((path) => {
    const lines = readFileSync(join(root, path), 'utf8').split('\n').length - 1;
    return lines > MOST_LINES
      ? [`${path}: ${lines} lines, at most ${MOST_LINES}: split it by what its parts are for`]
      : [];
  });
}

function files(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return notWritten.test(entry.name) ? [] : files(path);
    return code.test(entry.name) ? [path] : [];
  });
}
