import { Client } from '@elastic/elasticsearch';
import { connectorMock } from 'es-connector-mock/vitest';
import { beforeEach, describe, expect, it } from 'vitest';
import { claimNextJob } from '../service.js';

// The mock is reset before each test, so that no test sees what another one left behind.
describe('claimNextJob', () => {
  let client;

  beforeEach(async () => {
    client = new Client({ node: process.env.ELASTICSEARCH_URL });
    await client.connector.put({ connector_id: 'drive', index_name: 'search-drive', service_type: 'google_drive' });
  });

  it('finds nothing if no sync was requested', async () => {
    expect(await claimNextJob(client, 'me')).toBe(undefined);
  });

  it('claims the requested job', async () => {
    const { id } = await client.connector.syncJobPost({ id: 'drive', job_type: 'full' });
    expect(await claimNextJob(client, 'me')).toBe(id);
    const job = await client.connector.syncJobGet({ connector_sync_job_id: id });
    expect(job.status).toBe('in_progress');
    expect(job.worker_hostname).toBe('me');
  });

  it('starts from a fixture', async () => {
    await connectorMock.load('every-job');
    const claimed = await claimNextJob(client, 'me');
    expect(claimed).toEqual(expect.any(String));
  });
});
