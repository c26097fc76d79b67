import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { join } from 'node:path';

/** The server shared by all workers of a test run. */
export interface SharedServer {
  stop(): Promise<void>;
}

/** Where Jest's global setup leaves the server for the global teardown; the two share nothing else. */
export interface JestGlobal {
  connectorMockServer?: SharedServer;
}

/** The pipes of a child process are sockets, although its types do not say so. */
interface Unreferenced {
  unref(): void;
}

/**
 * Starts a server in a process of its own, where a busy or blocked test runner cannot hold it up, unless
 * ES_CONNECTOR_MOCK_URL names one that is already running. Sets that variable and ELASTICSEARCH_URL for this process
 * and all workers that it starts afterwards. The server ends with this process, however that ends.
 *
 * @throws Error with the server's own message if it does not start.
 */
export async function startSharedServer(): Promise<SharedServer> {
  if (process.env.ES_CONNECTOR_MOCK_URL) {
    process.env.ELASTICSEARCH_URL ??= process.env.ES_CONNECTOR_MOCK_URL;
    return { stop: async () => {} };
  }
  const command = [join(__dirname, '..', 'cli.js'), 'start', '--port', '0', '--until-stdin-ends', '--watch=off'];
  const server = spawn(process.execPath, command, { stdio: ['pipe', 'pipe', 'pipe'] });
  const url = await readyUrl(server);
  process.env.ES_CONNECTOR_MOCK_URL = url;
  process.env.ELASTICSEARCH_URL = url;
  return {
    stop: () => {
      delete process.env.ES_CONNECTOR_MOCK_URL;
      delete process.env.ELASTICSEARCH_URL;
      // Otherwise the runner would have nothing left to wait for, and end before it has set its exit code.
      server.ref();
      return new Promise((resolve) => {
        server.once('exit', () => resolve());
        server.stdin.end();
      });
    },
  };
}

/**
 * Waits for the line that says where the server listens. After that, the server does not keep the test runner running.
 */
function readyUrl(server: ChildProcessWithoutNullStreams): Promise<string> {
  let output = '';
  let complaints = '';
  server.stderr.on('data', (part: Buffer) => {
    complaints += part;
    // Variables without effect, which nobody would hear of otherwise.
    const lines = part
      .toString()
      .split('\n')
      .filter((line) => line.startsWith('The variable '));
    for (const line of lines) process.stderr.write(`es-connector-mock: ${line}\n`);
  });
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.on('exit', (code) => reject(new Error(`The server did not start (exit code ${code}).\n${complaints}`)));
    server.stdout.on('data', (part: Buffer) => {
      output += part;
      if (!output.includes('\n')) return;
      for (const held of [server, server.stdin, server.stdout, server.stderr])
        (held as unknown as Unreferenced).unref();
      resolve((JSON.parse(output) as { url: string }).url);
    });
  });
}
