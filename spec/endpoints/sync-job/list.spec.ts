import { expect } from 'chai';
import fc from 'fast-check';
import type { JsonObject } from '../../../server/json/value';
import { Api } from '../api';

const statuses = ['pending', 'in_progress', 'canceling', 'canceled', 'error'];
const types = ['full', 'incremental', 'access_control'];

interface Step {
  readonly action: 'post' | '_cancel' | '_claim' | '_error' | 'delete';
  readonly connector: string;
  readonly type: string;
  /** Selects some of the jobs. */
  readonly job: number;
}

describe('the list of sync jobs', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
  });
  after(() => api.stop());

  it('returns the matching part of the whole list for any filter @fuzz', async () => {
    const step = fc.record<Step>({
      action: fc.constantFrom('post', 'post', 'post', '_cancel', '_claim', '_error', 'delete'),
      connector: fc.constantFrom('one', 'two'),
      type: fc.constantFrom(...types),
      job: fc.nat(9),
    });
    const property = fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      api.reset();
      for (const id of ['one', 'two'])
        await api.put(`/_connector/${id}`, { index_name: `search-${id}`, service_type: 's' });
      const jobs: string[] = [];
      for (const one of steps) await take(one, jobs);
      await compare(jobs);
    });
    await fc.assert(property, { numRuns: 15 });
  });

  it('ends at the result window once there is a job', async () => {
    api.reset();
    const nothing = { status: 200, body: { count: 0, results: [] } };
    expect(await api.get('/_connector/_sync_job?from=9999&size=2')).to.deep.equal(nothing);
    await api.put('/_connector/one', { index_name: 'search-one', service_type: 's' });
    await api.send('POST', '/_connector/_sync_job', { id: 'one' });
    const { status, body } = await api.get('/_connector/_sync_job?from=9999&size=2');
    const { failed_shards: failed, ...error } = body.error as JsonObject;
    expect(status).to.equal(400);
    expect(error).to.include({ type: 'search_phase_execution_exception', phase: 'query', grouped: true });
    expect(failed).to.have.nested.property('[0].index', '.elastic-connectors-sync-jobs-v1');
    expect(failed).to.have.nested.property('[0].reason.type', 'illegal_argument_exception');
  });

  async function take({ action, connector, type, job }: Step, jobs: string[]): Promise<void> {
    if (action === 'post') {
      const { body } = await api.send('POST', '/_connector/_sync_job', { id: connector, job_type: type });
      jobs.push(body.id as string);
      return;
    }
    const id = jobs[job];
    if (id === undefined) return;
    if (action === 'delete') {
      await api.send('DELETE', `/_connector/_sync_job/${id}`);
      jobs.splice(job, 1);
    } else {
      const body = { _claim: { worker_hostname: 'w' }, _error: { error: 'e' }, _cancel: undefined }[action];
      await api.put(`/_connector/_sync_job/${id}/${action}`, body);
    }
  }

  async function compare(jobs: readonly string[]): Promise<void> {
    const all = await list('');
    expect(all.map(({ id }) => id)).to.have.members([...jobs]);
    const creations = all.map(({ created_at: time }) => Date.parse(time as string));
    expect(creations).to.deep.equal([...creations].sort((a, b) => b - a));
    for (const connector of ['one', 'two', 'none']) {
      for (const status of statuses) {
        const wanted = all.filter((job) => (job.connector as JsonObject).id === connector && job.status === status);
        expect(await list(`?connector_id=${connector}&status=${status}`)).to.deep.equal(wanted);
      }
    }
    for (const status of statuses) {
      expect(await list(`?status=${status}`)).to.deep.equal(all.filter((job) => job.status === status));
    }
    const some = all.filter(({ job_type: type }) => type !== 'full');
    expect(await list('?job_type=incremental,access_control')).to.deep.equal(some);
  }

  async function list(query: string): Promise<JsonObject[]> {
    const { count, results } = (await api.get(`/_connector/_sync_job${query}`)).body;
    expect(count).to.equal((results as JsonObject[]).length);
    return results as JsonObject[];
  }
});
