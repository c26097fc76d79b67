// Generates traffic for a long time, to check that nothing grows: node bench/soak.mjs [seconds]. The default is an
// hour. Exits with 1 if the journal exceeded its limits, or if the last quarter needed more memory than the second.
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { commands, median, send, startProcess } from './servers.mjs';

const seconds = Number(process.argv[2] ?? 3600);
const limits = { entries: 200, bytes: 1_000_000 };
const flags = ['--journal-entries', String(limits.entries), '--journal-bytes', String(limits.bytes)];
const server = await startProcess(commands.mock, [...flags, '--fixture', 'google-drive']);
const SHORT = 60;
const end = performance.now() + seconds * 1000;

let requests = 0;
let most = { kept: 0, bytes: 0 };
const memory = [];
while (performance.now() < end) {
  await round(requests);
  const { journal } = await send(server.url, 'GET', '/_mock/journal?limit=0');
  most = { kept: Math.max(most.kept, journal.kept), bytes: Math.max(most.bytes, journal.bytes) };
  if (requests % 500 < 50) await cleanUp();
  memory.push(residentMegabytes());
}
const within = most.kept <= limits.entries && most.bytes <= limits.bytes;
const megabytes = [1, 2, 3, 4].map(quarter);
// In a short run, memory usage still reflects the start.
const flat = seconds < SHORT || megabytes[3] <= megabytes[1] * 1.15;
console.log(JSON.stringify({ seconds, requests, limits, most, within, megabytes, flat }));
await server.stop();
process.exit(within && flat ? 0 : 1);

/** The median memory usage in a quarter of the time. */
function quarter(number) {
  const length = memory.length / 4;
  return median(memory.slice(Math.floor((number - 1) * length), Math.ceil(number * length)));
}

async function cleanUp() {
  await send(server.url, 'DELETE', '/_mock/sandboxes');
  await send(server.url, 'POST', '/_mock/reset');
}

/** Small and large bodies, refusals, snapshots, and short-lived sandboxes. */
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

/** 0 if the system does not report it. */
function residentMegabytes() {
  try {
    const pages = readFileSync(`/proc/${server.child.pid}/statm`, 'utf8').split(' ')[1];
    return Math.round((Number(pages) * 4096) / 1e6);
  } catch {
    return 0;
  }
}
