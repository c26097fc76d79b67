// npm run fuzz [-- --minutes N | --requests N] [--seed S]: the property specs, then generated requests against a server with a
// small heap. By default these are a few thousand, the same ones each time; for a longer run, the seed is chosen by chance.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, root, run, SIDE_BY_SIDE } from './setup.mjs';

const given = process.argv.slice(2);
const SHORT = ['--requests', '5000', '--seed', '1'];

ensureInstalled();
run('npx', ['mocha', ...propertySpecs(), '--grep', '@fuzz', ...SIDE_BY_SIDE], 'Testing properties');
const options = given.length > 0 ? given : SHORT;
run('node', ['--import', 'tsx', 'spec/hostile/fuzz/run.ts', ...options], 'Sending generated requests');

/** The files of specs that have properties. To load the others takes longer than most properties do. */
function propertySpecs() {
  const files = readdirSync(join(root, 'spec'), { recursive: true }).filter((file) => file.endsWith('.spec.ts'));
  return files
    .map((file) => join('spec', file))
    .filter((file) => readFileSync(join(root, file), 'utf8').includes('@fuzz'));
}
