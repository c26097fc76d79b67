import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';
import { gunzipSync } from 'node:zlib';
import { commands, median, startProcess } from '../servers.mjs';

export const title = '_bulk with 5,000 documents of 1 KB (milliseconds, median of 30 after 10, alternating)';

const WARM_UP = 10;
const ROUNDS = 30;

/** The headers that the official clients send by default, and those of browsers and fetch. */
const CLIENTS = {
  _bulk: {},
  '_bulk, gzip response': { 'accept-encoding': 'gzip' },
};

export async function run() {
  const rows = {};
  for (const [name, headers] of Object.entries(CLIENTS)) rows[name] = await compare(headers);
  return rows;
}

async function compare(headers) {
  const servers = { bare: await startProcess(commands.bare), mock: await startProcess(commands.mock) };
  const times = { bare: [], mock: [] };
  const agent = new Agent({ keepAlive: true });
  for (let i = 0; i < WARM_UP + ROUNDS; i += 1) {
    const body = bulkBody(i);
    for (const [name, { url }] of Object.entries(servers)) {
      const time = await timeBulk(url, agent, headers, body);
      if (i >= WARM_UP) times[name].push(time);
    }
  }
  agent.destroy();
  for (const server of Object.values(servers)) await server.stop();
  const [mock, bare] = [median(times.mock), median(times.bare)];
  return { mock: mock.toFixed(1), bare: bare.toFixed(1), 'mock / bare': (mock / bare).toFixed(2), goal: '≤ 2' };
}

function bulkBody(round) {
  const text = 'lorem ipsum dolor sit amet '.repeat(33);
  const lines = [];
  for (let i = 0; i < 5000; i += 1) {
    lines.push(JSON.stringify({ index: { _index: 'bulk', _id: `${round}-${i}` } }));
    lines.push(
      JSON.stringify({
        id: `${round}-${i}`,
        title: `Document ${i}`,
        size: i,
        tags: ['a', 'b'],
        body: text.slice(i % 26),
      }),
    );
  }
  return `${lines.join('\n')}\n`;
}

/** From the first byte sent to the last byte read and inflated. */
async function timeBulk(url, agent, headers, body) {
  const start = performance.now();
  const { status, bytes } = await send(`${url}/_bulk`, agent, headers, body);
  const text = (headers['accept-encoding'] && bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString();
  const time = performance.now() - start;
  if (status !== 200 || text.includes('"errors":true')) throw new Error(text.slice(0, 300));
  return time;
}

function send(url, agent, headers, body) {
  return new Promise((resolve, reject) => {
    const type = { 'content-type': 'application/x-ndjson', 'content-length': Buffer.byteLength(body) };
    const outgoing = request(url, { method: 'POST', agent, headers: { ...type, ...headers } }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode, bytes: Buffer.concat(chunks) }));
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
