import { Client } from '@elastic/elasticsearch';
import { expect } from 'chai';
import { connectorMock } from 'es-connector-mock/mocha';
import { claimNextJob } from '../service.js';

// The mock is reset before each test, so that no test sees what another one left behind.
describe('claimNextJob', () => {
  let client;

  beforeEach(async () => {
    client = new Client({ node: process.env.ELASTICSEARCH_URL });
    await client.connector.put({ connector_id: 'drive', index_name: 'search-drive', service_type: 'google_drive' });
  });

  it('finds nothing if no sync was requested', async () => {
    expect(await claimNextJob(client, 'me')).to.equal(undefined);
  });

  it('claims the requested job', async () => {
    const { id } = await client.connector.syncJobPost({ id: 'drive', job_type: 'full' });
    expect(await claimNextJob(client, 'me')).to.equal(id);
    const job = await client.connector.syncJobGet({ connector_sync_job_id: id });
    expect(job.status).to.equal('in_progress');
    expect(job.worker_hostname).to.equal('me');
  });

  it('starts from a fixture', async () => {
    await connectorMock.load('every-job');
    const claimed = await claimNextJob(client, 'me');
    expect(claimed).to.be.a('string');
  });
});
