// Generates mixed traffic for a long time, to check that nothing grows: node bench/soak.mjs [seconds]. The default is an
// hour. Fifty clients read the journal's events meanwhile, of which ten never read. Exits with 1 if the journal exceeded its
// limits, or if what is in use after garbage has been collected differs by more than 5 % between quarters of the time.
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { commands, median, send } from './servers.mjs';
import { activities } from './soak/activities.mjs';
import { startMeasured } from './soak/measured.mjs';
import { subscribe } from './soak/subscribers.mjs';

const seconds = Number(process.argv[2] ?? 3600);
const limits = { entries: 200, bytes: 1_000_000 };
const flags = ['--journal-entries', String(limits.entries), '--journal-bytes', String(limits.bytes)];
const server = await startMeasured([...commands.mock, ...flags, '--fixture', 'google-drive']);
const readers = subscribe(server.url, { reading: 40, deaf: 10 });

/** In a short run, memory usage still reflects the start. */
const SHORT = 600;
/** In a long one, memory is measured from this second on: until then, V8 compiles what it finds to be used often. */
const WARM = 300;
const TOLERANCE = 1.05;
/** Milliseconds between two rounds, so that an hour of it is bearable. */
const PAUSE = 50;
/** Rounds between two resets, and between two reports. */
const ROUNDS_PER_RESET = 12;
const ROUNDS_PER_REPORT = 500;

const start = performance.now();
const end = start + seconds * 1000;
const memory = [];
let requests = 0;
let rounds = 0;
let most = { kept: 0, bytes: 0 };
while (performance.now() < end) {
  for (const activity of activities) requests += await activity(server.url, rounds);
  const { journal } = await send(server.url, 'GET', '/_mock/journal?limit=0');
  most = { kept: Math.max(most.kept, journal.kept), bytes: Math.max(most.bytes, journal.bytes) };
  if (rounds % ROUNDS_PER_RESET === 0) {
    await cleanUp();
    const measured = await server.measure();
    if (seconds < SHORT || performance.now() - start > WARM * 1000) memory.push(measured);
  }
  rounds += 1;
  if (rounds % ROUNDS_PER_REPORT === 0) console.log(JSON.stringify(report()));
  await pause(PAUSE);
}
const { within, flat } = report();
console.log(JSON.stringify(report()));
readers.stop();
await server.stop();
process.exit(within && flat ? 0 : 1);

function report() {
  const within = most.kept <= limits.entries && most.bytes <= limits.bytes;
  const megabytes = quarters('live');
  const flat = seconds < SHORT || Math.max(...megabytes) <= Math.min(...megabytes) * TOLERANCE;
  return {
    seconds,
    rounds,
    requests,
    readers: readers.counts(),
    limits,
    most,
    within,
    megabytes,
    flat,
    code: quarters('code'),
    resident: quarters('resident'),
  };
}

/** The median of a kind of memory usage in each quarter of the time, in megabytes. */
function quarters(kind) {
  const length = memory.length / 4;
  return [1, 2, 3, 4].map((number) => {
    const part = memory.slice(Math.floor((number - 1) * length), Math.ceil(number * length));
    return Math.round(median(part.map((one) => one[kind])) / 1e4) / 100;
  });
}

/** Removes everything that is meant to be kept: what is in use afterwards has been forgotten. */
async function cleanUp() {
  await send(server.url, 'DELETE', '/_mock/snapshots/latest');
  await send(server.url, 'DELETE', '/_mock/sandboxes');
  await send(server.url, 'POST', '/_mock/reset');
}
