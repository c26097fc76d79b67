// npm start: installs and builds whatever is missing or stale, then runs the server in this same process, so that it
// receives signals.
import { createRequire } from 'node:module';
import { ensureBuilt, ensureInstalled } from './setup.mjs';

ensureInstalled();
await ensureBuilt();
createRequire(import.meta.url)('../dist/cli.js');
