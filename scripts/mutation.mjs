// npm run mutation: makes small changes to the code (Stryker) and reports those that no spec notices. Arguments select folders:
// npm run mutation -- sync-job control/faults. Results are kept in reports/, and the next run only tests what has changed since.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { root } from './setup.mjs';

/** Folder of server/ → the specs that cover it, in addition to those in the same folder of spec/. */
const areas = {
  connector: ['spec/endpoints/connector', 'spec/conformance.spec.ts'],
  'sync-job': ['spec/endpoints/sync-job', 'spec/conformance.spec.ts'],
  store: ['spec/endpoints/document', 'spec/endpoints/index', 'spec/endpoints/template', 'spec/conformance.spec.ts'],
  control: [],
};

/** Specs that take seconds each and cover almost everything, so they would run for each mutant. */
const slow = /\/(?:parallel|soak)\.spec\.ts$/;

const chosen = process.argv.slice(2);
for (const folder of chosen.length > 0 ? chosen : Object.keys(areas)) {
  const [area] = folder.split('/');
  const more = areas[area];
  if (!more)
    throw new Error(
      `There are no mutants for ${area}. Choose one of these folders, or a folder inside: ${Object.keys(areas).join(', ')}.`,
    );
  console.log(`\n== mutants of server/${folder}`);
  await run(folder, area, [`spec/${area}`, ...more].flatMap(specs));
}

async function run(folder, area, files) {
  const results = await new Stryker({
    mutate: [`server/${folder}/**/*.ts`],
    testRunner: 'specs',
    plugins: [join(root, 'scripts', 'mutation', 'mocha-runner.mjs')],
    specs: files,
    testRunnerNodeArgs: ['--import', 'tsx'],
    coverageAnalysis: 'perTest',
    // Code that runs when a module is loaded would need a new process for each mutant.
    ignoreStatic: true,
    incremental: true,
    incrementalFile: `reports/mutation/${area}.json`,
    concurrency: Number(process.env.MUTATION_WORKERS ?? 2),
    reporters: ['clear-text', 'progress-append-only'],
    clearTextReporter: { logTests: false, reportTests: false },
    // Stryker would read it with TypeScript's JavaScript API, which TypeScript 7 does not have.
    tsconfigFile: 'none',
    timeoutMS: 10_000,
    ignorePatterns: ['.venv', 'coverage', 'examples'],
    warnings: { unknownOptions: false },
  }).runMutationTest();
  const count = (...statuses) => results.filter(({ status }) => statuses.includes(status)).length;
  const caught = count('Killed', 'Timeout');
  const all = caught + count('Survived', 'NoCoverage');
  console.log(`${folder}: ${caught} of ${all} mutants caught, ${((100 * caught) / all).toFixed(1)} %`);
}

/** The spec files at a path: a single file, or all files in a folder. */
function specs(path) {
  if (path.endsWith('.ts')) return [path];
  return readdirSync(join(root, path), { recursive: true })
    .map((name) => `${path}/${name}`)
    .filter((name) => name.endsWith('.spec.ts') && !slow.test(name));
}
