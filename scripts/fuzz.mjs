// npm run fuzz [-- --minutes N | --requests N] [--seed S]: the property specs, then generated requests against a server with a
// small heap. By default these are a few thousand, the same ones each time; for a longer run, the seed is chosen by chance.
import { ensureInstalled, run, SIDE_BY_SIDE } from './setup.mjs';

const given = process.argv.slice(2);
const SHORT = ['--requests', '5000', '--seed', '1'];

ensureInstalled();
run('npx', ['mocha', 'spec/**/*.spec.ts', '--grep', '@fuzz', ...SIDE_BY_SIDE], 'Testing properties');
const options = given.length > 0 ? given : SHORT;
run('node', ['--import', 'tsx', 'spec/hostile/fuzz/run.ts', ...options], 'Sending generated requests');
