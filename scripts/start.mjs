// npm start: installs and builds what is missing or stale, then runs the server in this very process, so that signals reach it.
import { createRequire } from 'node:module';
import { ensureBuilt, ensureInstalled } from './setup.mjs';

ensureInstalled();
await ensureBuilt();
createRequire(import.meta.url)('../dist/cli.js');
