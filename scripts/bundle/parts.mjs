// The parts of the server.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup.mjs';

/** The languages that analyzers can have, each a part. */
const languages = 'server/query/analysis/languages';
const notLanguages = ['endings.ts', 'language.ts', 'load.ts'];
const languageFiles = readdirSync(join(root, languages)).filter(
  (file) => file.endsWith('.ts') && !notLanguages.includes(file),
);

function families(...names) {
  return names.map((name) => `server/endpoints/${name.includes('/') ? name : `${name}/index`}.ts`);
}

/**
 * File in dist → the source files by which it is entered. A part is loaded when one of its entries is first required. A source
 * file that several parts need belongs to the first of them.
 */
export const parts = {
  server: ['server/index.ts'],
  info: ['server/endpoints/cluster/info.ts'],
  connectors: families('connector', 'sync-job', 'secret'),
  documents: families('document', 'search', 'index/index', 'template', 'ingest', 'script', 'query-rules'),
  security: families('security'),
  cluster: families('cluster', 'license', 'snapshot', 'cat'),
  certificates: ['server/tls/certificates.ts'],
  ...Object.fromEntries(
    languageFiles.map((file) => [`languages/${file.replace(/\.ts$/, '')}`, [`${languages}/${file}`]]),
  ),
};

/** Entry → part. */
export const partOfEntry = new Map(
  Object.entries(parts).flatMap(([part, entries]) => entries.map((entry) => [entry, part])),
);
