// npm run site: builds the documentation site in site/dist, with packages of its own. A dead link is an error.
import { join } from 'node:path';
import { buildSite } from './build-site.mjs';
import { root } from './setup.mjs';

buildSite();
console.log(`Built ${join(root, 'site', 'dist')}`);
