// A load generator on raw sockets: each connection sends the next request once the response to the last one is
// complete. Runs in a process of its own: node bench/load.mjs
// '{"port":9200,"requests":[...],"seconds":3,"connections":32}'
import { connect } from 'node:net';
import { performance } from 'node:perf_hooks';

const { port, requests, seconds, connections, headers: given = {} } = JSON.parse(process.argv[2]);
const credentials = Object.entries(given)
  .map(([name, value]) => `${name}: ${value}\r\n`)
  .join('');
const bytes = requests.map(({ method, path, body, type = 'application/json' }) => {
  const payload = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body);
  const headers = payload ? `content-type: ${type}\r\ncontent-length: ${Buffer.byteLength(payload)}\r\n` : '';
  return Buffer.from(`${method} ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\n${credentials}${headers}\r\n${payload}`);
});

const LAST_CHUNK = Buffer.from('0\r\n\r\n');

let answered = 0;
let refused = 0;
let counting = false;
let running = true;

for (let i = 0; i < connections; i += 1) open(i);
await pause(500);
counting = true;
const start = performance.now();
await pause(seconds * 1000);
running = false;
const elapsed = (performance.now() - start) / 1000;
console.log(JSON.stringify({ perSecond: Math.round(answered / elapsed), refused }));
process.exit(0);

function open(number) {
  const socket = connect(port, '127.0.0.1');
  let next = number;
  let pending = Buffer.alloc(0);
  const send = () => {
    if (!running) return;
    socket.write(bytes[next % bytes.length]);
    next += 1;
  };
  socket.setNoDelay(true);
  socket.on('connect', send);
  socket.on('data', (chunk) => {
    pending = pending.length ? Buffer.concat([pending, chunk]) : chunk;
    const length = wholeAnswer(pending);
    if (length === 0) return;
    if (counting) answered += 1;
    if (pending[9] !== 0x32) refused += 1;
    pending = pending.subarray(length);
    send();
  });
  socket.on('error', (error) => {
    console.error(error.message);
    process.exit(1);
  });
}

/** The length of the first response in the buffer, 0 while it is incomplete. */
function wholeAnswer(buffer) {
  const head = buffer.indexOf('\r\n\r\n');
  if (head < 0) return 0;
  const lines = buffer.toString('latin1', 0, head);
  if (/transfer-encoding: chunked/i.test(lines)) return buffer.subarray(-5).equals(LAST_CHUNK) ? buffer.length : 0;
  const length = /content-length: (\d+)/i.exec(lines)?.[1];
  const total = head + 4 + Number(length ?? 0);
  return buffer.length >= total ? total : 0;
}

function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
