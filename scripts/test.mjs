// npm test: installs, builds, checks and runs all specs: the example-based ones with a minimum of coverage
// (.c8rc.json), then the properties and some thousand generated requests. Arguments are passed to mocha, which then runs only the selected specs: npm test
// -- --grep status
import { ensureInstalled, run, SIDE_BY_SIDE } from './setup.mjs';

const chosen = process.argv.slice(2);

ensureInstalled();
run('node', ['scripts/build.mjs'], 'Building');
run('node', ['scripts/check.mjs'], 'Checking');
if (chosen.length > 0) run('npx', ['mocha', 'spec/**/*.spec.ts', ...chosen], 'Testing');
else {
  run('npx', ['c8', 'npm', 'run', 'spec', '--', ...SIDE_BY_SIDE], 'Testing by example');
  run('npm', ['run', 'fuzz'], 'Testing properties, and requests that are generated');
}
