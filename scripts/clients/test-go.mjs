// Tests of the Go module, which has no dependencies, and of the module that uses it with the official client.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, run } from '../setup.mjs';
import { breakFile, demandFailure } from './broken.mjs';

const module = join(root, 'clients', 'go');
const spec = join(module, 'spec');
const test = join(spec, 'service_test.go');
const service = join(spec, 'service.go');
/** The client's types are many, and compile in half the time without optimization. */
const QUICKLY = ['-vet=off', '-gcflags=github.com/elastic/...=-N -l -c=2'];

const breaks = [
  {
    title: 'another number of requests is expected',
    file: test,
    from: 'connectormock.Exactly(1)',
    to: 'connectormock.Exactly(2)',
    says: ['service_test.go:', 'wanted exactly 2 times, received once'],
  },
  {
    title: 'the name of an operation is misspelt',
    file: test,
    from: '"connector.sync_job_claim"',
    to: '"connector.sync_job_clam"',
    says: ['unknown operation [connector.sync_job_clam]. Did you mean [connector.sync_job_claim]?'],
  },
  {
    title: 'requests go to a path that does not exist',
    file: test,
    from: '{mock.URL}',
    to: '{mock.URL + "/_conector"}',
    says: ['Refused requests:', '/_conector/_connector/_sync_job returned 4'],
  },
  {
    title: 'the service does not try again',
    file: service,
    from: 'refused.Status == 429',
    to: 'refused.Status == 503',
    says: ['--- FAIL: TestTriesAgainIfTheClusterIsBusy', 'circuit_breaking_exception'],
  },
  {
    title: 'the service sends another name',
    file: service,
    from: 'WorkerHostname(worker)',
    to: 'WorkerHostname("")',
    says: ['Closest requests:', 'body.worker_hostname: wanted "me", found ""'],
  },
];

/** Ends the process if something fails. */
export function testGo() {
  const { stdout } = spawnSync('gofmt', ['-l', module], { encoding: 'utf8' });
  if (stdout !== '') {
    console.error(`gofmt lays these files out in another way:\n${stdout}`);
    process.exit(1);
  }
  run('go', ['-C', module, 'vet', './...']);
  run('go', ['-C', module, 'test', '-count=1', './...']);
  run('go', ['-C', spec, 'test', '-count=1', ...QUICKLY, './...']);
  const folder = mkdtempSync(join(tmpdir(), 'broken-go-'));
  process.on('exit', () => rmSync(folder, { recursive: true }));
  for (const fault of breaks) {
    const overlay = join(folder, 'overlay.json');
    writeFileSync(join(folder, 'broken.go'), breakFile(fault));
    writeFileSync(overlay, JSON.stringify({ Replace: { [fault.file]: join(folder, 'broken.go') } }));
    const args = ['-C', spec, 'test', '-count=1', ...QUICKLY, '-overlay', overlay, '.'];
    const { status, stdout, stderr } = spawnSync('go', args, { encoding: 'utf8' });
    demandFailure(fault, status !== 0, `${stdout}${stderr}`);
  }
}
