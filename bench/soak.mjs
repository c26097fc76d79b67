// Traffic for a long time, to see that nothing grows: node bench/soak.mjs [seconds]. An hour unless told otherwise.
import { performance } from 'node:perf_hooks';
import { commands, send, startProcess } from './servers.mjs';

const seconds = Number(process.argv[2] ?? 3600);
const limits = { entries: 200, bytes: 1_000_000 };
const flags = ['--journal-entries', String(limits.entries), '--journal-bytes', String(limits.bytes)];
const server = await startProcess(commands.mock, [...flags, '--fixture', 'google-drive']);
const end = performance.now() + seconds * 1000;

let requests = 0;
let most = { kept: 0, bytes: 0 };
const memory = [];
while (performance.now() < end) {
  await round(requests);
  const { journal } = await send(server.url, 'GET', '/_mock/journal?limit=0');
  most = { kept: Math.max(most.kept, journal.kept), bytes: Math.max(most.bytes, journal.bytes) };
  if (requests % 500 < 50) await cleanUp();
  if (requests % 10_000 < 50) memory.push(await residentMegabytes());
}
const within = most.kept <= limits.entries && most.bytes <= limits.bytes;
console.log(JSON.stringify({ seconds, requests, limits, most, within, megabytes: [memory[0], memory.at(-1)] }));
await server.stop();
process.exit(within ? 0 : 1);

async function cleanUp() {
  await send(server.url, 'DELETE', '/_mock/sandboxes');
  await send(server.url, 'POST', '/_mock/reset');
}

/** Small and large bodies, refusals, snapshots, sandboxes that come and go. */
async function round(number) {
  const lines = `{"index":{}}\n${JSON.stringify({ text: 'x'.repeat((number % 50) * 500) })}\n`.repeat(20);
  await send(server.url, 'POST', '/docs/_bulk', lines, 'application/x-ndjson');
  await Promise.all(
    Array.from({ length: 40 }, (_, n) =>
      fetch(`${server.url}/_connector/${n % 2 ? 'google-drive' : `none-${n}`}`).then((answer) => answer.text()),
    ),
  );
  const sandbox = `/_mock/sandbox/w${number % 7}`;
  await send(server.url, 'PUT', `${sandbox}/_connector/c`, {});
  await send(server.url, 'PUT', '/_mock/snapshots/latest');
  requests += 45;
}

async function residentMegabytes() {
  const { readFileSync } = await import('node:fs');
  const pages = readFileSync(`/proc/${server.child.pid}/statm`, 'utf8').split(' ')[1];
  return Math.round((Number(pages) * 4096) / 1e6);
}
