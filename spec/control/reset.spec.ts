import { expect } from 'chai';
import fc from 'fast-check';
import { type Harness, harness } from './server';

const start = { fixture: 'every-job', seed: 'reset', clock: { now: '2025-03-03T09:00:00Z', rate: 0, tick: '1s' } };

type Step = [method: string, path: string, body?: unknown];

/**
 * Touches everything that a reset must restore: documents, indices, templates, ids, clock, faults, open searches, the
 * stand-in.
 */
const steps: readonly Step[] = [
  ['POST', '/_connector', { name: 'made' }],
  ['PUT', '/_connector/with-jobs/_error', { error: 'x' }],
  ['DELETE', '/_connector/with-jobs?hard=true'],
  ['POST', '/_connector/_sync_job', { id: 'with-jobs' }],
  ['PUT', '/_connector/_sync_job/pending-full/_claim', { worker_hostname: 'w' }],
  ['DELETE', '/_connector/_sync_job/pending-full'],
  ['PUT', '/_connector/_secret/s', { value: 'x' }],
  ['PUT', '/docs/_doc/1', { n: 1, t: 'text' }],
  ['POST', '/_bulk?refresh=true', '{"index":{"_index":"docs"}}\n{"n":2}\n{"delete":{"_index":"docs","_id":"1"}}\n'],
  ['DELETE', '/docs'],
  ['POST', '/.elastic-connectors-sync-jobs/_search?scroll=1m', { size: 1 }],
  ['POST', '/.elastic-connectors/_pit?keep_alive=1m'],
  ['PUT', '/_index_template/t', { index_patterns: ['docs*'], template: { mappings: { dynamic: false } } }],
  ['PUT', '/_scripts/s', { script: { lang: 'painless', source: '1' } }],
  ['PUT', '/_mock/clock', { now: '2030-01-01', rate: 2 }],
  ['PUT', '/_mock/ids', { seed: 'other' }],
  ['POST', '/_mock/faults', { preset: 'internal_error', probability: 0.5 }],
  ['PUT', '/_mock/stand-in', { jobs: [{ claim_after: 0 }] }],
  ['POST', '/_mock/fixtures/google-drive'],
  ['PUT', '/_mock/snapshots/one'],
  ['GET', '/no/such/path/at/all'],
];

/** Everything that distinguishes one server from another, including headers. */
async function probe(mock: Harness): Promise<string> {
  const told: string[] = [];
  for (const [method, path, body] of [
    ...steps.slice(0, 13),
    ['GET', '/_mock/state'],
    ['GET', '/_mock/leaks'],
  ] as Step[]) {
    const { status, headers, text } = await mock.call(method, path, body);
    told.push(`${method} ${path} ${status} ${JSON.stringify([...headers].sort())} ${text}`);
  }
  return told.join('\n').replaceAll(/"took(_ms)?":[\d.]+/g, '"took":0');
}

describe('a reset after any requests', () => {
  it('makes the server the same as a fresh one @fuzz', async () => {
    const fresh = await harness(start);
    const wanted = await probe(fresh);
    await fresh.stop();
    const used = await harness(start);
    try {
      await fc.assert(
        fc.asyncProperty(fc.array(fc.constantFrom(...steps), { maxLength: 12 }), async (requests) => {
          for (const [method, path, body] of requests) await used.call(method, path, body);
          await used.call('POST', '/_mock/reset');
          expect(used.server.leaks().clean).to.equal(true);
          expect(await probe(used)).to.equal(wanted);
          await used.call('POST', '/_mock/reset');
        }),
        { numRuns: 25 },
      );
    } finally {
      await used.stop();
    }
  });
});
