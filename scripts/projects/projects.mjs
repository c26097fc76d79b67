// The empty projects: what each of them installs, what is in it, and what is run.

const TYPESCRIPT = { typescript: '5.9.3', '@types/node': '20' };

/** Everything that a strict project may switch on; declarations of packages are checked, too. */
const STRICT = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noImplicitOverride: true,
  noPropertyAccessFromIndexSignature: true,
  isolatedModules: true,
  skipLibCheck: false,
  target: 'es2022',
  lib: ['es2023'],
  outDir: 'out',
};

const USE = `
const started: RunningServer = await startServer({ port: 0 });
const other: ConnectorMock = connect(started.url);
const sent = await fetch(\`\${started.url}/_connector/drive\`, {
  method: 'PUT',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ index_name: 'search-drive' }),
});
if (sent.status !== 201) throw new Error(\`PUT returned \${sent.status}\`);
const wanted: EntryMatch = { operation: 'connector.put' };
started.journal.verify({ ...wanted, exactly: 1 });
await other.journal.verify({ ...wanted, exactly: 1 });
await started.stop();
console.log('used');
`;

const TYPES = "import type { ConnectorMock, EntryMatch, RunningServer } from 'es-connector-mock';\n";
const HOOKS = `import type { connectorMock as inJest } from 'es-connector-mock/jest';
import type { connectorMock as inMocha } from 'es-connector-mock/mocha';
export type Hooks = typeof inJest | typeof inMocha;
`;

/** One test, for any runner whose test functions are \`it\` and \`describe\`. */
const testOf = (runner, imports = '') => `${imports}import { connectorMock } from 'es-connector-mock/${runner}';

describe('a connector', () => {
  it('is created once', async () => {
    const url: string = process.env['ELASTICSEARCH_URL'] ?? '';
    const { status } = await fetch(\`\${url}/_connector/drive\`, { method: 'PUT' });
    if (status !== 201) throw new Error(\`PUT returned \${status}\`);
    await connectorMock.journal.verify({ operation: 'connector.put', exactly: 1 });
  });
});
`;

const configured = (options, more = {}) => JSON.stringify({ compilerOptions: { ...STRICT, ...options }, ...more });
const NODENEXT = { module: 'nodenext', moduleResolution: 'nodenext', types: ['node'] };
const NODE10 = { module: 'commonjs', moduleResolution: 'node10', esModuleInterop: true, types: ['node'] };

const esModule = {
  name: 'es-module',
  manifest: { type: 'module' },
  dependencies: TYPESCRIPT,
  files: {
    'tsconfig.json': configured({ ...NODENEXT, verbatimModuleSyntax: true }),
    'use.ts': `import { connect, startServer } from 'es-connector-mock';\n${TYPES}${HOOKS}${USE}`,
  },
  commands: [
    ['npx', 'tsc'],
    ['node', 'out/use.js'],
  ],
};

const commonJs = {
  name: 'commonjs',
  dependencies: TYPESCRIPT,
  files: {
    'tsconfig.json': configured(NODE10),
    'use.ts': `import { connect, startServer } from 'es-connector-mock';\n${TYPES}${HOOKS}
async function use(): Promise<void> {${USE}}
use().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
`,
  },
  commands: [
    ['npx', 'tsc'],
    ['node', 'out/use.js'],
  ],
};

const mocha = {
  name: 'mocha',
  manifest: { type: 'module' },
  dependencies: { ...TYPESCRIPT, mocha: '12.0.3', '@types/mocha': '10' },
  files: {
    'tsconfig.json': configured({ ...NODENEXT, types: ['node', 'mocha'] }),
    'connector.spec.ts': testOf('mocha'),
    '.mocharc.json': JSON.stringify({ require: 'es-connector-mock/mocha', spec: 'out/*.spec.js' }),
  },
  commands: [
    ['npx', 'tsc'],
    ['npx', 'mocha'],
  ],
};

const vitest = (version) => ({
  name: `vitest-${version}`,
  manifest: { type: 'module' },
  dependencies: { ...TYPESCRIPT, vitest: String(version) },
  files: {
    'tsconfig.json': configured({ ...NODENEXT, skipLibCheck: true }, { include: ['*.test.ts'] }),
    'connector.test.ts': testOf('vitest', "import { describe, it } from 'vitest';\n"),
    'vitest.config.js': `export default {
  test: { globalSetup: 'es-connector-mock/vitest/global-setup', setupFiles: 'es-connector-mock/vitest', include: ['*.test.ts'] },
};\n`,
  },
  commands: [
    ['npx', 'tsc', '--noEmit'],
    ['npx', 'vitest', 'run'],
  ],
});

const tsJest = {
  name: 'ts-jest',
  dependencies: { ...TYPESCRIPT, jest: '30.5.2', 'ts-jest': '29.4.15', '@types/jest': '30' },
  files: {
    'node10.json': configured({ ...NODE10, skipLibCheck: true, types: ['node', 'jest'] }),
    'nodenext.json': configured({ ...NODENEXT, skipLibCheck: true, types: ['node', 'jest'] }),
    'connector.test.ts': testOf('jest'),
    'jest.config.js': `module.exports = {
  preset: 'es-connector-mock/jest',
  transform: { '\\\\.ts$': ['ts-jest', { tsconfig: process.env.TSCONFIG }] },
};\n`,
  },
  commands: [
    ['env', 'TSCONFIG=node10.json', 'npx', 'jest'],
    ['env', 'TSCONFIG=nodenext.json', 'npx', 'jest'],
  ],
};

const NODE_TEST = `import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startServer } from 'es-connector-mock';

let server;
before(async () => {
  server = await startServer();
});
after(() => server.stop());

test('a connector is created once', async () => {
  const { status } = await fetch(\`\${server.url}/_connector/drive\`, { method: 'PUT' });
  assert.equal(status, 201);
  server.journal.verify({ operation: 'connector.put', exactly: 1 });
});
`;

/** Versions of Node from the registry, so that one machine can try them all. */
const nodeTest = {
  name: 'node-test',
  manifest: { type: 'module' },
  dependencies: {},
  files: { 'connector.test.js': NODE_TEST },
  commands: ['20', '22', '24'].map((version) => [
    'npx',
    '--yes',
    '--package',
    `node@${version}`,
    '--',
    'node',
    '--test',
  ]),
};

export const projects = [esModule, commonJs, mocha, vitest(3), vitest(4), tsJest, nodeTest];
