/**
 * The URL of a worker's own Elasticsearch: a sandbox of the shared server, or the whole of it where there is one worker.
 *
 * @throws Error where no server was started.
 */
export function urlOfWorker(runner: string, worker: string | undefined): string {
  const server = process.env.ES_CONNECTOR_MOCK_URL;
  if (!server) {
    throw new Error(
      'es-connector-mock has not been started: its global set-up must be in the configuration of the test runner.',
    );
  }
  return worker === undefined ? server : `${server}/_mock/sandbox/${runner}-${worker}`;
}
