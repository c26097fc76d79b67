// Ten workers each of mocha, vitest and pytest on one server: a thousand tests that all use the same names for
// different things.
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from './setup.mjs';

const WORKERS = 10;
const TESTS_OF_A_FILE = 34;
const bodies = join(root, 'spec', 'workers');

const runners = {
  mocha: [
    'npx',
    [
      'mocha',
      '--no-config',
      '-r',
      'es-connector-mock/mocha',
      '-R',
      'dot',
      // Ten processes start at once; on a small machine the first test has to wait for them.
      '--timeout',
      '60000',
      '-p',
      '-j',
      `${WORKERS}`,
      'workers/*.spec.js',
    ],
  ],
  vitest: [
    'npx',
    [
      'vitest',
      'run',
      '--globals',
      '--reporter=default',
      '--testTimeout=60000',
      '--hookTimeout=60000',
      `--maxWorkers=${WORKERS}`,
      'workers/',
    ],
  ],
  pytest: ['.venv/bin/pytest', ['-q', '-p', 'no:cacheprovider', '-n', `${WORKERS}`, join(bodies, 'test_workers.py')]],
};

/** @param run runs a command in a folder and ends the process if it fails; the examples must be installed. */
export async function testWorkers(run) {
  const server = await startServer();
  for (const [runner, [executable, args]] of Object.entries(runners)) {
    const folder = join(root, 'examples', runner);
    if (runner !== 'pytest') writeSpecs(join(folder, 'workers'));
    run(folder, executable, args, {
      ES_CONNECTOR_MOCK_URL: server.url,
      TESTS: `${runner === 'pytest' ? WORKERS * TESTS_OF_A_FILE : TESTS_OF_A_FILE}`,
    });
    rmSync(join(folder, 'workers'), { recursive: true, force: true });
  }
  await checkNothingCrossed(server.url);
  server.stop();
}

function writeSpecs(folder) {
  mkdirSync(folder, { recursive: true });
  for (let at = 1; at <= WORKERS; at++) {
    const text = `import { testsOf } from '${join(bodies, 'tests-of.mjs')}';\n\ntestsOf('file ${at}');\n`;
    writeFileSync(join(folder, `file-${at}.spec.js`), text);
  }
}

async function checkNothingCrossed(url) {
  const get = async (path) => (await fetch(url + path)).json();
  const { sandboxes } = await get('/_mock/sandboxes');
  const { count } = await get('/_connector');
  console.log(`${sandboxes.length} sandboxes: ${sandboxes.join(' ')}`);
  if (count > 0) throw new Error(`${count} connectors were created outside the sandboxes`);
  if (sandboxes.length < WORKERS * 2) throw new Error('The workers did not have sandboxes of their own');
}

function startServer() {
  const child = spawn(process.execPath, [join(root, 'dist', 'cli.js'), '--port', '0', '--until-stdin-ends'], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  return new Promise((resolve) => {
    createInterface(child.stdout).once('line', (line) => {
      resolve({ url: JSON.parse(line).url, stop: () => child.stdin.end() });
    });
  });
}
