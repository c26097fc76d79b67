// Stops servers under load, to check that no request in progress is lost: node bench/stops.mjs [rounds]. The default is a
// thousand. Exits with 1 if a request that had been sent before the signal got no whole response, or if a server did not
// end with 0 within five seconds.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const rounds = Number(process.argv[2] ?? 1000);
const CLIENTS = 24;
const PATIENCE = 5000;
const REQUESTS = [
  ['GET', '/'],
  ['PUT', '/docs/_doc/1', { text: 'x'.repeat(200) }],
  ['PUT', '/docs/_doc/2', { text: 'x'.repeat(200_000) }],
  ['GET', '/docs/_doc/2'],
  ['POST', '/docs/_search', { query: { match_all: {} } }],
  ['GET', '/_cluster/health?wait_for_nodes=9&timeout=40ms'],
];

const total = { rounds: 0, answered: 0, inProgress: 0, lost: 0, late: 0, badExits: 0, slowest: 0 };
for (; total.rounds < rounds; total.rounds += 1) await round();
total.slowest = Math.round(total.slowest);
console.log(JSON.stringify(total));
process.exit(total.lost + total.badExits > 0 ? 1 : 0);

async function round() {
  const server = spawn(process.execPath, [join(root, 'dist', 'cli.js'), '--port', '0'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [line] = await once(server.stdout, 'data');
  const { port } = JSON.parse(line);
  const state = { stopped: false };
  const clients = Array.from({ length: CLIENTS }, (_, number) => client(port, number, state));
  await new Promise((resolve) => setTimeout(resolve, 50 + Math.random() * 150));
  const ended = once(server, 'exit');
  state.stopped = true;
  const started = performance.now();
  server.kill('SIGTERM');
  const timer = setTimeout(() => server.kill('SIGKILL'), PATIENCE);
  const [code] = await ended;
  clearTimeout(timer);
  total.slowest = Math.max(total.slowest, performance.now() - started);
  if (code !== 0) total.badExits += 1;
  await Promise.all(clients);
}

/** Sends one request after the other until the server is gone; half of the clients keep their connection. */
async function client(port, number, state) {
  const agent = new Agent({ keepAlive: number % 2 === 0, maxSockets: 1 });
  for (let at = number; ; at += 1) {
    const sentBefore = { signal: false };
    const whole = await send(port, agent, REQUESTS[at % REQUESTS.length], state, sentBefore);
    if (whole) total.answered += 1;
    if (sentBefore.signal && state.stopped) total.inProgress += 1;
    if (whole) continue;
    if (sentBefore.signal) {
      total.lost += 1;
      console.error(
        `round ${total.rounds}: lost ${REQUESTS[at % REQUESTS.length].slice(0, 2).join(' ')}: ${sentBefore.error}`,
      );
    } else total.late += 1;
    break;
  }
  agent.destroy();
}

/** Resolves to whether a whole response came; notes whether all of the request was sent before the signal. */
function send(port, agent, [method, path, body], state, note) {
  return new Promise((resolve) => {
    const text = body === undefined ? undefined : JSON.stringify(body);
    const headers = text === undefined ? {} : { 'content-type': 'application/json', 'content-length': text.length };
    const outgoing = request({ port, host: '127.0.0.1', method, path, headers, agent }, (response) => {
      response.resume();
      response.on('close', () => {
        note.error = 'cut off';
        resolve(response.complete);
      });
    });
    outgoing.on('finish', () => {
      note.signal = !state.stopped;
    });
    outgoing.on('error', (error) => {
      note.error = error.code ?? error.message;
      resolve(false);
    });
    outgoing.end(text);
  });
}
