// npm run mutation: makes small changes to the code (Stryker) and reports those that no spec notices. Arguments select folders
// and files: npm run mutation -- sync-job control/faults store/resolve.ts. Results are kept in reports/, and the next run only
// tests what has changed since.
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
const places = chosen.length > 0 ? chosen : Object.keys(areas);
const unknown = places.find((place) => !Object.hasOwn(areas, areaOf(place)));
if (unknown)
  throw new Error(
    `There are no mutants for ${unknown}. Choose one of these folders, or something inside: ${Object.keys(areas).join(', ')}.`,
  );
for (const area of new Set(places.map(areaOf))) {
  await run(
    area,
    places.filter((place) => areaOf(place) === area),
  );
}

function areaOf(place) {
  return place.split('/')[0];
}

async function run(area, places) {
  console.log(`\n== mutants of server/${places.join(', ')}`);
  const results = await new Stryker({
    mutate: places.map((place) => (place.endsWith('.ts') ? `server/${place}` : `server/${place}/**/*.ts`)),
    testRunner: 'specs',
    plugins: [join(root, 'scripts', 'mutation', 'mocha-runner.mjs')],
    specs: [`spec/${area}`, ...areas[area]].flatMap(specs),
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
  console.log(`${places.join(', ')}: ${caught} of ${all} mutants caught, ${((100 * caught) / all).toFixed(1)} %`);
}

/** The spec files at a path: a single file, or all files in a folder. */
function specs(path) {
  if (path.endsWith('.ts')) return [path];
  return readdirSync(join(root, path), { recursive: true })
    .map((name) => `${path}/${name}`)
    .filter((name) => name.endsWith('.spec.ts') && !slow.test(name));
}
