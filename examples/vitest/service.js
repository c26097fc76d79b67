// The code under test: how a connector service looks for work.

/** Claims the oldest pending job; undefined if there is none. */
export async function claimNextJob(client, worker) {
  const { results } = await client.connector.syncJobList({ status: 'pending', size: 1 });
  const [job] = results;
  if (!job) return undefined;
  await client.connector.syncJobClaim({ connector_sync_job_id: job.id, worker_hostname: worker });
  return job.id;
}
