// Must come first, so that the library is not loaded without its compiled code.
import './compiled-library';

import { type OpenServer, openServer } from '../open';
import { stopwatch } from '../runtime/stopwatch';
import type { Command } from './command';
import { both, otherOptions, withOrigin } from './config';
import { FAILED, onFailure } from './failure';
import { withWritableFolder } from './image/certificates-folder';
import { readStartCall, startFlags } from './image/start-call';
import { startedLine } from './image/started-line';
import { requestLog } from './request-log';
import { optionsOf } from './server-flags';
import { shownTls } from './tls';

export const startCommand: Command = {
  usage: '[start] [flags]',
  summary: 'Starts the server.',
  details: [
    'es-connector-mock --fixture every-status --log text',
    'es-connector-mock --port 0 --token secret --auth on',
  ],
  flags: startFlags,
  run: start,
};

const DEFAULT_PORT = 9200;

/**
 * Starts a server and prints one line of JSON when it is ready; runs until it receives a signal. In place of Elasticsearch's
 * official image, the line that harnesses wait for follows.
 */
async function start(args: readonly string[]): Promise<undefined> {
  const call = await readStartCall(args, process.env);
  const { values, notices } = call.asImage ? withWritableFolder(call) : call;
  const others = otherOptions(call.config, values);
  const server = await openServer({
    ...optionsOf(values),
    ...others,
    port: values.port ?? DEFAULT_PORT,
    onRequest: both(requestLog(values.log), others.onRequest),
  }).catch((error: Error) => {
    throw withOrigin(error, call.origins, call.config);
  });
  if (values.watch) await watching(server);
  stopOnSignals(server);
  onFailure(server, (report) => {
    process.stderr.write(report);
    process.exit(FAILED);
  });
  if (values['until-stdin-ends']) process.stdin.once('end', () => process.kill(process.pid, 'SIGTERM')).resume();
  const { url, port } = server;
  const madeUp = values.password === undefined ? server.password : undefined;
  const tls = server.tls && shownTls(server.tls, values);
  process.stdout.write(`${JSON.stringify({ ready: true, url, port, pid: process.pid, tls, password: madeUp })}\n`);
  if (call.asImage) process.stdout.write(startedLine(url));
  if (madeUp !== undefined) process.stderr.write(`Password of the user elastic: ${madeUp}\n`);
  const trust = tls?.url === url ? (tls.ca === undefined ? '-k ' : `--cacert ${tls.ca} `) : '';
  for (const notice of notices) process.stderr.write(`${notice}\n`);
  const login = (values.auth ?? 'none') === 'none' ? '' : '-u elastic ';
  const control = values['no-control'] ? '' : `inspector and control API: ${url}/_mock; `;
  process.stderr.write(`Ready. Try: curl ${login}${trust}${url}/_connector  (${control}Ctrl-C stops)\n`);
}

/** @throws UsageError if there is nothing to watch; the server is stopped then. */
async function watching(server: OpenServer): Promise<void> {
  const { watchFixtures } = require('./watch') as typeof import('./watch');
  try {
    watchFixtures(server);
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** Signals that arrive within this time are one and the same: npm, for example, passes on what the terminal has sent to all. */
const SAME_SIGNAL = 1000;

/** Clients keep connections open, and the server must not wait for them. A later signal ends it at once. */
function stopOnSignals(server: OpenServer): void {
  let stopping: number | undefined;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping === undefined) {
        stopping = stopwatch();
        void server.stop({ finish: true }).then(() => process.exit(0));
      } else if (stopwatch() - stopping > SAME_SIGNAL) {
        process.removeAllListeners(signal);
        process.kill(process.pid, signal);
      }
    });
  }
}
