// Holds the layers of the server and its one source of time, ids and chance.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { root } from './setup.mjs';

/** What each folder of server/ may import besides itself. Folders that are not named may import anything. */
const layers = {
  json: [],
  errors: ['json'],
  'json-text': ['errors', 'json'],
  runtime: ['errors', 'json', 'json-text'],
  dates: ['errors', 'json', 'json-text'],
  validation: ['json', 'errors', 'runtime', 'json-text'],
  store: ['dates', 'runtime', 'errors', 'json', 'validation', 'json-text'],
  painless: ['dates', 'runtime', 'errors', 'json', 'json-text'],
  ingest: ['painless', 'query', 'store', 'dates', 'runtime', 'errors', 'json', 'validation', 'json-text'],
  query: ['painless', 'store', 'dates', 'runtime', 'errors', 'json', 'validation', 'json-text'],
  connector: ['query', 'store', 'dates', 'runtime', 'errors', 'json', 'validation', 'generated', 'json-text'],
  'sync-job': [
    'connector',
    'query',
    'store',
    'dates',
    'runtime',
    'errors',
    'json',
    'validation',
    'generated',
    'json-text',
  ],
  // Between the endpoints and the control API above it, and the rules and the store below.
  'api-documents': ['connector', 'sync-job', 'query', 'store', 'runtime', 'errors', 'json', 'validation', 'generated'],
};

const forbidden = /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\brandomUUID\b|\brandomBytes\b|\bperformance\.now\b/;

/** @returns {string[]} one line for each fault, with file and line */
export function checkArchitecture() {
  const server = join(root, 'server');
  return sources(server).flatMap((file) => {
    const path = relative(server, file).split(sep).join('/');
    return readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, index) => faults(path, line).map((fault) => `server/${path}:${index + 1}: ${fault}`));
  });
}

function faults(path, line) {
  const found = [];
  const [folder] = path.split('/');
  const imported = /(?:from|import|require)\s*\(?\s*'([^']+)'/.exec(line)?.[1];
  const allowed = path.includes('/') ? layers[folder] : undefined;
  if (allowed && imported) {
    const target = imported.startsWith('.') ? resolve('/', dirname(path), imported).slice(1).split('/')[0] : imported;
    const outside = imported.startsWith('.') ? target !== folder && !allowed.includes(target) : target === 'express';
    if (outside) found.push(`${folder} may not import ${target} (it may import ${allowed.join(', ')})`);
  }
  const comment = /^(?:\*|\/\*|\/\/)/.test(line.trimStart());
  if (folder !== 'runtime' && folder !== 'generated' && forbidden.test(line) && !comment) {
    found.push('time, ids and chance come from server/runtime only');
  }
  return found;
}

function sources(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return entry.name.endsWith('.ts') ? [path] : [];
  });
}
