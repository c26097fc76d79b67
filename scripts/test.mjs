// npm test: installs, builds, checks and runs all specs. Arguments go to mocha: npm test -- --grep status
import { ensureInstalled, run } from './setup.mjs';

ensureInstalled();
run('node', ['scripts/build.mjs'], 'Building');
run('node', ['scripts/check.mjs'], 'Checking');
run('npx', ['mocha', 'spec/**/*.spec.ts', ...process.argv.slice(2)], 'Testing');
