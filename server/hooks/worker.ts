/**
 * The URL of a worker's own Elasticsearch: a sandbox of the shared server, or all of it if there is only one worker.
 *
 * @throws Error if no server has been started.
 */
export function urlOfWorker(runner: string, worker: string | undefined): string {
  const server = process.env.ES_CONNECTOR_MOCK_URL;
  if (!server) {
    throw new Error(
      'es-connector-mock has not been started. Add its global setup to the configuration of the test runner.',
    );
  }
  return worker === undefined ? server : `${server}/_mock/sandbox/${runner}-${worker}`;
}
