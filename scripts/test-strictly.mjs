// Checks what the hooks of a test runner make of refused requests: that a failed test shows them, and that in strict mode a test
// fails if they were not announced.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const REFUSED = 'PUT /_conector/c returned 400: No route matches PUT /_conector/c.';

/** What each runner prints in strict mode, whatever surrounds it. */
const EXPECTED = [
  'Requests were refused unexpectedly (ES_CONNECTOR_MOCK_STRICT)',
  REFUSED,
  'as it should',
  'GET /_connector/nobody returned 404: There is no connector [nobody].',
];

const TESTS = `
describe('requests that are refused', () => {
  const send = (path, method) => fetch(process.env.ELASTICSEARCH_URL + path, { method });
  it('let a test fail', async () => { await send('/_conector/c', 'PUT'); });
  it('are announced', async () => {
    await send('/_connector/expected', 'GET');
    await connectorMock.journal.expectRefusal({ operation: 'connector.get', status: 404 });
  });
  it('are shown', async () => { await send('/_connector/nobody', 'GET'); throw new Error('as it should'); });
  it('are not those that ask whether something exists', async () => { await send('/nothing', 'HEAD'); });
});
`;

/** @param folder an example, installed. @throws Error if its runner does not say what it should. */
export function testStrictly(folder) {
  const runner = basename(folder);
  const isModule = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).type === 'module';
  const file = join(folder, 'test', `strict.${runner === 'mocha' ? 'spec' : 'test'}.js`);
  const from = `'es-connector-mock/${runner}'`;
  const head = isModule ? `import { connectorMock } from ${from};\n` : `const { connectorMock } = require(${from});\n`;
  const vitest = runner === 'vitest' ? "import { describe, it } from 'vitest';\n" : '';
  writeFileSync(file, head + vitest + TESTS);
  try {
    const environment = { ...process.env, ES_CONNECTOR_MOCK_STRICT: '1', NO_COLOR: '1' };
    const ran = spawnSync('npm', ['test', '--', `test/${basename(file)}`], {
      cwd: folder,
      encoding: 'utf8',
      env: environment,
    });
    const output = ran.stdout + ran.stderr;
    const missing = EXPECTED.filter((line) => !output.includes(line));
    const counted = /\b2 (?:failed|failing)\b/.test(output);
    if (ran.status !== 0 && counted && missing.length === 0) return;
    const found = `exit code ${ran.status}, two failures ${counted}, missing ${JSON.stringify(missing)}`;
    throw new Error(`${output}\nStrict mode of ${runner}: ${found}.`);
  } finally {
    rmSync(file);
  }
}
