import { join } from 'node:path';
import { ensureInstalled, root, run } from './setup.mjs';

/** Builds the documentation site. Installs what it needs, which is not part of the project's packages. */
export function buildSite() {
  const folder = join(root, 'site');
  ensureInstalled(folder);
  run('npm', ['--prefix', folder, '--silent', 'run', 'build'], 'Building the site');
}
