// Writes the documents that are generated from the sources; with --check, only reports which of them are stale.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clients } from './document-clients.mjs';
import { configuration } from './document-configuration.mjs';
import { controlApi } from './document-control.mjs';
import { differences } from './document-differences.mjs';
import { fidelity } from './document-fidelity.mjs';
import { root } from './setup.mjs';

/** Maps each document to the function that generates it. */
const documents = {
  'docs/clients.md': clients,
  'docs/configuration.md': configuration,
  'docs/control-api.md': controlApi,
  'docs/differences.md': differences,
  'docs/fidelity.md': fidelity,
};

const check = process.argv.includes('--check');
for (const [path, write] of Object.entries(documents)) {
  const file = join(root, path);
  const text = await write();
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
  if (check) {
    console.error(`${path} is stale. Update it with: npm run document`);
    process.exitCode = 1;
  } else writeFileSync(file, text);
}
