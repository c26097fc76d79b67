// Tests of the Java artifact, with the official client.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { root, run } from '../setup.mjs';
import { breakFile, demandFailure } from './broken.mjs';

const project = join(root, 'clients', 'java');
const examples = join(project, 'src', 'test', 'java', 'example');
const test = join(examples, 'ServiceTest.java');
const service = join(examples, 'Service.java');
/** The project itself is tested with version 5. */
const JUNIT_6 = ['-Djunit.version=6.1.3', '-Djunit.platform.version=6.1.3'];

const breaks = [
  {
    title: 'another number of requests is expected',
    file: test,
    from: 'exactly(1)',
    to: 'exactly(2)',
    says: ['wanted exactly 2 times, received once'],
  },
  {
    title: 'the name of an operation is misspelt',
    file: test,
    from: '"connector.sync_job_post"',
    to: '"connector.sync_job_pst"',
    says: ['unknown operation [connector.sync_job_pst]. Did you mean [connector.sync_job_post]?'],
  },
  {
    title: 'requests go to a path that does not exist',
    file: test,
    from: 'mock.url()',
    to: 'mock.url() + "/_conector"',
    says: ['Refused requests:', '/_conector/_connector/_sync_job returned 4'],
  },
  {
    title: 'the service does not try again',
    file: service,
    from: '!= 429',
    to: '!= 503',
    says: ['circuit_breaking_exception'],
  },
  {
    title: 'the service requests another kind of sync',
    file: service,
    from: 'SyncJobType.Full',
    to: 'SyncJobType.Incremental',
    says: ['body.job_type: wanted "full", found "incremental"'],
  },
];

/** Ends the process if something fails. */
export function testJava() {
  run('mvn', ['-B', '-q', '-f', project, 'package']);
  console.log('passes with JUnit 5');
  const folder = mkdtempSync(join(tmpdir(), 'broken-java-'));
  process.on('exit', () => rmSync(folder, { recursive: true }));
  cpSync(join(project, 'pom.xml'), join(folder, 'pom.xml'));
  cpSync(join(project, 'src', 'main'), join(folder, 'src', 'main'), { recursive: true });
  addExample(folder, 'unbroken', undefined);
  for (const [index, fault] of breaks.entries()) addExample(folder, `broken${index}`, fault);
  const { stdout, stderr } = spawnSync(
    'mvn',
    ['-B', '-q', '-f', folder, ...JUNIT_6, '-Dmaven.test.failure.ignore', 'test'],
    { encoding: 'utf8' },
  );
  const report = (name) => join(folder, 'target', 'surefire-reports', `${name}.ServiceTest.txt`);
  if (!existsSync(report('unbroken')) || hasFailed(report('unbroken'))) {
    console.error(`The documented tests do not pass with JUnit 6:\n${stdout}${stderr}`);
    process.exit(1);
  }
  console.log('passes with JUnit 6');
  for (const [index, fault] of breaks.entries()) {
    const file = report(`broken${index}`);
    demandFailure(fault, hasFailed(file), readFileSync(file, 'utf8'));
  }
}

/** Copies the documented tests to a package of their own, with one thing broken. */
function addExample(folder, name, fault) {
  const place = join(folder, 'src', 'test', 'java', name);
  mkdirSync(place, { recursive: true });
  for (const file of [test, service]) {
    const text = fault?.file === file ? breakFile(fault) : readFileSync(file, 'utf8');
    writeFileSync(join(place, basename(file)), text.replace('package example;', `package ${name};`));
  }
}

function hasFailed(report) {
  return !/Failures: 0, Errors: 0/.test(readFileSync(report, 'utf8'));
}
