// npm run fuzz:hostile -- --minutes N [--seed S]: generated requests against a server with a small heap.
import { ensureInstalled, run } from './setup.mjs';

await ensureInstalled();
run('node', ['--import', 'tsx', 'spec/hostile/fuzz/run.ts', ...process.argv.slice(2)]);
